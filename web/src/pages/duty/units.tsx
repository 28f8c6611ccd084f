// The turns of a recurring duty, and the parts of the members of a class.
import { useState } from "react";
import { Button } from "antd";
import type { WholeDuty, Figures, Standing } from "../../api/schema";
import { shown, shownNumber } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { allStates, Due, StateTag } from "../../ui/duty";
import { Panel } from "../../ui/page";

const shownTurns = 8;

export function Turns({ units }: { units: readonly Standing[] }) {
  const words = useWords();
  const day = useDay();
  const [all, setAll] = useState(false);
  const list = all ? units : units.slice(0, shownTurns);
  return (
    <Panel title={`${words.duty.occurrences} (${units.length})`} flush>
      <table className="plain">
        <tbody>
          {list.map((unit) => (
            <tr key={`${unit.occurrence} ${unit.member}`}>
              <td>
                <Due standing={unit} on={day} />
              </td>
              <td>
                <StateTag state={unit.state} />
              </td>
              <td className="number quiet">{shown(unit.done)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {units.length > list.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {words.duty.nextTurns(units.length - list.length)}
        </Button>
      )}
    </Panel>
  );
}

export function Members({ duty, figures }: { duty: WholeDuty; figures: Figures }) {
  const words = useWords();
  const name = duty.units[0]?.actor;
  return (
    <Panel title={words.duty.members} acts={<span className="number">{shownNumber(figures.total)}</span>}>
      <dl className="facts">
        {name !== undefined && (
          <>
            <dt>{words.duty.lead}</dt>
            <dd>{name}</dd>
          </>
        )}
        {allStates
          .filter((state) => (figures.states[state] ?? 0) > 0)
          .map((state) => (
            <div key={state} style={{ display: "contents" }}>
              <dt>
                <StateTag state={state} />
              </dt>
              <dd className="number">{shownNumber(figures.states[state] ?? 0)}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
