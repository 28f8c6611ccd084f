// The register of duties as a list of any length: only the rows in sight are drawn and asked for, and a row is drawn once.
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useMemo, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { useLocation } from "wouter";
import type { Problem } from "../../api/client";
import type { Standing } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { useAddress } from "../../ui/link";
import { useNarrow } from "../../ui/narrow";
import { Fault } from "../../ui/states";
import { columns, together, type Column, type Shown } from "./columns";
import type { Filter, Sort, SortKey } from "./filter";
import { useRows } from "./rows";

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

interface RowProps {
  index: number;
  start: number;
  height: number;
  standing: Standing | undefined;
  selected: boolean;
  columns: readonly Column[];
  template: CSSProperties;
  shown: Shown;
  toggle: (standing: Standing) => void;
  open: (standing: Standing) => void;
}

const Row = memo(function Row({ index, start, height, standing, selected, columns, template, shown, toggle, open }: RowProps) {
  return (
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      style={{ ...template, height, transform: `translateY(${start}px)` }}
      className={selected ? "selected" : ""}
      onKeyDown={(event) => standing && moveOn(event, () => toggle(standing))}
      onDoubleClick={() => standing && open(standing)}
    >
      <div role="cell">
        {standing && <input type="checkbox" aria-label={`${shown.words.duties.selectRow} ${standing.duty}`} checked={selected} onChange={() => toggle(standing)} />}
      </div>
      {columns.map(({ key, cell }) => (
        <div role="cell" key={key}>
          {standing ? cell(standing, shown) : <span className="bones" />}
        </div>
      ))}
    </div>
  );
});

interface Props {
  filter: Filter;
  order: Sort;
  sortBy: (key: SortKey) => void;
  total: number;
  chosen: readonly Column["key"][];
  selection: Selection;
}

/** What all rows are shown with; the same object until it changes. */
function useShown(): Shown {
  const words = useWords();
  const day = useDay();
  const to = useAddress();
  return useMemo(() => ({ words, day, to }), [words, day, to]);
}

export function DutyTable({ filter, order, sortBy, total, chosen, selection }: Props) {
  const shown = useShown();
  const { words, to } = shown;
  const [, go] = useLocation();
  const grid = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const shownColumns = useMemo(() => (narrow ? [together] : columns.filter(({ key }) => chosen.includes(key))), [narrow, chosen]);
  const template = useMemo((): CSSProperties => ({ gridTemplateColumns: `36px ${shownColumns.map(({ width }) => width).join(" ")}` }), [shownColumns]);
  const open = useMemo(() => (standing: Standing) => go(to(`/nhiem-vu/${standing.duty}`)), [go, to]);
  const rowHeight = narrow ? rowHeights.narrow : rowHeights.wide;
  const rows = useVirtualizer({ count: total, getScrollElement: () => grid.current, estimateSize: () => rowHeight, overscan: 12 });
  const seen = rows.getVirtualItems();
  const { row, error } = useRows({ ...filter, ...order }, seen[0]?.index ?? 0, seen.at(-1)?.index ?? 0);
  const inSight = seen.map(({ index }) => row(index)).filter((one) => one !== undefined);
  const all = inSight.length > 0 && inSight.every((one) => selection.has(keyOf(one)));
  const frame = { "--least": narrow ? "0" : `${leastWidth}px`, height: Math.min(total * rowHeight + 37, 4000) } as CSSProperties;
  if (error) return <Fault problem={error as Problem} />;
  return (
    <div className="grid duty-grid" role="table" aria-label={words.duties.title} aria-rowcount={total + 1} ref={grid} style={frame} tabIndex={0}>
      <div role="row" className="head" style={template} aria-rowindex={1}>
        <div role="columnheader">
          <input type="checkbox" aria-label={words.duties.selectAll} checked={all} onChange={() => selection.setAll(inSight, !all)} />
        </div>
        {shownColumns.map((column) => (
          <Head key={column.key} column={column} order={order} sortBy={sortBy} />
        ))}
      </div>
      <div className="rows" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {seen.map(({ index, start }) => {
          const standing = row(index);
          const selected = standing !== undefined && selection.has(keyOf(standing));
          return <Row key={index} height={rowHeight} columns={shownColumns} toggle={selection.toggle} {...{ index, start, standing, selected, template, shown, open }} />;
        })}
      </div>
    </div>
  );
}
