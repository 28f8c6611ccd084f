// All cards of a review, drawn in chunks; a chunk is drawn anew only where one of its own has changed.
import { memo, useMemo } from "react";
import type { DocumentInFull, Duty, Remark } from "../../api/schema";
import { chunksOf, useDrawn } from "../../ui/chunks";
import type { Target } from "../../ui/sheet";
import { DutyCard, RemarkCard, type Hands } from "./cards";
import { same } from "./stops";

type Item = { kind: "duty"; duty: Duty } | { kind: "remark"; remark: Remark };

const cardHeight = 84; // pixels, until it is known

const targetOf = (item: Item): Target => (item.kind === "duty" ? { kind: "duty", id: item.duty.id } : { kind: "remark", id: item.remark.number });
const thingOf = (item: Item | undefined): Duty | Remark | undefined => (item?.kind === "duty" ? item.duty : item?.remark);

function itemsOf({ duties, remarks }: DocumentInFull, stops: readonly Target[]): Item[] {
  const dutyOf = new Map(duties.map((duty) => [duty.id, duty]));
  const remarkOf = new Map(remarks.map((remark) => [remark.number, remark]));
  return stops.flatMap(({ kind, id }): Item[] => {
    const duty = kind === "duty" ? dutyOf.get(id) : undefined;
    const remark = kind === "remark" ? remarkOf.get(id) : undefined;
    return duty ? [{ kind: "duty", duty }] : remark ? [{ kind: "remark", remark }] : [];
  });
}

interface ChunkProps {
  items: readonly Item[];
  /** Where one is, if it is one of these. */
  current: Target | undefined;
  merges: boolean;
  may: boolean;
  hands: Hands;
}

const Chunk = memo(
  function Chunk({ items, current, merges, may, hands }: ChunkProps) {
    return items.map((item) => {
      const target = targetOf(item);
      const common = { current: same(target, current), may, hands };
      const key = `${target.kind} ${target.id}`;
      return item.kind === "duty" ? <DutyCard key={key} duty={item.duty} merges={merges} {...common} /> : <RemarkCard key={key} remark={item.remark} {...common} />;
    });
  },
  (before, after) =>
    same(before.current, after.current) &&
    before.may === after.may &&
    before.hands === after.hands &&
    (before.merges === after.merges || !after.current) &&
    before.items.length === after.items.length &&
    before.items.every((item, at) => thingOf(item) === thingOf(after.items[at])),
);

interface Props extends Omit<ChunkProps, "items"> {
  document: DocumentInFull;
  stops: readonly Target[];
}

export function CardList({ document, stops, current, ...rest }: Props) {
  const chunks = useMemo(() => chunksOf(itemsOf(document, stops)), [document, stops]);
  const around = Math.max(0, chunks.findIndex((items) => items.some((item) => same(targetOf(item), current))));
  const isDrawn = useDrawn(chunks.length, around);
  return chunks.map((items, at) =>
    isDrawn(at) ? <Chunk key={at} items={items} current={at === around ? current : undefined} {...rest} /> : <div key={at} style={{ height: items.length * cardHeight }} />,
  );
}
