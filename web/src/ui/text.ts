// A document's text with what was found in it. The server counts bytes of UTF-8, the browser counts UTF-16 units.

/** Something found, as bytes [begin, end). */
export interface Span {
  begin: number;
  end: number;
  kind: "duty" | "remark" | "citation" | "phrase" | "actor" | "found";
  /** Of the duty or remark; of a citation or a place that was found, its number among them. */
  id: number;
  tone?: string;
  /** Of a citation: where it leads. */
  href?: string;
}

/** A stretch of one paragraph with the same spans over all of it. */
export interface Part {
  text: string;
  spans: Span[];
}

export interface Paragraph {
  /** In UTF-16 units. */
  begin: number;
  heading: boolean;
  parts: Part[];
}

const bytesOf = (unit: number): number => (unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3);

/** Where bytes stand in the text, all in one pass. */
export function unitsOf(text: string, bytes: readonly number[]): Map<number, number> {
  const wanted = [...new Set(bytes)].sort((a, b) => a - b);
  const out = new Map<number, number>();
  let at = 0;
  let byte = 0;
  for (const one of wanted) {
    while (byte < one && at < text.length) byte += bytesOf(text.charCodeAt(at++));
    out.set(one, at);
  }
  return out;
}

/** How many bytes the text has before a UTF-16 unit. */
export function bytesBefore(text: string, unit: number): number {
  return new TextEncoder().encode(text.slice(0, unit)).length;
}

interface Placed {
  span: Span;
  from: number;
  until: number;
}

/** Looks of a heading, for the eye only: parts, chapters, articles, Roman numbers, or all capitals. */
function isHeadingLike(line: string): boolean {
  if (/^(Phần|Chương|Mục|Điều) [\dIVXLA-Z]|^[IVXL]+\s*[.\-–]|^\* /.test(line)) return true;
  return line.length >= 6 && line.length < 160 && /\p{Lu}/u.test(line) && line === line.toUpperCase();
}

function partsOf(text: string, begin: number, placed: readonly Placed[]): Part[] {
  const end = begin + text.length;
  const here = placed.filter(({ from, until }) => from < end && until > begin);
  const cuts = new Set([begin, end]);
  for (const { from, until } of here) {
    cuts.add(Math.max(begin, from));
    cuts.add(Math.min(end, until));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((edge, at) => ({
    text: text.slice(edge - begin, (edges[at + 1] ?? end) - begin),
    spans: here.filter(({ from, until }) => from <= edge && until >= (edges[at + 1] ?? end)).map(({ span }) => span),
  }));
}

/** The text line by line, cut where something found begins or ends. */
export function paragraphsOf(text: string, spans: readonly Span[]): Paragraph[] {
  const units = unitsOf(text, spans.flatMap(({ begin, end }) => [begin, end]));
  const placed = spans
    .map((span) => ({ span, from: units.get(span.begin) ?? 0, until: units.get(span.end) ?? 0 }))
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from - b.from);
  const out: Paragraph[] = [];
  let begin = 0;
  let first = 0;
  for (const line of text.split("\n")) {
    const end = begin + line.length;
    while (first < placed.length && (placed[first]?.until ?? 0) <= begin) first += 1;
    let last = first;
    while (last < placed.length && (placed[last]?.from ?? end) < end) last += 1;
    out.push({ begin, heading: isHeadingLike(line), parts: partsOf(line, begin, placed.slice(first, last)) });
    begin = end + 1;
  }
  return out;
}

/** The words around a span: its own lines. */
export function excerpt(text: string, begin: number, end: number): { before: string; words: string; after: string } {
  const units = unitsOf(text, [begin, end]);
  const from = units.get(begin) ?? 0;
  const until = units.get(end) ?? 0;
  const lineBegin = text.lastIndexOf("\n", from - 1) + 1;
  const lineEnd = text.indexOf("\n", until);
  return {
    before: text.slice(lineBegin, from),
    words: text.slice(from, until),
    after: text.slice(until, lineEnd < 0 ? text.length : lineEnd),
  };
}
