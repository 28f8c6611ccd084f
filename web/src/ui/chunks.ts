// A list of thousands is drawn chunk by chunk: first those around where one is, the others while the browser has nothing better to do. In the
// end all of it stands in the page, so that the browser's own search and printing find it.
import { useEffect, useMemo, useState } from "react";

export const chunkSize = 40; // lines or cards: some ten milliseconds on an old PC

/** So many things in chunks. */
export function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, at) => all.slice(at * chunkSize, (at + 1) * chunkSize));
}

/** Calls when there is time for it; Safari cannot tell and is asked a little later. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const asked = requestIdleCallback(act, { timeout: 500 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(act, 30);
  return () => clearTimeout(asked);
}

/** Which chunks are drawn. `around`: where one is, and the one after it, drawn at once; `also`: another that is wanted now. */
export function useDrawn(count: number, around: number, also = around): (chunk: number) => boolean {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set());
  const isDrawn = (chunk: number) => drawn.has(chunk) || chunk === around || chunk === around + 1 || chunk === also;
  const missing = useMemo(() => {
    const left = Array.from({ length: count }, (_, chunk) => chunk).filter((chunk) => !drawn.has(chunk));
    return left.sort((a, b) => Math.abs(a - around) - Math.abs(b - around))[0];
  }, [count, drawn, around]);
  useEffect(() => (missing === undefined ? undefined : whenIdle(() => setDrawn((now) => new Set(now).add(missing)))), [missing]);
  return isDrawn;
}
