// Two versions of a document, provision by provision and word by word: what went is struck through, what came is underlined; and the duties of the
// older one that must be looked at again.
import { useState } from "react";
import { useVerb } from "../../api/hooks";
import type { ArticleChange, ComparedDocument, DocumentComparison, Edit } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";

const wordsAround = 24;

/** A long stretch that is the same is shown by its ends only. */
function shortened(words: string): string {
  const all = words.split(" ");
  return all.length <= 2 * wordsAround + 6 ? words : `${all.slice(0, wordsAround).join(" ")} […] ${all.slice(-wordsAround).join(" ")}`;
}

function EditedWords({ edits }: { edits: readonly Edit[] }) {
  return (
    <p className="changed">
      {edits.map(({ kind, words }, at) => (
        <span key={at}>
          {kind === "removed" ? <del>{words}</del> : kind === "added" ? <ins>{words}</ins> : shortened(words)}{" "}
        </span>
      ))}
    </p>
  );
}

const tones = { same: "is-idle", changed: "is-soon", moved: "is-open", added: "is-done", dropped: "is-late" } as const;

function labelOf({ older, newer }: ArticleChange): string {
  const of = (one: ArticleChange["older"]) => (one ? [one.label, one.title].filter(Boolean).join(". ") : "");
  const [before, after] = [of(older), of(newer)];
  return before !== "" && after !== "" && before !== after ? `${before} → ${after}` : after || before;
}

function Change({ change }: { change: ArticleChange }) {
  const words = useWords();
  const { fate, edits, duties } = change;
  return (
    <li className="provision">
      <div className="row">
        <b>{labelOf(change)}</b> <span className={`tag ${tones[fate]}`}>{words.documents.fates[fate]}</span>
      </div>
      {edits.length > 0 && <EditedWords edits={edits} />}
      {duties.length > 0 && (
        <p>
          {words.documents.lookAgain}{" "}
          {duties.map((duty) => (
            <To key={duty} path={`/nhiem-vu/${duty}`} className="underlined">
              {words.documents.dutyNumber(duty)}
            </To>
          ))}
        </p>
      )}
    </li>
  );
}

function Sides({ older, newer }: DocumentComparison) {
  const words = useWords();
  const row = (name: string, one: ComparedDocument) => (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <To path={`/van-ban/${one.document}`}>{one.code || words.documents.number(one.document)}</To>
      </td>
      <td>{shown(one.date)}</td>
      <td>{one.subject}</td>
    </tr>
  );
  return (
    <table className="plain stacks">
      <tbody>
        {row(words.documents.olderOne, older)}
        {row(words.documents.newerOne, newer)}
      </tbody>
    </table>
  );
}

function Difference({ comparison }: { comparison: DocumentComparison }) {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const { changes, counts } = comparison;
  const different = changes.filter(({ fate }) => fate !== "same");
  return (
    <Panel
      title={words.documents.compare}
      acts={<To path={`/van-ban/${comparison.newer.document}`}>{words.documents.backToText}</To>}
    >
      <Sides {...comparison} />
      <p role="status" className="quiet comparing">
        {different.length === 0 ? words.documents.noDifference : words.documents.differences(different.length)}
      </p>
      <ol className="sheet difference">
        {(whole ? changes : different).map((change, at) => (
          <Change key={at} change={change} />
        ))}
      </ol>
      {counts.same > 0 && !whole && (
        <Button small onClick={() => setWhole(true)}>
          {words.documents.sameProvisions(counts.same)}
        </Button>
      )}
    </Panel>
  );
}

export default function Compare({ document, before }: { document: number; before: number }) {
  const comparison = useVerb("document compare", { document, with: before }, { fixed: true });
  return <Answer of={comparison}>{(data) => <Difference comparison={data} />}</Answer>;
}
