// The periods in which a day lies, as first and last day.
import dayjs from "dayjs";

const iso = (day: dayjs.Dayjs): string => day.format("YYYY-MM-DD");

export function endOfMonth(day: string): string {
  return iso(dayjs(day).endOf("month"));
}

export function quarterOf(day: string): { due_from: string; due_until: string } {
  const first = dayjs(day).month(Math.floor(dayjs(day).month() / 3) * 3).startOf("month");
  return { due_from: iso(first), due_until: iso(first.add(2, "month").endOf("month")) };
}

export function yearOf(day: string): { due_from: string; due_until: string } {
  const year = day.slice(0, 4);
  return { due_from: `${year}-01-01`, due_until: `${year}-12-31` };
}
