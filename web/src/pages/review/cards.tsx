// What was read, one card a duty or remark.
import { Button } from "antd";
import type { Duty, DutyFields, Remark } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useRuleInWords } from "../duty/rule";

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
  return ({ kind, due, start, rrule, event, offset }) => {
    const parts = [rrule && inWords(rrule), due && shown(due), !due && start && `${words.duty.start.toLowerCase()} ${shown(start)}`, event, offset];
    return parts.filter(Boolean).join(" · ") || words.time[kind ?? "none"];
  };
}

const compared: (keyof DutyFields)[] = ["words", "lead", "support", "product", "kind", "due", "start", "rrule", "event", "offset"];

export function isAmended({ read, decided }: Duty): boolean {
  return read !== null && compared.some((field) => read[field] !== decided[field]);
}

interface DutyProps extends Common {
  duty: Duty;
  confirm?: () => void;
  amend?: () => void;
  drop?: () => void;
}

const reviewTones = { proposed: "is-soon", confirmed: "is-done", dropped: "is-idle", replaced: "is-idle" } as const;

export function DutyCard({ duty, confirm, amend, drop, ...common }: DutyProps) {
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
          {amend && (
            <div className="row">
              {review === "proposed" && (
                <Button size="small" type="primary" onClick={confirm}>
                  {words.reviewing.confirm} <kbd>Enter</kbd>
                </Button>
              )}
              {review !== "dropped" && (
                <Button size="small" onClick={amend}>
                  {words.reviewing.amend} <kbd>e</kbd>
                </Button>
              )}
              {review === "proposed" && (
                <Button size="small" onClick={drop}>
                  {words.reviewing.drop} <kbd>d</kbd>
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </article>
  );
}

export function RemarkCard({ remark, waive, ...common }: Common & { remark: Remark; waive?: () => void }) {
  const words = useWords();
  const { pick, over, current } = common;
  return (
    <article className={classOf(common)} onMouseEnter={() => over(true)} onMouseLeave={() => over(false)}>
      <button type="button" className="words" onClick={pick} aria-current={current}>
        <span className="tag is-late">{words.reviewing.doubts}</span> {remark.message}
      </button>
      {current && waive && (
        <div style={{ marginTop: 6 }}>
          <Button size="small" onClick={waive}>
            {words.reviewing.waive} <kbd>Enter</kbd>
          </Button>
        </div>
      )}
    </article>
  );
}
