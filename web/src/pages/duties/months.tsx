// The register by the month a duty is due: every figure opens its list.
import dayjs from "dayjs";
import { useVerb } from "../../api/hooks";
import { shownMonth } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import type { Query } from "../../ui/link";
import { Answer } from "../../ui/states";
import type { Filter } from "./filter";
import { GroupTable } from "./groups";

/** The days of "2026-07". */
export function daysOf(month: string): { due_from: string; due_until: string } {
  return { due_from: `${month}-01`, due_until: dayjs(`${month}-01`).endOf("month").format("YYYY-MM-DD") };
}

export function MonthGroups({ filter }: { filter: Filter }) {
  const words = useWords();
  const { state: _states, ...rest } = filter;
  const summary = useVerb("summary", { ...rest, by: "month" }, { keep: true });
  // What is filtered by a day already may hold a part of a month only.
  const within = ({ due_from, due_until }: ReturnType<typeof daysOf>) => ({
    due_from: rest.due_from !== undefined && rest.due_from > due_from ? rest.due_from : due_from,
    due_until: rest.due_until !== undefined && rest.due_until < due_until ? rest.due_until : due_until,
  });
  return (
    <Answer of={summary}>
      {({ items }) => (
        <GroupTable
          title={words.duties.month}
          groups={(items ?? []).map(({ id, name, ...figures }) => ({
            key: String(id),
            name: id === 0 ? words.duties.noDay : shownMonth(name),
            figures,
            query: id === 0 ? undefined : ({ ...rest, ...within(daysOf(name)) } as Query),
          }))}
        />
      )}
    </Answer>
  );
}
