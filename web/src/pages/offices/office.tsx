// One office: what it is, what became of it, what it must do.
import { Button } from "antd";
import { useVerb } from "../../api/hooks";
import type { OfficeInFull } from "../../api/schema";
import { shown, shownNumber } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { useOfficeName } from "../../ui/officepicker";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import type { Shape } from "./forms";
import type { Reorganising } from "./reorganise";

const reorganisings: Reorganising[] = ["merge", "split", "move", "dissolve"];

function Duties({ id }: { id: number }) {
  const words = useWords();
  const own = useVerb("summary", { office: String(id) });
  const given = useVerb("summary", { issuer: String(id) });
  const figure = (title: string, query: Record<string, string>, total: number | undefined, late: number | undefined) => (
    <>
      <To path="/nhiem-vu" query={query}>
        <b>{shownNumber(total ?? 0)}</b>
        {title}
      </To>
      <To path="/nhiem-vu" query={{ ...query, state: ["overdue", "overdue_3"] }}>
        <b className={late ? "late" : ""}>{shownNumber(late ?? 0)}</b>
        {words.duties.late}
      </To>
    </>
  );
  const late = (states: { overdue?: number; overdue_3?: number } | undefined) => (states?.overdue ?? 0) + (states?.overdue_3 ?? 0);
  return (
    <div className="figures">
      {figure(words.offices.duties, { office: String(id) }, own.data?.total, late(own.data?.states))}
      {figure(words.offices.given, { issuer: String(id) }, given.data?.total, late(given.data?.states))}
    </div>
  );
}

function Facts({ office }: { office: OfficeInFull }) {
  const words = useWords();
  const nameOf = useOfficeName();
  const rows: [string, string | undefined][] = [
    [words.offices.kind, office.kind],
    [words.offices.abbreviation, office.abbreviation],
    [words.offices.code, office.code],
    [words.offices.tier, words.documents.tiers[(office.tier ?? 0) - 1]],
    [words.offices.above, nameOf(office.parent)],
    [words.offices.from, shown(office.from)],
    [words.offices.until, shown(office.until)],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

export function OfficeFacts({ id, change }: { id: number; change?: (form: Shape) => void }) {
  const words = useWords();
  const office = useVerb("office show", { office: String(id) }, { keep: true });
  return (
    <Answer of={office}>
      {(data) => (
        <div className="stack wide">
          <Panel
            title={data.name}
            acts={
              change && (
                <div className="row">
                  <Button size="small" onClick={() => change({ kind: "rename", office: data })}>
                    {words.offices.rename}
                  </Button>
                  {reorganisings.map((kind) => (
                    <Button key={kind} size="small" onClick={() => change({ kind, office: data })}>
                      {words.reorganise[kind]}…
                    </Button>
                  ))}
                </div>
              )
            }
          >
            <div className="stack wide">
              <Facts office={data} />
              <Duties id={id} />
            </div>
          </Panel>
          {data.acts.length > 0 && (
            <Panel title={words.offices.acts} flush>
              <table className="plain">
                <tbody>
                  {data.acts.map((one) => (
                    <tr key={`${one.day} ${one.act} ${one.office} ${one.successor}`}>
                      <td className="number">{shown(one.day)}</td>
                      <td>{words.offices.act[one.act] ?? one.act}</td>
                      <td>{[one.name !== data.name && one.name, one.successor_name && `→ ${one.successor_name}`, one.by && `${words.offices.by} ${one.by}`].filter(Boolean).join(" · ")}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Panel>
          )}
        </div>
      )}
    </Answer>
  );
}
