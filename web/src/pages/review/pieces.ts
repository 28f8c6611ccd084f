// A duty's words as pieces between which it can be cut; places are bytes of the document, as the server counts.
import { bytesBefore, unitsOf } from "../../ui/text";

export interface Piece {
  words: string;
  /** The byte where it begins. */
  begin: number;
}

/** The words of a duty as the document has them, each with its place. */
export function piecesOf(text: string, begin: number, end: number): Piece[] {
  const units = unitsOf(text, [begin, end]);
  const from = units.get(begin) ?? 0;
  const source = text.slice(from, units.get(end) ?? from);
  return [...source.matchAll(/\S+/g)].map((found) => ({ words: found[0], begin: begin + bytesBefore(source, found.index) }));
}

/** Where a clerk would cut first: after a semicolon, else after a sentence. */
export function likelyCut(pieces: readonly Piece[]): number | undefined {
  const after = (sign: RegExp) => pieces.slice(0, -1).findIndex(({ words }) => sign.test(words));
  const at = [after(/;$/), after(/[.!?]$/)].find((found) => found >= 0);
  return at === undefined ? undefined : pieces[at + 1]?.begin;
}

/** The parts that the cuts make, as words. */
export function partsOf(pieces: readonly Piece[], cuts: ReadonlySet<number>): string[] {
  const out: string[] = [];
  for (const { words, begin } of pieces) {
    if (out.length === 0 || cuts.has(begin)) out.push(words);
    else out[out.length - 1] += ` ${words}`;
  }
  return out;
}
