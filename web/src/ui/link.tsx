// Links inside the program keep the day that is looked from.
import { useCallback, type AnchorHTMLAttributes } from "react";
import { Link } from "wouter";
import { useStance } from "../shell/stance";

export type Query = Record<string, string | number | readonly string[] | undefined>;

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== "") search.append(name, String(one));
  const words = search.toString();
  return words === "" ? path : `${path}?${words}`;
}

export function useAddress(): (path: string, query?: Query) => string {
  const { on } = useStance();
  return useCallback((path: string, query?: Query) => address(path, { ...query, on }), [on]);
}

type Rest = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">;

export function To({ path, query, ...rest }: Rest & { path: string; query?: Query }) {
  const to = useAddress();
  return <Link href={to(path, query)} {...rest} />;
}
