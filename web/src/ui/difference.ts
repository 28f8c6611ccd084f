// What differs between two texts: lines first, then the words of the lines that were changed.

export interface Change {
  kind: "same" | "gone" | "new";
  text: string;
}

export interface Block {
  /** Lines alike in both, or the words of lines that are not. */
  kind: "same" | "changed";
  changes: Change[];
}

const mostSteps = 2000; // beyond that two stretches are called different as a whole

/** The shortest way from one list to the other (Myers 1986, An O(ND) difference algorithm): what stays, goes and comes, in order. */
function steps(before: readonly string[], after: readonly string[]): Change[] {
  const [n, m] = [before.length, after.length];
  const most = Math.min(n + m, mostSteps);
  const reach: Int32Array[] = [];
  let row = new Int32Array(2 * most + 3);
  const mid = most + 1;
  for (let d = 0; d <= most; d += 1) {
    reach.push(row.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && row[mid + k - 1]! < row[mid + k + 1]!);
      let x = down ? row[mid + k + 1]! : row[mid + k - 1]! + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x += 1;
      row[mid + k] = x;
      if (x >= n && x - k >= m) return wayBack(before, after, reach, mid, d, k);
    }
  }
  row = new Int32Array();
  return [...before.map((text): Change => ({ kind: "gone", text })), ...after.map((text): Change => ({ kind: "new", text }))];
}

function wayBack(before: readonly string[], after: readonly string[], reach: readonly Int32Array[], mid: number, last: number, diagonal: number): Change[] {
  const out: Change[] = [];
  let k = diagonal;
  let x = before.length;
  for (let d = last; d >= 0; d -= 1) {
    const row = reach[d]!;
    const down = k === -d || (k !== d && row[mid + k - 1]! < row[mid + k + 1]!);
    const from = d === 0 ? 0 : down ? row[mid + k + 1]! : row[mid + k - 1]! + 1;
    while (x > from) out.push({ kind: "same", text: before[--x]! });
    if (d === 0) break;
    const y = x - k;
    if (down) {
      out.push({ kind: "new", text: after[y - 1]! });
      k += 1;
    } else {
      out.push({ kind: "gone", text: before[--x]! });
      k -= 1;
    }
  }
  return out.reverse();
}

const wordsOf = (text: string): string[] => text.match(/\S+|\s+/g) ?? [];

/** Neighbours of one kind as one. */
function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const { kind, text } of changes) {
    const last = out.at(-1);
    if (last?.kind === kind) last.text += text;
    else out.push({ kind, text });
  }
  return out;
}

export function differenceOf(before: string, after: string): Block[] {
  const lines = (text: string) => text.split("\n").map((line) => `${line}\n`);
  const out: Block[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    if (gone.length > 0 || come.length > 0) out.push({ kind: "changed", changes: joined(steps(wordsOf(gone.join("")), wordsOf(come.join("")))) });
    [gone, come] = [[], []];
  };
  for (const { kind, text } of steps(lines(before), lines(after))) {
    if (kind === "gone") gone.push(text);
    else if (kind === "new") come.push(text);
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === "same") last.changes[0]!.text += text;
      else out.push({ kind: "same", changes: [{ kind: "same", text }] });
    }
  }
  flush();
  return out;
}
