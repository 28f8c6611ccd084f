// What a page shows while it has nothing else to show: loading, nothing there, no right, no connection, a fault.
import type { ReactNode } from "react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Problem } from "../api/client";
import { useWords } from "../i18n/words";
import { Button } from "./button";

export function Loading({ rows = 6 }: { rows?: number }) {
  const words = useWords();
  return (
    <div role="status" aria-label={words.states.loading} className="loading">
      {Array.from({ length: rows }, (_, at) => (
        <span key={at} className="bones" />
      ))}
    </div>
  );
}

export function Blank({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="state-of-page">
      <div className="stack">
        <p>{children}</p>
        {action}
      </div>
    </div>
  );
}

function adviceFor(problem: Problem, words: ReturnType<typeof useWords>): string {
  if (problem.offline) return words.states.offlineAdvice;
  if (problem.status === 403) return words.states.deniedAdvice;
  if (problem.status === 404) return words.states.notFoundAdvice;
  return words.states.faultAdvice;
}

export function titleOf(problem: Problem, words: ReturnType<typeof useWords>): string {
  if (problem.offline) return words.states.offline;
  if (problem.status === 403) return words.states.denied;
  if (problem.status === 404) return words.states.notFound;
  return words.states.fault;
}

export function Fault({ problem, again }: { problem: Problem; again?: () => void }) {
  const words = useWords();
  return (
    <div className="state-of-page" role="alert">
      <div className="stack">
        <h2>{titleOf(problem, words)}</h2>
        {problem.message !== "" && <p>{problem.message}</p>}
        <p>{adviceFor(problem, words)}</p>
        {again && <Button onClick={again}>{words.states.again}</Button>}
      </div>
    </div>
  );
}

/** The answer of a query once it is there; until then, and where it fails, the state it is in. */
export function Answer<T>({
  of: query,
  children,
  rows,
}: {
  of: UseQueryResult<T, Problem>;
  children: (data: T) => ReactNode;
  rows?: number;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Fault problem={query.error} again={() => void query.refetch()} />;
  return <Loading {...(rows !== undefined && { rows })} />;
}
