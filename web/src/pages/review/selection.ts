// What a person marked in the document, as the server counts it.
import { bytesBefore } from "../../ui/text";

export interface Selected {
  words: string;
  /** Bytes. */
  begin: number;
  end: number;
}

/** The UTF-16 unit of the text at a place of the page. */
function unitAt(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("p[data-begin]");
  if (!paragraph) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.begin) + before.toString().length;
}

export function selectionIn(sheet: HTMLElement, text: string): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!sheet.contains(range.commonAncestorContainer)) return undefined;
  const from = unitAt(range.startContainer, range.startOffset);
  const until = unitAt(range.endContainer, range.endOffset);
  if (from === undefined || until === undefined || until <= from) return undefined;
  const words = text.slice(from, until);
  const begin = bytesBefore(text, from);
  return { words: words.replace(/\s+/g, " ").trim(), begin, end: begin + bytesBefore(words, words.length) };
}

/** The byte of the document where a person has put the mark, if they have. */
export function caretIn(sheet: HTMLElement, text: string): number | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (!sheet.contains(startContainer)) return undefined;
  const unit = unitAt(startContainer, startOffset);
  return unit === undefined ? undefined : bytesBefore(text, unit);
}
