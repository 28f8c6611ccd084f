// As of which day we look, and for which office we act. Both stand in the address, so that a link shows the same to others.
import { createContext, useCallback, useContext, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Stance } from "../api/client";

/** The office chosen for this browser, where the address names none. */
export const OfficeChoice = createContext<number | undefined>(undefined);

const day = /^\d{4}-\d{2}-\d{2}$/;

export function useStance(): Stance {
  const [search] = useSearchParams();
  const chosen = useContext(OfficeChoice);
  const on = search.get("on") ?? "";
  return useMemo(() => ({ on: day.test(on) ? on : undefined, at: chosen }), [on, chosen]);
}

/** Sets the day to look from; nothing: today. */
export function useSetDay(): (day: string | undefined) => void {
  const [, setSearch] = useSearchParams();
  return useCallback(
    (on) =>
      setSearch((search) => {
        const next = new URLSearchParams(search);
        if (on === undefined) next.delete("on");
        else next.set("on", on);
        return next;
      }),
    [setSearch],
  );
}
