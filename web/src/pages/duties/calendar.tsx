// Duties on the days they fall due: a month at a time, weeks from Monday.
import { LeftOutlined, RightOutlined } from "../../ui/icons";
import { Button } from "antd";
import dayjs from "dayjs";
import { useVerb } from "../../api/hooks";
import type { Standing } from "../../api/schema";
import { shown, shownMonth } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { doneStates } from "../../ui/duty";
import { To } from "../../ui/link";
import { Answer } from "../../ui/states";
import type { Filter } from "./filter";
import "./calendar.css";

const mostInADay = 4;

/** The weeks that hold a month, from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = dayjs(`${month}-01`);
  const monday = first.subtract((first.day() + 6) % 7, "day");
  const weeks: string[][] = [];
  for (let at = monday; at.isBefore(first.add(1, "month")); at = at.add(7, "day"))
    weeks.push(Array.from({ length: 7 }, (_, day) => at.add(day, "day").format("YYYY-MM-DD")));
  return weeks;
}

function byDay(items: readonly Standing[]): Map<string, Standing[]> {
  const out = new Map<string, Standing[]>();
  for (const item of items) if (item.due) out.set(item.due, [...(out.get(item.due) ?? []), item]);
  return out;
}

/** The tone of a duty among days: done, late or open. */
export function toneOf({ state, days_late }: Standing): string {
  if (doneStates.includes(state)) return "is-done";
  return days_late !== undefined ? "is-late" : "is-open";
}

function Cell({ day, month, items, filter }: { day: string; month: string; items: Standing[]; filter: Filter }) {
  const words = useWords();
  const today = useDay();
  const here = [day.startsWith(month) ? "" : "other", day === today ? "today" : "", items.length === 0 ? "empty" : ""].join(" ");
  return (
    <td className={here}>
      <div className="number day-number">{Number(day.slice(8))}</div>
      <div className="number whole-day">{shown(day)}</div>
      {items.slice(0, mostInADay).map((item) => (
        <To key={`${item.duty} ${item.occurrence}`} path={`/nhiem-vu/${item.duty}`} className={`due-item ${toneOf(item)}`} title={`${item.words} (${words.state[item.state]})`}>
          {item.words}
        </To>
      ))}
      {items.length > mostInADay && (
        <To path="/nhiem-vu" query={{ ...filter, due_from: day, due_until: day }}>
          {words.duties.more(items.length - mostInADay)}
        </To>
      )}
    </td>
  );
}

interface Props {
  filter: Filter;
  month: string | undefined;
  setMonth: (month: string) => void;
}

export function DutyCalendar({ filter, month, setMonth }: Props) {
  const words = useWords();
  const today = useDay();
  const shownNow = month ?? today.slice(0, 7);
  const weeks = weeksOf(shownNow);
  const list = useVerb(
    "duty list",
    { ...filter, due_from: weeks[0]?.[0], due_until: weeks.at(-1)?.[6], limit: 1000 },
    { keep: true },
  );
  const move = (months: number) => setMonth(dayjs(`${shownNow}-01`).add(months, "month").format("YYYY-MM"));
  return (
    <div className="stack">
      <div className="row">
        <Button icon={<LeftOutlined />} aria-label={words.duties.previousMonth} onClick={() => move(-1)} />
        <h2 className="number">{shownMonth(shownNow)}</h2>
        <Button icon={<RightOutlined />} aria-label={words.duties.nextMonth} onClick={() => move(1)} />
      </div>
      <Answer of={list}>
        {({ items }) => {
          const days = byDay(items);
          return (
            <div className="scroll-x">
              <table className="calendar">
                <thead>
                  <tr>
                    {words.duties.weekdays.map((day) => (
                      <th key={day}>{day}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {weeks.map((week) => (
                    <tr key={week[0]}>
                      {week.map((day) => (
                        <Cell key={day} day={day} month={shownNow} items={days.get(day) ?? []} filter={filter} />
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Answer>
    </div>
  );
}
