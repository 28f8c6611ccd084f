// A duty in the list beside its document.
import type { Duty } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { useTimeInWords } from "../review/cards";

export function DutyRow({ duty, lit, over }: { duty: Duty; lit: boolean; over: (on: boolean) => void }) {
  const words = useWords();
  const timeOf = useTimeInWords();
  const path = duty.review === "confirmed" ? `/nhiem-vu/${duty.id}` : `/ra-soat/${duty.document}`;
  return (
    <li className={lit ? "lit" : ""} onMouseEnter={() => over(true)} onMouseLeave={() => over(false)}>
      <div className="grow">
        <To path={path} query={duty.review === "confirmed" ? {} : { duty: duty.id }} className="clamp">
          {duty.decided.words}
        </To>
        <div className="quiet">{[duty.decided.lead, timeOf(duty.decided), duty.review === "proposed" && words.review.proposed].filter(Boolean).join(" · ")}</div>
      </div>
    </li>
  );
}
