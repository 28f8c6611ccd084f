// A document as a person reads it: outline, citations as links, duties in their place, a found place brought into sight.
import { useCallback, useMemo, useRef, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import type { DocumentInFull } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { To, useAddress } from "../../ui/link";
import { light } from "../../ui/lit";
import { Panel } from "../../ui/page";
import { useHeadings, type Heading } from "../../ui/outline";
import { Sheet, type Target } from "../../ui/sheet";
import type { Span } from "../../ui/text";
import { spansOf } from "../review/spans";
import { DutyRows } from "./dutyrow";
import { Facts } from "./facts";
import { Relations } from "./relations";
import { Versions } from "./versions";

function Outline({ headings, show }: { headings: Heading[]; show: (byte: number) => void }) {
  const words = useWords();
  if (headings.length < 2) return null;
  return (
    <Panel title={words.documents.outline}>
      <ol className="outline">
        {headings.map(({ begin, depth, words: heading }) => (
          <li key={begin} style={{ paddingLeft: depth * 14 }}>
            <button type="button" className="plain" onClick={() => show(begin)}>
              <span className="clamp">{heading}</span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What the address brings into sight: a duty, or the bytes of a place that was found. */
function useAskedPlace() {
  const [search] = useSearchParams();
  const duty = Number(search.get("duty") ?? 0);
  const begin = Number(search.get("begin") ?? -1);
  const end = Number(search.get("end") ?? -1);
  return useMemo(() => {
    const found: Span | undefined = begin >= 0 && end > begin ? { begin, end, kind: "found", id: 0 } : undefined;
    const target: Target | undefined = duty > 0 ? { kind: "duty", id: duty } : found && { kind: "found", id: 0 };
    return { found, target };
  }, [duty, begin, end]);
}

export function Reader({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const [, go] = useLocation();
  const to = useAddress();
  const both = useRef<HTMLDivElement>(null);
  const { found, target } = useAskedPlace();
  const [place, setPlace] = useState<{ byte: number }>();
  const { data: reading } = useVerb("document reading", { document: document.id }, { fixed: true });
  const headings = useHeadings(reading);
  const spans = useMemo(() => [...spansOf(document, reading), ...(found ? [found] : [])], [document, reading, found]);
  const over = useCallback((over: Target | undefined) => light(both.current, over ?? target), [target]);
  const duties = document.duties.filter(({ review }) => review !== "dropped" && review !== "replaced");
  function open({ kind, id }: Target) {
    const cited = kind === "citation" ? reading?.citations[id]?.document : undefined;
    if (cited) return go(to(`/van-ban/${cited}`));
    const duty = duties.find((one) => kind === "duty" && one.id === id);
    if (duty?.review === "confirmed") go(to(`/nhiem-vu/${id}`));
  }
  return (
    <div className="two" ref={both}>
      <section className="panel" aria-label={words.documents.text}>
        <Sheet text={document.text ?? ""} spans={spans} lit={target} reveal={target} place={place} over={over} pick={open} />
      </section>
      <div className="stack wide">
        <Facts document={document} />
        <Versions document={document} />
        <Relations document={document} />
        <Outline headings={headings} show={(byte) => setPlace({ byte })} />
        <Panel title={`${words.documents.dutiesOf} (${duties.length})`} acts={document.confirmed > 0 && <To path="/nhiem-vu" query={{ document: document.id }}>{words.documents.toDuties}</To>} flush>
          {duties.length === 0 ? <p className="body quiet">{words.documents.noDuties}</p> : <DutyRows duties={duties} over={over} />}
        </Panel>
      </div>
    </div>
  );
}
