// Which order is taken up by which document or office below: one cell a pair, arrows move between them.
import { Segmented } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";
import { addressOf } from "../../api/client";
import { useVerb } from "../../api/hooks";
import type { CoverageMatrix, MatrixRow } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useStance } from "../../shell/stance";
import { Answer, Blank } from "../../ui/states";
import type { PartProps } from "./trace";

type By = "documents" | "offices";
type Cell = MatrixRow["deep"];

const letters: Record<string, Cell> = { c: "covered", l: "late", p: "partly", n: "not_covered", "-": "not_applicable", "?": "not_held", x: "hidden" };
const signs: Record<Cell, string> = { covered: "✓", late: "!", partly: "◐", not_covered: "✗", not_applicable: "–", not_held: "?", hidden: "·" };

function Grid({ data, deep }: { data: CoverageMatrix; deep: boolean }) {
  const words = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const name = (column: CoverageMatrix["columns"][number]) => (column.hidden ? words.trace.hidden : (column.name ?? String(column.number)));
  function focus(next: [number, number]) {
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next[0]} ${next[1]}"]`)?.focus();
  }
  function move(event: KeyboardEvent) {
    const row = data.columns.length - 1;
    if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      return focus([event.ctrlKey ? (event.key === "Home" ? 0 : data.items.length - 1) : at[0], event.key === "Home" ? 0 : row]);
    }
    const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    focus([Math.max(0, Math.min(data.items.length - 1, at[0] + down!)), Math.max(0, Math.min(row, at[1] + right!))]);
  }
  return (
    <div className="panel scroll-x" tabIndex={0} role="region" aria-label={words.trace.parts.matrix}>
      <table className="plain matrix" ref={table} onKeyDown={move}>
        <thead>
          <tr>
            <th>{words.trace.order}</th>
            {data.columns.map((column) => (
              <th key={column.number}>{name(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((row, rowAt) => (
            <tr key={rowAt}>
              <th scope="row">
                <span className="clamp">{row.hidden ? words.trace.hidden : `${row.provision ?? ""} ${row.words ?? ""}`}</span>
              </th>
              {[...(deep ? row.deep_cells : row.cells)].map((letter, columnAt) => {
                const cell = letters[letter] ?? "hidden";
                const ground = data.grounds.find(({ row: r, column: c }) => r === rowAt && c === columnAt)?.ground;
                const told = [name(data.columns[columnAt]!), words.trace.cell[cell], ground].filter(Boolean).join(": ");
                return (
                  <td key={columnAt} className={`cell-${cell}`} title={told} aria-label={told} data-cell={`${rowAt} ${columnAt}`} tabIndex={at[0] === rowAt && at[1] === columnAt ? 0 : -1} onFocus={() => setAt([rowAt, columnAt])}>
                    {signs[cell]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export default function Matrix({ document }: PartProps) {
  const words = useWords();
  const [by, setBy] = useState<By>("documents");
  const [deep, setDeep] = useState(false);
  const stance = useStance();
  const matrix = useVerb("coverage matrix", { document, by }, { keep: true });
  return (
    <div className="stack">
      <div className="row">
        <Segmented<By> aria-label={words.trace.columns} value={by} onChange={setBy} options={[{ value: "documents", label: words.trace.byDocuments }, { value: "offices", label: words.trace.byOffices }]} />
        <Segmented<boolean> aria-label={words.trace.depth} value={deep} onChange={setDeep} options={[{ value: false, label: words.trace.shallow }, { value: true, label: words.trace.deep }]} />
        <a href={`${addressOf("coverage matrix", { document, by }, stance)}&format=xlsx`} download className="underlined">
          {words.trace.workbook}
        </a>
      </div>
      <div className="row quiet">
        {(Object.keys(signs) as Cell[]).map((cell) => (
          <span key={cell} className="row">
            <span className={`legend cell-${cell}`}>{signs[cell]}</span> {words.trace.cell[cell]}
          </span>
        ))}
      </div>
      <Answer of={matrix}>{(data) => (data.items.length === 0 || data.columns.length === 0 ? <Blank>{words.trace.noMatrix}</Blank> : <Grid data={data} deep={deep} />)}</Answer>
    </div>
  );
}
