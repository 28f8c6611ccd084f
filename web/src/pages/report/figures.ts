// The national classification (Quyết định 42/2014/QĐ-TTg, amended by 23/2018/QĐ-TTg) and the states that make it up.
import type { Figures, NationalFigures } from "../../api/schema";
import { lateStates, soonStates, type State } from "../../ui/duty";

export type National = keyof NationalFigures;

export const nationals: National[] = ["done_in_time", "done_late", "open_in_time", "open_late", "not_counted"];

/** The states of a class, as docs/spec/states.md has them; what awaits acceptance is counted in time or late, and listed in time. */
const made: Record<National, State[]> = {
  done_in_time: ["done_in_time"],
  done_late: ["done_late"],
  open_in_time: ["no_due", "not_due", ...soonStates, "awaiting_acceptance", "dormant", "suspended"],
  open_late: lateStates,
  not_counted: ["unassigned", "continuous", "cancelled"],
};

export function statesOf(national: National): State[] {
  return made[national];
}

/** How many stand in the classification. */
export function counted({ total, national }: Figures): number {
  return total - national.not_counted;
}

const percent = new Intl.NumberFormat("vi-VN", { style: "percent", maximumFractionDigits: 1 });

/** Late of all that is counted: "12,5%". */
export function rateOf(figures: Figures): string {
  const all = counted(figures);
  return all === 0 ? "" : percent.format((figures.national.open_late + figures.national.done_late) / all);
}
