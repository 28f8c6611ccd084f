// What a document cites and what cites it: a table, and the same as a graph.
import { Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import type { DocumentInFull, Relations as RelationsShape } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";
import { Loading } from "../../ui/states";

const Graph = lazy(() => import("./graph"));

export interface Relative {
  key: string;
  direction: "to" | "from";
  relation: string;
  code: string;
  title: string | undefined;
  date: string | undefined;
  /** Where it is kept and may be seen. */
  document: number | undefined;
  times: number;
}

/** Each document once for each relation, however often it is cited. */
export function relativesOf({ cites, cited_by }: RelationsShape): Relative[] {
  const out = new Map<string, Relative>();
  const add = (one: Omit<Relative, "key" | "times">) => {
    const key = `${one.direction} ${one.relation} ${one.document ?? (one.code || one.title)}`;
    const known = out.get(key);
    if (known) known.times += 1;
    else out.set(key, { ...one, key, times: 1 });
  };
  for (const { relation, code, title, date, document } of cites) add({ direction: "to", relation, code: code ?? "", title, date: date ?? undefined, document });
  for (const { relation, code, subject, date, document } of cited_by) add({ direction: "from", relation, code: code ?? "", title: subject, date: date ?? undefined, document });
  return [...out.values()];
}

function Row({ relative }: { relative: Relative }) {
  const words = useWords();
  const { relation, direction, code, title, date, document, times } = relative;
  const names: Record<string, { to: string; from: string }> = words.documents.relation;
  const name = code || (document !== undefined ? words.documents.number(document) : words.documents.noCode);
  const known = document !== undefined;
  return (
    <tr>
      <td style={{ width: "38%" }}>
        <div className="quiet">{names[relation]?.[direction] ?? relation}</div>
        {known ? <To path={`/van-ban/${document}`}>{name}</To> : name}
        {!known && <div className="quiet">{words.documents.notKept}</div>}
      </td>
      <td>
        <span className="clamp">{title}</span>
        <span className="number quiet">{shown(date)}</span>
      </td>
      <td className="right number quiet">{times > 1 ? words.documents.times(times) : ""}</td>
    </tr>
  );
}

export function Relations({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const [as, setAs] = useState<"table" | "graph">("table");
  const relatives = relativesOf(document.relations);
  if (relatives.length === 0) return null;
  return (
    <Panel
      title={`${words.documents.relations} (${relatives.length})`}
      acts={
        <Segmented
          size="small"
          aria-label={words.documents.relations}
          value={as}
          onChange={setAs}
          options={[
            { value: "table", label: words.documents.asTable },
            { value: "graph", label: words.documents.asGraph },
          ]}
        />
      }
      flush
    >
      {as === "graph" ? (
        <Suspense fallback={<Loading />}>
          <Graph document={document} relatives={relatives} />
        </Suspense>
      ) : (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={words.documents.relations}>
          <table className="plain">
            <thead>
              <tr>
                <th>{words.documents.relationName}</th>
                <th>{words.documents.subject}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {relatives.map((relative) => (
                <Row key={relative.key} relative={relative} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
