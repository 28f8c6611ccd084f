// How a duty's state and its day are shown everywhere.
import type { Standing } from "../api/schema";
import { daysBetween, shown } from "../i18n/dates";
import { useWords } from "../i18n/words";

export type State = Standing["state"];

/** The tone of a state: colour never stands alone, the words are always there. */
const tones: Record<State, "late" | "soon" | "done" | "wait" | "open" | "idle"> = {
  unassigned: "wait",
  no_due: "open",
  not_due: "open",
  due_soon: "soon",
  due_soon_3: "soon",
  overdue: "late",
  overdue_3: "late",
  awaiting_acceptance: "wait",
  done_in_time: "done",
  done_late: "done",
  dormant: "idle",
  continuous: "idle",
  suspended: "idle",
  cancelled: "idle",
};

export const allStates = Object.keys(tones) as State[];
export const lateStates: State[] = ["overdue", "overdue_3"];
export const soonStates: State[] = ["due_soon", "due_soon_3"];
export const doneStates: State[] = ["done_in_time", "done_late"];

export function StateTag({ state }: { state: State }) {
  const words = useWords();
  return <span className={`tag is-${tones[state]}`}>{words.state[state]}</span>;
}

/** "Quá hạn 5 ngày", "còn 3 ngày": only while it matters. */
export function useUrgency(standing: Standing, on: string): string {
  const words = useWords();
  if (standing.days_late !== undefined) return words.duty.daysLate(standing.days_late);
  if (standing.due === undefined || !soonStates.includes(standing.state)) return "";
  const left = daysBetween(on, standing.due);
  return left === 0 ? words.duty.dueToday : words.duty.daysLeft(left);
}

export function Due({ standing, on }: { standing: Standing; on: string }) {
  const words = useWords();
  const urgency = useUrgency(standing, on);
  if (standing.due === undefined) return <span className="quiet">{words.duty.noDue}</span>;
  return (
    <span className="number">
      {shown(standing.due)}
      {standing.first_due !== undefined && (
        <>
          {" "}
          <span className="struck" title={words.duty.firstDue}>
            {shown(standing.first_due)}
          </span>
        </>
      )}
      {urgency !== "" && <small className={standing.days_late !== undefined ? "late" : "quiet"}> · {urgency}</small>}
    </span>
  );
}
