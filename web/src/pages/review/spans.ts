// What is marked in a document: its duties, in them the words about time and about the lead, and the remarks.
import type { DocumentInFull, Duty } from "../../api/schema";
import { bytesBefore, type Span } from "../../ui/text";

/** Where some words of a duty stand inside its own words. */
function inside(duty: Duty, text: string, kind: Span["kind"], words: string | undefined): Span[] {
  if (!words) return [];
  const at = text.indexOf(words);
  if (at < 0) return [];
  const begin = duty.begin + bytesBefore(text, at);
  return [{ begin, end: begin + bytesBefore(words, words.length), kind, id: duty.id }];
}

export function spansOf({ duties, remarks, text = "" }: DocumentInFull): Span[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const out: Span[] = [];
  for (const duty of duties) {
    if (duty.end <= duty.begin) continue;
    out.push({ begin: duty.begin, end: duty.end, kind: "duty", id: duty.id, tone: duty.review });
    const words = decoder.decode(bytes.subarray(duty.begin, duty.end));
    out.push(...inside(duty, words, "phrase", duty.read?.phrase), ...inside(duty, words, "actor", duty.read?.lead));
  }
  for (const remark of remarks)
    if (remark.end > remark.begin && !remark.waived_by) out.push({ begin: remark.begin, end: remark.end, kind: "remark", id: remark.number });
  return out;
}
