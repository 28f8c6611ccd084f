// Classes of offices: the rule, and its members on the day.
import { Button } from "antd";
import { useState } from "react";
import { useVerb } from "../../api/hooks";
import type { OfficeClass } from "../../api/schema";
import { inOrder } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { useOfficeName } from "../../ui/officepicker";
import { Panel } from "../../ui/page";
import { Answer, Blank } from "../../ui/states";

function Members({ name }: { name: string }) {
  const words = useWords();
  const members = useVerb("class expand", { class: name }, { keep: true });
  return (
    <Panel title={name} acts={members.data && <span className="quiet">{words.offices.members(members.data.count)}</span>}>
      <Answer of={members}>
        {({ items }) => (
          <ul className="columns">
            {[...items]
              .sort((a, b) => inOrder(a.name, b.name))
              .map((office) => (
                <li key={office.id}>
                  <To path="/co-quan" query={{ office: office.id }}>
                    {office.name}
                  </To>
                </li>
              ))}
          </ul>
        )}
      </Answer>
    </Panel>
  );
}

function Rule({ of: one }: { of: OfficeClass }) {
  const words = useWords();
  const nameOf = useOfficeName();
  return <>{[one.kinds.join(", "), nameOf(one.under) && `${words.offices.under} ${nameOf(one.under)}`].filter(Boolean).join(" ")}</>;
}

export function Classes() {
  const words = useWords();
  const [chosen, choose] = useState<string>();
  const classes = useVerb("class list", {}, { keep: true });
  return (
    <Answer of={classes}>
      {({ items }) =>
        items.length === 0 ? (
          <Blank>{words.offices.noClasses}</Blank>
        ) : (
          <div className="two">
            <div className="panel scroll-x">
              <table className="plain">
                <thead>
                  <tr>
                    <th>{words.offices.className}</th>
                    <th>{words.offices.rule}</th>
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <tr key={one.id}>
                      <td>
                        <b>{one.name}</b>
                      </td>
                      <td className="quiet">
                        <Rule of={one} />
                      </td>
                      <td>
                        <Button size="small" onClick={() => choose(one.name)}>
                          {words.offices.members(one.members)}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {chosen !== undefined && <Members name={chosen} />}
          </div>
        )
      }
    </Answer>
  );
}
