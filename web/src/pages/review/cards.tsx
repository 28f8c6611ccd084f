// What was read, one card a duty or remark.
import { Button } from "antd";
import type { Duty, DutyFields, Remark } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDurationInWords, useRuleInWords } from "../duty/rule";

interface Common {
  current: boolean;
  lit: boolean;
  pick: () => void;
  over: (on: boolean) => void;
}

const classOf = ({ current, lit }: Common): string => ["card", current && "current", lit && "lit"].filter(Boolean).join(" ");

/** The time a duty is due, in a few words. */
export function useTimeInWords(): (fields: DutyFields) => string {
  const words = useWords();
  const inWords = useRuleInWords();
  const lasting = useDurationInWords();
  return ({ kind, due, start, rrule, event, offset }) => {
    const parts = [rrule && inWords(rrule), due && shown(due), !due && start && `${words.duty.start.toLowerCase()} ${shown(start)}`, event, offset && lasting(offset)];
    return parts.filter(Boolean).join(" · ") || words.time[kind ?? "none"];
  };
}

const compared: (keyof DutyFields)[] = ["words", "lead", "support", "product", "kind", "due", "start", "rrule", "event", "offset"];

export function isAmended({ read, decided }: Duty): boolean {
  return read !== null && compared.some((field) => read[field] !== decided[field]);
}

interface DutyProps extends Common {
  duty: Duty;
  /** What a person may do with it. */
  acts?: CardActs;
}

interface CardActs {
  confirm: () => void;
  amend: () => void;
  drop: () => void;
  split: () => void;
  /** Not there where no duty follows. */
  merge?: (() => void) | undefined;
  restore: () => void;
}

/** The acts on a duty by the state of its review, each with its key. */
function ActRow({ review, acts }: { review: Duty["review"]; acts: CardActs }) {
  const { reviewing } = useWords();
  const open = review === "proposed" || review === "confirmed";
  const rows: [boolean, string, string, (() => void) | undefined][] = [
    [review === "proposed", reviewing.confirm, "Enter", acts.confirm],
    [open, reviewing.amend, "e", acts.amend],
    [open, reviewing.split, "s", acts.split],
    [open && acts.merge !== undefined, reviewing.merge, "m", acts.merge],
    [review === "proposed", reviewing.drop, "d", acts.drop],
    [review === "dropped", reviewing.restore, "u", acts.restore],
  ];
  return (
    <div className="row">
      {rows
        .filter(([shown]) => shown)
        .map(([, name, key, act]) => (
          <Button key={key} size="small" type={key === "Enter" ? "primary" : "default"} onClick={act}>
            {name} <kbd>{key}</kbd>
          </Button>
        ))}
    </div>
  );
}

const reviewTones = { proposed: "is-soon", confirmed: "is-done", dropped: "is-idle", replaced: "is-idle" } as const;

export function DutyCard({ duty, acts, ...common }: DutyProps) {
  const words = useWords();
  const timeOf = useTimeInWords();
  const { decided, review, number } = duty;
  const { pick, over, current } = common;
  return (
    <article className={classOf(common)} onMouseEnter={() => over(true)} onMouseLeave={() => over(false)}>
      <button type="button" className="words" onClick={pick} aria-current={current}>
        <span className="row apart">
          <span className="quiet">
            {number}. {[decided.provision && `${words.duty.provision} ${decided.provision}`, isAmended(duty) && words.duty.amended].filter(Boolean).join(" · ")}
          </span>
          <span className={`tag ${reviewTones[review]}`}>{words.review[review]}</span>
        </span>
        <span className={current ? "" : "clamp"}>{decided.words}</span>
        <span className="row quiet">
          <span>
            <b className={decided.lead ? "" : "late"}>{decided.lead ?? words.reviewing.noLead}</b>
          </span>
          <span>· {timeOf(decided)}</span>
        </span>
      </button>
      {current && (
        <div className="stack" style={{ marginTop: 6 }}>
          <dl className="facts">
            {decided.support !== undefined && (
              <>
                <dt>{words.duty.support}</dt>
                <dd>{decided.support}</dd>
              </>
            )}
            {decided.product !== undefined && (
              <>
                <dt>{words.duty.product}</dt>
                <dd>{decided.product}</dd>
              </>
            )}
            {decided.phrase !== undefined && (
              <>
                <dt>{words.duty.phrase}</dt>
                <dd>“{decided.phrase}”</dd>
              </>
            )}
          </dl>
          {acts && <ActRow review={review} acts={acts} />}
        </div>
      )}
    </article>
  );
}

interface RemarkProps extends Common {
  remark: Remark;
  waive?: () => void;
  resolve?: () => void;
}

export function RemarkCard({ remark, waive, resolve, ...common }: RemarkProps) {
  const words = useWords();
  const { pick, over, current } = common;
  return (
    <article className={classOf(common)} onMouseEnter={() => over(true)} onMouseLeave={() => over(false)}>
      <button type="button" className="words" onClick={pick} aria-current={current}>
        <span className="tag is-late">{words.reviewing.doubts}</span> {remark.message}
      </button>
      {current && waive && (
        <div className="row" style={{ marginTop: 6 }}>
          <Button size="small" onClick={waive}>
            {words.reviewing.waive} <kbd>Enter</kbd>
          </Button>
          <Button size="small" onClick={resolve}>
            {words.reviewing.resolve} <kbd>x</kbd>
          </Button>
        </div>
      )}
    </article>
  );
}
