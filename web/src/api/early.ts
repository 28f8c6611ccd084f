// Answers that early.ts asked for before the application had come, and the addresses it is to ask for the next time.
import { keep } from "../ui/kept";

interface Early {
  language: string;
  answers: Map<string, Promise<Response>>;
}

const freshFor = 15_000; // milliseconds after the page began; then ask anew
const most = 8;
const firstAsked: string[] = [];

/** The answer to a question that was asked early, once. */
export function takeEarly(path: string, language: string): Promise<Response> | undefined {
  const early = (globalThis as { suotEarly?: Early }).suotEarly;
  const answer = early?.language === language && performance.now() < freshFor ? early.answers.get(path) : undefined;
  early?.answers.delete(path);
  return answer;
}

/** Remembers what the first page asks for when it is opened first: addresses, not answers. */
export function rememberFirst(path: string): void {
  if (location.pathname !== "/" || location.search !== "" || firstAsked.length >= most || path === "/api/session") return;
  if (firstAsked.includes(path) || performance.now() > freshFor) return;
  firstAsked.push(path);
  keep("first", firstAsked);
}
