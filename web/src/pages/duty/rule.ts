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

export function useRuleInWords(): (rule: string) => string {
  const language = useLanguage();
  return (rule) => ruleInWords(rule, language);
}
