// What the journal is narrowed by; in the address, so that a filter is a link.
import { useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Arguments } from "../../api/client";

export const kinds = ["duty", "document", "office"] as const;
export type Kind = (typeof kinds)[number];

export interface Filter {
  kind: Kind | undefined;
  id: number | undefined;
  account: string | undefined;
  verb: string | undefined;
  from: string | undefined;
  until: string | undefined;
}

const names = ["account", "verb", "from", "until"] as const;

export function useJournalFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo((): Filter => {
    const one = (name: string) => search.get(name) || undefined;
    const kind = kinds.find((name) => search.has(name));
    const id = Number(kind && search.get(kind));
    return { kind, id: id > 0 ? id : undefined, account: one("account"), verb: one("verb"), from: one("from"), until: one("until") };
  }, [search]);
  const change = (next: Partial<Filter>) =>
    setSearch((now) => {
      const out = new URLSearchParams(now);
      const whole = { ...filter, ...next };
      for (const name of [...kinds, ...names]) out.delete(name);
      if (whole.kind) out.set(whole.kind, String(whole.id ?? ""));
      for (const name of names) if (whole[name]) out.set(name, whole[name]);
      return out;
    });
  return { filter, change };
}

export function argumentsOf({ kind, id, ...rest }: Filter): Arguments<"journal list"> {
  return { ...rest, ...(kind && id && { [kind]: id }) };
}

export const isNarrowed = (filter: Filter): boolean => Object.values(filter).some((value) => value !== undefined);
