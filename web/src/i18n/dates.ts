// Days are ISO texts ("2026-03-31") everywhere; people see 31/03/2026, and weeks begin on Monday.
export function shown(day: string | undefined | null): string {
  if (!day) return "";
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
}

/** A moment in UTC as the clock in Việt Nam shows it: "31/03/2026 08:05". */
export function shownMoment(moment: string): string {
  const local = new Date(Date.parse(moment) + 7 * 3_600_000).toISOString();
  return `${shown(local)} ${local.slice(11, 16)}`;
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function shownMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${number}/${year}`;
}

const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });
/** Vietnamese order: a ă â … d đ e ê … */
export function inOrder(a: string, b: string): number {
  return collator.compare(a, b);
}

const numbers = new Intl.NumberFormat("vi-VN");
export function shownNumber(count: number): string {
  return numbers.format(count);
}
