// The register gathered by office, document or state: every figure opens its list.
import { useVerb } from "../../api/hooks";
import type { Figures } from "../../api/schema";
import { shownNumber } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { allStates, doneStates, lateStates, type State } from "../../ui/duty";
import { To, type Query } from "../../ui/link";
import { Answer, Blank } from "../../ui/states";
import type { Filter, Grouping } from "./filter";

interface Group {
  key: string;
  name: string;
  figures: Figures;
  /** What filters its list; none: it has no list of its own. */
  query: Query | undefined;
}

const openStates = allStates.filter((state) => ![...lateStates, ...doneStates, "cancelled", "unassigned"].includes(state));

function Figure({ figures, states, query }: { figures: Figures; states: readonly State[]; query: Query | undefined }) {
  const count = states.reduce((sum, state) => sum + (figures.states[state] ?? 0), 0);
  if (count === 0) return <span className="quiet">0</span>;
  if (!query) return <>{shownNumber(count)}</>;
  return (
    <To path="/nhiem-vu" query={{ ...query, state: states }}>
      {shownNumber(count)}
    </To>
  );
}

export function GroupTable({ groups, title }: { groups: Group[]; title: string }) {
  const words = useWords();
  if (groups.length === 0) return <Blank>{words.duties.none}</Blank>;
  return (
    <div className="scroll-x panel">
      <table className="plain">
        <thead>
          <tr>
            <th>{title}</th>
            <th className="right">{words.duties.total}</th>
            <th className="right">{words.duties.late}</th>
            <th className="right">{words.duties.open}</th>
            <th className="right">{words.duties.finished}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, name, figures, query }) => (
            <tr key={key}>
              <td>
                {query ? (
                  <To path="/nhiem-vu" query={query}>
                    {name}
                  </To>
                ) : (
                  name
                )}
              </td>
              <td className="right number">{shownNumber(figures.total)}</td>
              <td className="right number late">
                <Figure figures={figures} states={lateStates} query={query} />
              </td>
              <td className="right number">
                <Figure figures={figures} states={openStates} query={query} />
              </td>
              <td className="right number">
                <Figure figures={figures} states={doneStates} query={query} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Groups({ by, filter }: { by: "office" | "document"; filter: Filter }) {
  const words = useWords();
  const { state: _states, ...rest } = filter;
  const summary = useVerb("summary", { ...rest, by }, { keep: true });
  return (
    <Answer of={summary}>
      {({ items }) => (
        <GroupTable
          title={by === "office" ? words.duties.office : words.duties.document}
          groups={(items ?? []).map(({ id, name, ...figures }) => ({
            key: String(id),
            name: name || words.duties.noOffice,
            figures,
            // A class has a number below 0, and what is given to nobody has 0: they are no office to filter by.
            query: by === "document" ? { ...rest, document: id } : id > 0 ? { ...rest, office: id } : { ...rest, ...(id === 0 && { state: ["unassigned"] }) },
          }))}
        />
      )}
    </Answer>
  );
}

export function StateGroups({ filter }: { filter: Filter }) {
  const words = useWords();
  const { state: _states, ...rest } = filter;
  const summary = useVerb("summary", rest, { keep: true });
  return (
    <Answer of={summary}>
      {({ states }) => (
        <div className="figures">
          {allStates
            .filter((state) => (states[state] ?? 0) > 0)
            .map((state) => (
              <To key={state} path="/nhiem-vu" query={{ ...rest, state: [state] }}>
                <b className={lateStates.includes(state) ? "late" : ""}>{shownNumber(states[state] ?? 0)}</b>
                {words.state[state]}
              </To>
            ))}
        </div>
      )}
    </Answer>
  );
}

export const isGrouped = (grouping: Grouping): grouping is "office" | "document" => grouping === "office" || grouping === "document";
