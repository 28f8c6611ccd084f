// What was read, one card a duty or remark.
import { Fragment, type ReactNode } from "react";
import type { Duty, DutyFields, Remark } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { Button } from "../../ui/button";
import type { Target } from "../../ui/sheet";
import { useDurationInWords, useRuleInWords } from "../duty/rule";

/** What a person does with a card, by pointer or key. */
export interface Hands {
  pick: (target: Target) => void;
  over: (target: Target | undefined) => void;
  confirm: (duty: Duty) => void;
  amend: (duty: Duty) => void;
  drop: (duty: Duty) => void;
  split: (duty: Duty) => void;
  merge: (duty: Duty) => void;
  restore: (duty: Duty) => void;
  settle: (what: "waive" | "resolve", remark: Remark) => void;
}

interface Common {
  current: boolean;
  may: boolean;
  hands: Hands;
}

function Card({ target, current, hands, words, children }: Omit<Common, "may"> & { target: Target; words: ReactNode; children: ReactNode }) {
  return (
    <article className={current ? "card current" : "card"} data-card={`${target.kind} ${target.id}`} onMouseEnter={() => hands.over(target)} onMouseLeave={() => hands.over(undefined)}>
      <button type="button" className="words" onClick={() => hands.pick(target)} aria-current={current}>
        {words}
      </button>
      {children}
    </article>
  );
}

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

/** The acts on a duty by the state of its review, each with its key. */
function ActRow({ duty, merges, hands }: { duty: Duty; merges: boolean; hands: Hands }) {
  const { reviewing } = useWords();
  const { review } = duty;
  const open = review === "proposed" || review === "confirmed";
  const rows: [boolean, string, string, (duty: Duty) => void][] = [
    [review === "proposed", reviewing.confirm, "Enter", hands.confirm],
    [open, reviewing.amend, "e", hands.amend],
    [open, reviewing.split, "s", hands.split],
    [open && merges, reviewing.merge, "m", hands.merge],
    [review === "proposed", reviewing.drop, "d", hands.drop],
    [review === "dropped", reviewing.restore, "u", hands.restore],
  ];
  return (
    <div className="row">
      {rows
        .filter(([shown]) => shown)
        .map(([, name, key, act]) => (
          <Button key={key} small primary={key === "Enter"} onClick={() => act(duty)}>
            {name} <kbd>{key}</kbd>
          </Button>
        ))}
    </div>
  );
}

const reviewTones = { proposed: "is-soon", confirmed: "is-done", dropped: "is-idle", replaced: "is-idle" } as const;

function Facts({ decided }: { decided: DutyFields }) {
  const { duty } = useWords();
  const rows: [string, string | undefined][] = [
    [duty.support, decided.support],
    [duty.product, decided.product],
    [duty.phrase, decided.phrase && `“${decided.phrase}”`],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value !== undefined && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

interface DutyProps extends Common {
  duty: Duty;
  /** Whether one follows with which it can be put together. */
  merges: boolean;
}

export function DutyCard({ duty, merges, current, may, hands }: DutyProps) {
  const words = useWords();
  const timeOf = useTimeInWords();
  const { decided, review, number } = duty;
  return (
    <Card
      target={{ kind: "duty", id: duty.id }}
      current={current}
      hands={hands}
      words={
        <>
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
        </>
      }
    >
      {current && (
        <div className="stack" style={{ marginTop: 6 }}>
          <Facts decided={decided} />
          {may && <ActRow duty={duty} merges={merges} hands={hands} />}
        </div>
      )}
    </Card>
  );
}

export function RemarkCard({ remark, current, may, hands }: Common & { remark: Remark }) {
  const words = useWords();
  return (
    <Card
      target={{ kind: "remark", id: remark.number }}
      current={current}
      hands={hands}
      words={
        <>
          <span className="tag is-late">{words.reviewing.doubts}</span> {remark.message}
        </>
      }
    >
      {current && may && (
        <div className="row" style={{ marginTop: 6 }}>
          <Button small onClick={() => hands.settle("waive", remark)}>
            {words.reviewing.waive} <kbd>Enter</kbd>
          </Button>
          <Button small onClick={() => hands.settle("resolve", remark)}>
            {words.reviewing.resolve} <kbd>x</kbd>
          </Button>
        </div>
      )}
    </Card>
  );
}
