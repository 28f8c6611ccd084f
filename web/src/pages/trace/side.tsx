// One side of a link: the words with what is shared marked, whose they are, by when.
import type { TraceSide } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";

/** The words with the bytes [begin, end) marked. */
function Marked({ words, begin, end }: { words: string; begin: number | undefined; end: number | undefined }) {
  if (begin === undefined || end === undefined || end <= begin) return <>{words}</>;
  const bytes = new TextEncoder().encode(words);
  const cut = (from: number, until?: number) => new TextDecoder().decode(bytes.subarray(from, until));
  return (
    <>
      {cut(0, begin)}
      <mark>{cut(begin, end)}</mark>
      {cut(end)}
    </>
  );
}

export function Side({ side }: { side: TraceSide | undefined }) {
  const words = useWords();
  if (!side) return <span className="quiet">{words.trace.nothing}</span>;
  if (side.hidden) return <span className="quiet">{words.trace.hidden}</span>;
  const { document, code, issuer, duty, provision, lead, due, mark_begin, mark_end } = side;
  const name = code || (document !== undefined ? words.documents.number(document) : "");
  return (
    <div className="stack" style={{ gap: 2 }}>
      <span className="quiet">
        {document !== undefined ? (
          <To path={`/van-ban/${document}`} query={{ duty }} className="underlined">
            {name}
          </To>
        ) : (
          name
        )}
        {[issuer, provision && `${words.duty.provision} ${provision}`].filter(Boolean).map((part) => ` · ${part}`)}
      </span>
      <span>
        <Marked words={side.words ?? ""} begin={mark_begin} end={mark_end} />
      </span>
      {(lead || due) && <span className="quiet">{[lead, due && `${words.duty.due} ${shown(due)}`].filter(Boolean).join(" · ")}</span>}
    </div>
  );
}
