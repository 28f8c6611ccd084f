// What is marked in a document: its duties and remarks as the register holds them; the words about time, the bodies and the citations as they were read.
import type { DocumentInFull, DocumentReading, ReadDuty } from "../../api/schema";
import type { Span } from "../../ui/text";

function marksOf({ duty, lead, support, phrase }: ReadDuty): Span[] {
  const of = (kind: Span["kind"]) => ({ begin, end }: { begin: number; end: number }): Span => ({ begin, end, kind, id: duty ?? 0 });
  return [...(phrase ? [phrase].map(of("phrase")) : []), ...[...lead, ...support].map(of("actor"))];
}

export function spansOf({ duties, remarks }: DocumentInFull, reading: DocumentReading | undefined): Span[] {
  const out: Span[] = [];
  for (const { id, begin, end, review } of duties) if (end > begin && review !== "replaced") out.push({ begin, end, kind: "duty", id, tone: review });
  for (const { number, begin, end, waived_by } of remarks) if (end > begin && !waived_by) out.push({ begin, end, kind: "remark", id: number });
  if (!reading) return out;
  out.push(...reading.duties.flatMap(marksOf));
  reading.citations.forEach(({ begin, end, document }, id) => out.push({ begin, end, kind: "citation", id, ...(document !== null && { href: `/van-ban/${document}` }) }));
  return out;
}
