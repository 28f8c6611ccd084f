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
  let bytes = 0;
  for (let at = 0; at < unit && at < text.length; at += 1) bytes += bytesOf(text.charCodeAt(at));
  return bytes;
}

/** A span with its place in UTF-16 units. */
export interface Placed {
  span: Span;
  from: number;
  until: number;
}

/** A line of the text: UTF-16 units [begin, end). */
export interface Line {
  begin: number;
  end: number;
}

export function linesOf(text: string): Line[] {
  const out: Line[] = [];
  for (let begin = 0; begin <= text.length; ) {
    const found = text.indexOf("\n", begin);
    const end = found < 0 ? text.length : found;
    out.push({ begin, end });
    begin = end + 1;
  }
  return out;
}

/** Where spans stand in the text, by their begin; those without words are left out. */
export function placedIn(text: string, spans: readonly Span[]): Placed[] {
  const units = unitsOf(text, spans.flatMap(({ begin, end }) => [begin, end]));
  return spans
    .map((span) => ({ span, from: units.get(span.begin) ?? 0, until: units.get(span.end) ?? 0 }))
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from - b.from);
}

/** Looks of a heading, for the eye only: parts, chapters, articles, Roman numbers, or all capitals. */
function isHeadingLike(line: string): boolean {
  if (/^(Phần|Chương|Mục|Điều) [\dIVXLA-Z]|^[IVXL]+\s*[.\-–]|^\* /.test(line)) return true;
  return line.length >= 6 && line.length < 160 && /\p{Lu}/u.test(line) && line === line.toUpperCase();
}

function partsOf(text: string, begin: number, here: readonly Placed[]): Part[] {
  const end = begin + text.length;
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

/** A line cut where something found begins or ends. */
export function paragraphOf(text: string, { begin, end }: Line, placed: readonly Placed[]): Paragraph {
  const line = text.slice(begin, end);
  const here = placed.filter(({ from, until }) => from < end && until > begin);
  return { begin, heading: isHeadingLike(line), parts: partsOf(line, begin, here) };
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
