// The register of duties as a list of any length: only the rows in sight are drawn and asked for.
import { Checkbox } from "antd";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from "react";
import { useLocation } from "wouter";
import type { Problem } from "../../api/client";
import type { Standing } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords, type Words } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { Due, StateTag } from "../../ui/duty";
import { To, useAddress } from "../../ui/link";
import { useNarrow } from "../../ui/narrow";
import { Fault } from "../../ui/states";
import type { Filter, Sort, SortKey } from "./filter";
import { useRows } from "./rows";

export interface Column {
  key: "words" | "actor" | "due" | "state" | "document" | "occurrence" | "number" | "done" | "national";
  title: (words: Words) => string;
  width: string;
  sort?: SortKey;
  cell: (standing: Standing, day: string, words: Words) => ReactNode;
}

export const columns: readonly Column[] = [
  { key: "number", title: (w) => w.duties.number, width: "56px", sort: "duty", cell: ({ duty }) => <span className="number quiet">{duty}</span> },
  {
    key: "words",
    title: (w) => w.duties.words,
    width: "minmax(240px, 4fr)",
    cell: ({ duty, words, ground }, _day, w) => (
      <To path={`/nhiem-vu/${duty}`} className="clamp" title={words}>
        {ground !== undefined && <span className="tag is-soon">{w.duty.ground[ground]}</span>} {words}
      </To>
    ),
  },
  { key: "actor", title: (w) => w.duties.actor, width: "minmax(150px, 1.6fr)", sort: "actor", cell: ({ actor }) => <span className="clamp">{actor}</span> },
  { key: "due", title: (w) => w.duties.due, width: "186px", sort: "due", cell: (standing, day) => <Due standing={standing} on={day} /> },
  { key: "state", title: (w) => w.duties.state, width: "168px", sort: "state", cell: ({ state }) => <StateTag state={state} /> },
  {
    key: "document",
    title: (w) => w.duties.document,
    width: "140px",
    sort: "document",
    cell: ({ document, code }, _day, w) => (
      <To path={`/van-ban/${document}`} className="cut">
        {code ?? w.documents.number(document)}
      </To>
    ),
  },
  { key: "occurrence", title: (w) => w.duties.occurrence, width: "96px", cell: ({ occurrence }) => <span className="number">{shown(occurrence)}</span> },
  { key: "done", title: (w) => w.duties.done, width: "96px", cell: ({ done }) => <span className="number">{shown(done)}</span> },
  { key: "national", title: (w) => w.duties.national, width: "170px", cell: ({ national }, _day, w) => <span className="clamp">{w.national[national]}</span> },
];
export const usualColumns: Column["key"][] = ["words", "actor", "due", "state", "document"];

/** On a phone all of a row in one cell. */
const together: Column = {
  key: "words",
  title: (w) => w.duties.words,
  width: "1fr",
  cell: (standing, day) => (
    <div className="together">
      <To path={`/nhiem-vu/${standing.duty}`} className="clamp">
        {standing.words}
      </To>
      <span className="quiet cut">{[standing.actor, standing.code].filter(Boolean).join(" · ")}</span>
      <span className="row">
        <StateTag state={standing.state} />
        <Due standing={standing} on={day} />
      </span>
    </div>
  ),
};

const rowHeights = { wide: 46, narrow: 96 };
const leastWidth = 760;

/** One unit by its duty and occurrence. */
export function keyOf({ duty, occurrence, member }: Standing): string {
  return [duty, occurrence, member].join(" ");
}

export interface Selection {
  has: (key: string) => boolean;
  toggle: (standing: Standing) => void;
  setAll: (standings: readonly Standing[], chosen: boolean) => void;
}

/** Up and down between the links of the rows, x to select. */
function moveOn(event: KeyboardEvent, toggle: () => void): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>("[role=row]");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "x") toggle();
  if (step === undefined || !row) return;
  event.preventDefault();
  const next = row.parentElement?.querySelector<HTMLElement>(`[data-index="${Number(row.dataset.index) + step}"] a`);
  next?.focus();
}

/** The head of a column; pressed, it sorts. */
function Head({ column: { title, sort }, order, sortBy }: { column: Column; order: Sort; sortBy: (key: SortKey) => void }) {
  const words = useWords();
  if (!sort) return <div role="columnheader">{title(words)}</div>;
  const sorted = order.sort === sort ? (order.descending ? "descending" : "ascending") : "none";
  return (
    <div role="columnheader" aria-sort={sorted}>
      <button type="button" className="plain sorting" onClick={() => sortBy(sort)}>
        {title(words)} {{ ascending: "▲", descending: "▼", none: "" }[sorted]}
      </button>
    </div>
  );
}

interface Props {
  filter: Filter;
  order: Sort;
  sortBy: (key: SortKey) => void;
  total: number;
  chosen: readonly Column["key"][];
  selection: Selection;
}

export function DutyTable({ filter, order, sortBy, total, chosen, selection }: Props) {
  const words = useWords();
  const day = useDay();
  const [, go] = useLocation();
  const to = useAddress();
  const grid = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const shownColumns = narrow ? [together] : columns.filter(({ key }) => chosen.includes(key));
  const rowHeight = narrow ? rowHeights.narrow : rowHeights.wide;
  const rows = useVirtualizer({ count: total, getScrollElement: () => grid.current, estimateSize: () => rowHeight, overscan: 12 });
  const seen = rows.getVirtualItems();
  const { row, error } = useRows({ ...filter, ...order }, seen[0]?.index ?? 0, seen.at(-1)?.index ?? 0);
  const inSight = seen.map(({ index }) => row(index)).filter((one) => one !== undefined);
  const all = inSight.length > 0 && inSight.every((one) => selection.has(keyOf(one)));
  const template: CSSProperties = { gridTemplateColumns: `36px ${shownColumns.map(({ width }) => width).join(" ")}` };
  const frame = { "--least": narrow ? "0" : `${leastWidth}px`, height: Math.min(total * rowHeight + 37, 4000) } as CSSProperties;
  if (error) return <Fault problem={error as Problem} />;
  return (
    <div
      className="grid duty-grid"
      role="table"
      aria-label={words.duties.title}
      aria-rowcount={total + 1}
      ref={grid}
      style={frame}
      tabIndex={0}
    >
      <div role="row" className="head" style={template} aria-rowindex={1}>
        <div role="columnheader">
          <Checkbox aria-label={words.duties.selectAll} checked={all} onChange={() => selection.setAll(inSight, !all)} />
        </div>
        {shownColumns.map((column) => (
          <Head key={column.key} column={column} order={order} sortBy={sortBy} />
        ))}
      </div>
      <div className="rows" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {seen.map(({ index, start }) => {
          const standing = row(index);
          const selected = standing !== undefined && selection.has(keyOf(standing));
          return (
            <div
              role="row"
              key={index}
              data-index={index}
              aria-rowindex={index + 2}
              style={{ ...template, height: rowHeight, transform: `translateY(${start}px)` }}
              className={selected ? "selected" : ""}
              onKeyDown={(event) => standing && moveOn(event, () => selection.toggle(standing))}
              onDoubleClick={() => standing && go(to(`/nhiem-vu/${standing.duty}`))}
            >
              <div role="cell">
                {standing && (
                  <Checkbox
                    aria-label={`${words.duties.selectRow} ${standing.duty}`}
                    checked={selected}
                    onChange={() => selection.toggle(standing)}
                  />
                )}
              </div>
              {shownColumns.map(({ key, cell }) => (
                <div role="cell" key={key}>
                  {standing ? cell(standing, day, words) : <span className="bones" />}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
