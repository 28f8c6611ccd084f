// The turns of a recurring duty, and the parts of the members of a class.
import { useState } from "react";
import { Button } from "antd";
import type { WholeDuty, Figures, Standing } from "../../api/schema";
import { shown, shownMoment, shownNumber } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { allStates, Due, StateTag } from "../../ui/duty";
import { To } from "../../ui/link";
import { useOfficeName } from "../../ui/officepicker";
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
              <td className="number quiet">{shown(unit.occurrence)}</td>
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

/** Indicators with the figure to be reached and the last one reported. */
export function Indicators({ figures }: { figures: WholeDuty["figures"] }) {
  const words = useWords();
  const nameOf = useOfficeName();
  if (figures.length === 0) return null;
  return (
    <Panel title={words.duty.indicators} flush>
      <div className="scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th>{words.field.indicator}</th>
              <th className="right">{words.field.value}</th>
              <th className="right">{words.field.target}</th>
              <th>{words.field.unit}</th>
              <th>{words.duty.reportedOn}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ indicator, value, target, unit, day, member }) => (
              <tr key={`${indicator} ${member}`}>
                <td>
                  {indicator}
                  {member !== undefined && <div className="quiet">{nameOf(member)}</div>}
                </td>
                <td className="right number">
                  <b>{value ?? "–"}</b>
                </td>
                <td className="right number">{target ?? "–"}</td>
                <td>{unit}</td>
                <td className="number quiet">{shown(day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** The duties that it came from or became. */
export function Links({ links }: { links: WholeDuty["links"] }) {
  const words = useWords();
  if (links.length === 0) return null;
  return (
    <Panel title={words.duty.links}>
      <ul className="stack">
        {links.map(({ link, duty }) => (
          <li key={`${link} ${duty}`}>
            {words.duty.link[link]} <To path={`/nhiem-vu/${duty}`}>{words.duty.number(duty)}</To>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What people changed in what was read. */
export function Amendments({ amendments }: { amendments: WholeDuty["amendments"] }) {
  const words = useWords();
  if (amendments.length === 0) return null;
  const names = words.reviewing as Record<string, unknown>;
  const inWords = (value: unknown) => (typeof value === "string" ? value : value === null || value === undefined ? "–" : JSON.stringify(value));
  return (
    <Panel title={words.duty.amendments} flush>
      <ul className="items">
        {amendments.map(({ field, before, after, by, at, reason }, index) => (
          <li key={index}>
            <div className="grow">
              <span className="number quiet">{shownMoment(at)}</span> <b>{typeof names[field] === "string" ? (names[field] as string) : field}</b>
              <div>
                <span className="struck">{inWords(before)}</span> → {inWords(after)}
              </div>
              <div className="quiet">{[by, reason].filter(Boolean).join(" · ")}</div>
            </div>
          </li>
        ))}
      </ul>
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
