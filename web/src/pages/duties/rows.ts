// Rows of a long list as they are scrolled to: pages of the answer, wherever one jumps.
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { run, type Arguments } from "../../api/client";
import type { Standing, Summary } from "../../api/schema";
import { useVerb } from "../../api/hooks";
import { useStance } from "../../shell/stance";
import type { Filter } from "./filter";

const pageSize = 200;

/** How many rows the filter has: the sum of its states. */
export function useTotal({ state, ...rest }: Filter) {
  const summary = useVerb("summary", rest, { keep: true });
  return { summary, total: summary.data && totalOf(summary.data, state) };
}

export function totalOf(summary: Summary, state: Filter["state"]): number {
  return state.length === 0 ? summary.total : state.reduce((sum, one) => sum + (summary.states[one] ?? 0), 0);
}

/** The rows of the pages that are looked at; a row that is not there yet is missing. */
export function useRows(asked: Arguments<"duty list">, first: number, last: number) {
  const stance = useStance();
  const from = Math.floor(first / pageSize);
  const until = Math.max(from, Math.floor(last / pageSize));
  const pages = Array.from({ length: until - from + 1 }, (_, at) => from + at);
  const answers = useQueries({
    queries: pages.map((page) => {
      const given = { ...asked, after: page * pageSize, limit: pageSize };
      return {
        queryKey: ["duty list", given, stance],
        queryFn: ({ signal }: { signal: AbortSignal }) => run("duty list", given, { ...stance, signal }),
        placeholderData: page === 0 ? keepPreviousData : undefined,
      };
    }),
  });
  const row = (index: number): Standing | undefined =>
    answers[Math.floor(index / pageSize) - from]?.data?.items[index % pageSize];
  return { row, error: answers.find(({ error }) => error)?.error ?? null };
}
