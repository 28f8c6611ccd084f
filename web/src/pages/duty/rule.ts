// A recurrence rule (RFC 5545) in words, as far as the readings make them; other rules are shown as they are.
import { useLanguage } from "../../i18n/words";

interface Rule {
  FREQ?: string;
  INTERVAL?: string;
  BYMONTH?: string;
  BYMONTHDAY?: string;
}

export function parseRule(rule: string): Rule {
  return Object.fromEntries(rule.split(";").map((part) => part.split("=", 2))) as Rule;
}

const every = {
  vi: { DAILY: "hằng ngày", WEEKLY: "hằng tuần", MONTHLY: "hằng tháng", YEARLY: "hằng năm" },
  en: { DAILY: "every day", WEEKLY: "every week", MONTHLY: "every month", YEARLY: "every year" },
} as const;
const units = {
  vi: { DAILY: "ngày", WEEKLY: "tuần", MONTHLY: "tháng", YEARLY: "năm" },
  en: { DAILY: "days", WEEKLY: "weeks", MONTHLY: "months", YEARLY: "years" },
} as const;

/** "FREQ=MONTHLY;BYMONTHDAY=20" → "ngày 20 hằng tháng". */
export function ruleInWords(rule: string, language: "vi" | "en"): string {
  const { FREQ, INTERVAL, BYMONTH, BYMONTHDAY } = parseRule(rule);
  if (FREQ === undefined || !(FREQ in every.vi)) return rule;
  const frequency = FREQ as keyof typeof every.vi;
  const interval = Number(INTERVAL ?? 1);
  const repeat =
    interval === 1 ? every[language][frequency] : language === "vi" ? `${interval} ${units.vi[frequency]} một lần` : `every ${interval} ${units.en[frequency]}`;
  const days = BYMONTHDAY?.split(",").map((day) => (day === "-1" ? (language === "vi" ? "cuối" : "last") : day)).join(", ");
  const month = BYMONTH?.split(",").join(", ");
  const place = language === "vi"
    ? [days && `ngày ${days}`, month && `tháng ${month}`]
    : [days && `day ${days}`, month && `month ${month}`];
  return [...place, repeat].filter(Boolean).join(" ");
}

const parts = {
  vi: { Y: "năm", M: "tháng", W: "tuần", D: "ngày", H: "giờ", T: "phút" },
  en: { Y: "years", M: "months", W: "weeks", D: "days", H: "hours", T: "minutes" },
} as const;

/** An ISO 8601 duration: "P15D" → "15 ngày", "-PT4H" → "trước 4 giờ"; others are shown as they are. */
export function durationInWords(duration: string, language: "vi" | "en"): string {
  const found = /^(-?)P(?:(\d+)([YMWD]))?(?:T(\d+)([HM]))?$/.exec(duration);
  if (!found) return duration;
  const [, sign, days, unit, hours, clock] = found;
  const names = parts[language];
  const length = [days && `${days} ${names[unit as keyof typeof names]}`, hours && `${hours} ${clock === "M" ? names.T : names.H}`].filter(Boolean).join(" ");
  if (length === "") return duration;
  if (language === "vi") return sign ? `trước ${length}` : length;
  return sign ? `${length} before` : length;
}

export function useDurationInWords(): (duration: string) => string {
  const language = useLanguage();
  return (duration) => durationInWords(duration, language);
}

export function useRuleInWords(): (rule: string) => string {
  const language = useLanguage();
  return (rule) => ruleInWords(rule, language);
}
