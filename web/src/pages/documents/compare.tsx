// Two versions of a document, word by word: what went is struck through, what came is underlined.
import { useMemo, useState } from "react";
import { Button } from "antd";
import { useVerb } from "../../api/hooks";
import type { DocumentInFull } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { differenceOf, type Block } from "../../ui/difference";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";

const linesAround = 2;

/** Of a long stretch that is the same only the lines beside what was changed. */
function Same({ text, first, last }: { text: string; first: boolean; last: boolean }) {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  const lines = text.replace(/\n$/, "").split("\n");
  const head = first ? 0 : linesAround;
  const tail = last ? 0 : linesAround;
  const hidden = lines.length - head - tail;
  if (whole || hidden < 4) return <p className="kept">{lines.join("\n")}</p>;
  return (
    <>
      {head > 0 && <p className="kept">{lines.slice(0, head).join("\n")}</p>}
      <p>
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {words.documents.sameLines(hidden)}
        </Button>
      </p>
      {tail > 0 && <p className="kept">{lines.slice(-tail).join("\n")}</p>}
    </>
  );
}

function Changed({ block }: { block: Block }) {
  return (
    <p className="changed">
      {block.changes.map(({ kind, text }, at) => (kind === "gone" ? <del key={at}>{text}</del> : kind === "new" ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>))}
    </p>
  );
}

function Difference({ before, after }: { before: DocumentInFull; after: DocumentInFull }) {
  const words = useWords();
  const blocks = useMemo(() => differenceOf(before.text ?? "", after.text ?? ""), [before.text, after.text]);
  const changed = blocks.filter(({ kind }) => kind === "changed").length;
  return (
    <Panel
      title={words.documents.compared(words.documents.number(before.id), words.documents.number(after.id))}
      acts={<To path={`/van-ban/${after.id}`}>{words.documents.backToText}</To>}
    >
      <p role="status" className="quiet">
        {changed === 0 ? words.documents.noDifference : words.documents.differences(changed)}
      </p>
      <div className="sheet difference">
        {blocks.map((block, at) =>
          block.kind === "same" ? <Same key={at} text={block.changes[0]?.text ?? ""} first={at === 0} last={at === blocks.length - 1} /> : <Changed key={at} block={block} />,
        )}
      </div>
    </Panel>
  );
}

export default function Compare({ document, before }: { document: DocumentInFull; before: number }) {
  const older = useVerb("document show", { document: before, text: true }, { fixed: true });
  return <Answer of={older}>{(data) => <Difference before={data} after={document} />}</Answer>;
}
