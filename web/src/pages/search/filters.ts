// What a search asks lives in the address, so that a result can be sent to somebody else.
import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Arguments } from "../../api/client";
import { allStates, type State } from "../../ui/duty";

export type Asked = Omit<Arguments<"search">, "after" | "limit">;
export type Kind = NonNullable<Asked["kind"]>;
export type Validity = NonNullable<Asked["validity"]>;

export const kinds: readonly Kind[] = ["document", "provision", "duty"];
export const validities: readonly Validity[] = ["in_force", "amended", "ended"];

function askedOf(search: URLSearchParams): Asked {
  const one = (name: string) => search.get(name)?.trim() || undefined;
  const tier = Number(search.get("tier") ?? 0);
  return {
    words: one("q") ?? "",
    kind: kinds.find((kind) => kind === one("kind")),
    issuer: one("issuer"),
    type: one("type"),
    tier: tier > 0 ? tier : undefined,
    state: search.getAll("state").filter((word): word is State => allStates.includes(word as State)),
    dated_from: one("dated_from"),
    dated_until: one("dated_until"),
    validity: validities.find((validity) => validity === one("validity")),
  };
}

export function useAsked() {
  const [search, setSearch] = useSearchParams();
  const asked = useMemo(() => askedOf(search), [search]);
  const set = useCallback(
    (name: string, value: string | readonly string[] | undefined) =>
      setSearch((now) => {
        const next = new URLSearchParams(now);
        next.delete(name);
        for (const one of Array.isArray(value) ? value : [value]) if (one) next.append(name, one);
        return next;
      }),
    [setSearch],
  );
  const { words: _words, kind: _kind, ...rest } = asked;
  const filtered = Object.values(rest).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
  const clear = () =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const name of Object.keys(rest)) next.delete(name);
      return next;
    });
  return { asked, set, clear, filtered };
}
