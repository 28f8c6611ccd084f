// Both texts of each finding side by side, with why it is one.
import type { Finding } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { Side } from "./side";

export function FindingTable({ items }: { items: readonly Finding[] }) {
  const words = useWords();
  return (
    <div className="panel scroll-x" tabIndex={0} role="region" aria-label={words.trace.title}>
      <table className="plain pairs stacks">
        <thead>
          <tr>
            <th>{words.trace.what}</th>
            <th>{words.trace.higher}</th>
            <th>{words.trace.lower}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((finding, at) => (
            <tr key={at}>
              <td>
                <span className={`tag ${finding.fault === "gap" || finding.fault === "replaced" ? "is-late" : "is-soon"}`}>{words.trace.fault[finding.fault]}</span>
                <div>{finding.message}</div>
              </td>
              <td className="block">
                <Side side={finding.higher} />
              </td>
              <td className="block">{finding.lower || finding.replaced_by ? <Side side={finding.lower ?? finding.replaced_by} /> : <span className="quiet">{finding.code ?? words.trace.nothing}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
