// The versions of a document: the one before, the newer ones, and the way to what differs.
import type { DocumentInFull } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";

export function Versions({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const { id, replaces, relations } = document;
  const newer = relations.replaced_by;
  if (replaces === undefined && newer.length === 0) return null;
  const row = (other: number, name: string, before: number, after: number) => (
    <li key={other}>
      <div className="grow">
        {name}: <To path={`/van-ban/${other}`}>{words.documents.number(other)}</To>
      </div>
      <To path={`/van-ban/${after}`} query={{ "so-sanh": before }}>
        {words.documents.compare}
      </To>
    </li>
  );
  return (
    <Panel title={words.documents.versions} flush>
      <ul className="items">
        {replaces !== undefined && row(replaces, words.documents.replaces, replaces, id)}
        {newer.map((other) => row(other, words.documents.newerVersion, id, other))}
      </ul>
    </Panel>
  );
}
