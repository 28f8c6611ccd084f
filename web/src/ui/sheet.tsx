// A document as a person reads it, with what was found marked in its place.
import { memo, useEffect, useMemo, useRef, type MouseEvent } from "react";
import { paragraphsOf, type Paragraph, type Part, type Span } from "./text";

function PartText({ part }: { part: Part }) {
  if (part.spans.length === 0) return <>{part.text}</>;
  const duty = part.spans.filter(({ kind }) => kind === "duty").at(-1);
  const remark = part.spans.find(({ kind }) => kind === "remark");
  const citation = part.spans.find(({ kind }) => kind === "citation");
  const found = part.spans.find(({ kind }) => kind === "found");
  const names = part.spans.flatMap(({ kind, tone }) => (kind === "duty" ? [tone ?? ""] : [kind]));
  if (citation?.href !== undefined)
    return (
      <a className={names.join(" ")} href={citation.href} data-citation={citation.id} {...(duty && { "data-duty": duty.id })}>
        {part.text}
      </a>
    );
  return (
    <span className={names.join(" ")} {...(duty && { "data-duty": duty.id })} {...(remark && { "data-remark": remark.id })} {...(found && { "data-found": found.id })}>
      {part.text}
    </span>
  );
}

const Line = memo(function Line({ paragraph }: { paragraph: Paragraph }) {
  return (
    <p {...(paragraph.heading && { className: "heading" })} data-begin={paragraph.begin}>
      {paragraph.parts.map((part, at) => (
        <PartText key={at} part={part} />
      ))}
    </p>
  );
});

const Lines = memo(function Lines({ paragraphs }: { paragraphs: Paragraph[] }) {
  return paragraphs.map((paragraph) => <Line key={paragraph.begin} paragraph={paragraph} />);
});

export interface Target {
  kind: "duty" | "remark" | "citation" | "found";
  id: number;
}

interface Props {
  text: string;
  spans: readonly Span[];
  lit?: Target | undefined;
  /** What is brought into sight when it changes. */
  reveal?: Target | undefined;
  over?: (target: Target | undefined) => void;
  pick?: (target: Target) => void;
}

function targetOf(event: MouseEvent): Target | undefined {
  const element = (event.target as HTMLElement).closest<HTMLElement>("[data-duty], [data-remark], [data-citation]");
  if (!element) return undefined;
  const { duty, remark, citation } = element.dataset;
  if (citation !== undefined && event.type === "click") return { kind: "citation", id: Number(citation) };
  if (duty !== undefined) return { kind: "duty", id: Number(duty) };
  return remark === undefined ? undefined : { kind: "remark", id: Number(remark) };
}

/** Brings an element into sight inside what scrolls around it; the page itself moves only where nothing else scrolls. */
export function bringIntoSight(element: Element): void {
  let frame = element.parentElement;
  while (frame && !(frame.scrollHeight > frame.clientHeight && /auto|scroll/.test(getComputedStyle(frame).overflowY))) frame = frame.parentElement;
  if (!frame || frame === document.documentElement) return element.scrollIntoView({ block: "center" });
  const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (inner.top < outer.top) frame.scrollTop += inner.top - outer.top - 24;
  else if (inner.bottom > outer.bottom) frame.scrollTop += Math.min(inner.bottom - outer.bottom + 24, inner.top - outer.top);
}

export function Sheet({ text, spans, lit, reveal, over, pick }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text, spans), [text, spans]);
  useEffect(() => {
    const part = reveal && sheet.current?.querySelector(`[data-${reveal.kind}="${reveal.id}"]`);
    if (part) bringIntoSight(part);
    // By kind and number: an equal target is not revealed again.
  }, [reveal?.kind, reveal?.id]);
  useEffect(() => {
    if (!lit) return undefined;
    const parts = sheet.current?.querySelectorAll(`[data-${lit.kind}="${lit.id}"]`) ?? [];
    for (const part of parts) part.classList.add("lit");
    return () => {
      for (const part of parts) part.classList.remove("lit");
    };
  }, [lit, paragraphs]);
  return (
    <div
      className="sheet"
      ref={sheet}
      onMouseOver={(event) => over?.(targetOf(event))}
      onMouseLeave={() => over?.(undefined)}
      onClick={(event) => {
        const target = targetOf(event);
        if (!target || getSelection()?.isCollapsed === false) return;
        // With a key held down the browser opens the link itself, in a new tab.
        if (target.kind === "citation" && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
        event.preventDefault();
        pick?.(target);
      }}
    >
      <Lines paragraphs={paragraphs} />
    </div>
  );
}
