// A document as a person reads it, with what was found marked in its place.
import { memo, useEffect, useMemo, useRef, type MouseEvent } from "react";
import { chunksOf, useDrawn } from "./chunks";
import { light } from "./lit";
import { linesOf, paragraphOf, placedIn, unitsOf, type Line, type Part, type Placed, type Span } from "./text";

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

interface ChunkProps {
  text: string;
  lines: readonly Line[];
  /** What stands in these lines. */
  placed: readonly Placed[];
}

const sameSpan = (a: Span, b: Span): boolean => a.begin === b.begin && a.end === b.end && a.kind === b.kind && a.id === b.id && a.tone === b.tone && a.href === b.href;

/** Drawn anew only where something in its lines has changed. */
const Chunk = memo(
  function Chunk({ text, lines, placed }: ChunkProps) {
    return (
      <div className="lines">
        {lines.map((line) => {
          const { begin, heading, parts } = paragraphOf(text, line, placed);
          return (
            <p key={begin} {...(heading && { className: "heading" })} data-begin={begin}>
              {parts.map((part, at) => (
                <PartText key={at} part={part} />
              ))}
            </p>
          );
        })}
      </div>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.lines === after.lines &&
    before.placed.length === after.placed.length &&
    before.placed.every((one, at) => sameSpan(one.span, after.placed[at]!.span)),
);

const lineHeight = 30; // pixels, until it is known

/** The text in chunks, each with what stands in it. */
function useParts(text: string, spans: readonly Span[]) {
  const chunks = useMemo(() => chunksOf(linesOf(text)), [text]);
  const placed = useMemo(() => placedIn(text, spans), [text, spans]);
  return useMemo(
    () =>
      chunks.map((lines) => {
        const [begin, end] = [lines[0]!.begin, lines.at(-1)!.end];
        return { lines, placed: placed.filter(({ from, until }) => from < end && until > begin) };
      }),
    [chunks, placed],
  );
}

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
  /** A byte that is brought to the top when this changes. */
  place?: { byte: number } | undefined;
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
  let frame: Element | null = element.closest("[data-frame]") ?? element.parentElement;
  while (frame && !frame.hasAttribute("data-frame") && !(frame.scrollHeight > frame.clientHeight && /auto|scroll/.test(getComputedStyle(frame).overflowY))) frame = frame.parentElement;
  if (!frame || frame === document.documentElement) return element.scrollIntoView({ block: "center" });
  const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (inner.top < outer.top) frame.scrollTop += inner.top - outer.top - 24;
  else if (inner.bottom > outer.bottom) frame.scrollTop += Math.min(inner.bottom - outer.bottom + 24, inner.top - outer.top);
}

/** Where a target is. */
const chunkOf = (parts: readonly { placed: readonly Placed[] }[], target: Target | undefined): number =>
  target ? parts.findIndex(({ placed }) => placed.some(({ span }) => span.kind === target.kind && span.id === target.id)) : 0;

/** The line at a byte, and its chunk. */
function usePlace(text: string, parts: readonly { lines: readonly Line[] }[], place: { byte: number } | undefined) {
  return useMemo(() => {
    if (!place) return undefined;
    const unit = unitsOf(text, [place.byte]).get(place.byte) ?? 0;
    const chunk = parts.findIndex(({ lines }) => lines.at(-1)!.end >= unit);
    return { chunk, begin: parts[chunk]?.lines.find(({ end }) => end >= unit)?.begin };
  }, [place]); // asked once: when it is set
}

export function Sheet({ text, spans, lit, reveal, place, over, pick }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const hovered = useRef<Target>(undefined);
  const parts = useParts(text, spans);
  const shown = usePlace(text, parts, place);
  const target = useMemo(() => Math.max(0, chunkOf(parts, reveal)), [parts, reveal?.kind, reveal?.id]);
  const around = shown?.chunk ?? target;
  const isDrawn = useDrawn(parts.length, around, target);
  useEffect(() => {
    const part = reveal && sheet.current?.querySelector(`[data-${reveal.kind}="${reveal.id}"]`);
    if (part) bringIntoSight(part);
    // By kind and number: an equal target is not revealed again.
  }, [reveal?.kind, reveal?.id]);
  useEffect(() => {
    if (shown) sheet.current?.querySelector(`p[data-begin="${shown.begin}"]`)?.scrollIntoView({ block: "start" });
  }, [shown]);
  useEffect(() => light(sheet.current, lit));
  return (
    <div
      className="sheet"
      ref={sheet}
      onMouseOver={(event) => {
        const target = targetOf(event);
        if (target?.kind === hovered.current?.kind && target?.id === hovered.current?.id) return;
        hovered.current = target;
        over?.(target);
      }}
      onMouseLeave={() => {
        hovered.current = undefined;
        over?.(undefined);
      }}
      onClick={(event) => {
        const target = targetOf(event);
        if (!target || getSelection()?.isCollapsed === false) return;
        // With a key held down the browser opens the link itself, in a new tab.
        if (target.kind === "citation" && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
        event.preventDefault();
        pick?.(target);
      }}
    >
      {parts.map(({ lines, placed }, chunk) =>
        isDrawn(chunk) ? <Chunk key={chunk} text={text} lines={lines} placed={placed} /> : <div key={chunk} style={{ height: lines.length * lineHeight }} />,
      )}
    </div>
  );
}
