// The duties in the list beside their document.
import { memo } from "react";
import type { Duty } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { chunksOf, useDrawn } from "../../ui/chunks";
import { To } from "../../ui/link";
import type { Target } from "../../ui/sheet";
import { useTimeInWords } from "../review/cards";

interface Props {
  duties: readonly Duty[];
  over: (target: Target | undefined) => void;
}

function DutyRow({ duty, over }: { duty: Duty; over: Props["over"] }) {
  const words = useWords();
  const timeOf = useTimeInWords();
  const path = duty.review === "confirmed" ? `/nhiem-vu/${duty.id}` : `/ra-soat/${duty.document}`;
  return (
    <li data-card={`duty ${duty.id}`} onMouseEnter={() => over({ kind: "duty", id: duty.id })} onMouseLeave={() => over(undefined)}>
      <div className="grow">
        <To path={path} query={duty.review === "confirmed" ? {} : { duty: duty.id }} className="clamp">
          {duty.decided.words}
        </To>
        <div className="quiet">{[duty.decided.lead, timeOf(duty.decided), duty.review === "proposed" && words.review.proposed].filter(Boolean).join(" · ")}</div>
      </div>
    </li>
  );
}

const Chunk = memo(
  function Chunk({ duties, over }: Props) {
    return duties.map((duty) => <DutyRow key={duty.id} duty={duty} over={over} />);
  },
  (before, after) => before.over === after.over && before.duties.length === after.duties.length && before.duties.every((duty, at) => duty === after.duties[at]),
);

/** Thousands of a long document are drawn bit by bit. */
export function DutyRows({ duties, over }: Props) {
  const chunks = chunksOf(duties);
  const isDrawn = useDrawn(chunks.length, 0);
  return <ul className="items">{chunks.map((some, at) => isDrawn(at) && <Chunk key={at} duties={some} over={over} />)}</ul>;
}
