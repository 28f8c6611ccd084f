// A document as a person reads it: outline, citations as links, duties in their place, a found place brought into sight.
import { useMemo, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import type { DocumentInFull } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { To, useAddress } from "../../ui/link";
import { Panel } from "../../ui/page";
import { Sheet, type Target } from "../../ui/sheet";
import { paragraphsOf, type Span } from "../../ui/text";
import { spansOf } from "../review/spans";
import { DutyRow } from "./dutyrow";
import { Facts } from "./facts";
import { Relations } from "./relations";
import { Versions } from "./versions";

const headed = /^(Phần|Chương|Mục|Điều|[IVXL]+\s*[.\-–])/;

function Outline({ text }: { text: string }) {
  const words = useWords();
  const headings = useMemo(() => paragraphsOf(text, []).filter(({ heading, parts }) => heading && headed.test(parts[0]?.text ?? "")), [text]);
  if (headings.length < 2) return null;
  const show = (begin: number) => document.querySelector(`p[data-begin="${begin}"]`)?.scrollIntoView({ block: "start" });
  return (
    <Panel title={words.documents.outline}>
      <ol className="outline">
        {headings.map(({ begin, parts }) => (
          <li key={begin}>
            <button type="button" className="plain clamp" onClick={() => show(begin)}>
              {parts[0]?.text}
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
  const { found, target } = useAskedPlace();
  const [lit, setLit] = useState<Target>();
  const { cites } = document.relations;
  const spans = useMemo(() => {
    const cited = cites.flatMap(({ begin, end, document: other }, id): Span[] => (other === undefined ? [] : [{ begin, end, kind: "citation", id, href: `/van-ban/${other}` }]));
    return [...spansOf(document), ...cited, ...(found ? [found] : [])];
  }, [document, cites, found]);
  const duties = document.duties.filter(({ review }) => review !== "dropped" && review !== "replaced");
  function open({ kind, id }: Target) {
    if (kind === "citation") return go(to(`/van-ban/${cites[id]?.document}`));
    const duty = duties.find((one) => kind === "duty" && one.id === id);
    if (duty?.review === "confirmed") go(to(`/nhiem-vu/${id}`));
  }
  return (
    <div className="two">
      <section className="panel" aria-label={words.documents.text}>
        <Sheet text={document.text ?? ""} spans={spans} lit={lit ?? target} reveal={target} over={setLit} pick={open} />
      </section>
      <div className="stack wide">
        <Facts document={document} />
        <Versions document={document} />
        <Relations document={document} />
        <Outline text={document.text ?? ""} />
        <Panel title={`${words.documents.dutiesOf} (${duties.length})`} acts={document.confirmed > 0 && <To path="/nhiem-vu" query={{ document: document.id }}>{words.documents.toDuties}</To>} flush>
          {duties.length === 0 ? (
            <p className="body quiet">{words.documents.noDuties}</p>
          ) : (
            <ul className="items">
              {duties.map((duty) => (
                <DutyRow key={duty.id} duty={duty} lit={lit?.kind === "duty" && lit.id === duty.id} over={(on) => setLit(on ? { kind: "duty", id: duty.id } : undefined)} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </div>
  );
}
