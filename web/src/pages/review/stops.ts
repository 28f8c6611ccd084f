// The places one goes through in a review: duties and open remarks in the order of the document, and where one is.
import { useCallback } from "react";
import { useSearchParams } from "wouter";
import type { DocumentInFull, Duty, Remark } from "../../api/schema";
import type { Target } from "../../ui/sheet";

export const isOpenRemark = (remark: Remark): boolean => !remark.waived_by && !remark.resolved && remark.severity !== "information";

/** What was cut up or put together is seen in what it became. */
export const isShown = ({ review }: Duty): boolean => review !== "replaced";

export const same = (a: Target | undefined, b: Target | undefined): boolean => a?.kind === b?.kind && a?.id === b?.id;

export function stopsOf({ duties, remarks }: DocumentInFull): Target[] {
  const all = [
    ...duties.filter(isShown).map(({ id, begin }) => ({ target: { kind: "duty", id } as Target, begin })),
    ...remarks.filter(isOpenRemark).map(({ number, begin }) => ({ target: { kind: "remark", id: number } as Target, begin })),
  ];
  return all.sort((a, b) => a.begin - b.begin || a.target.id - b.target.id).map(({ target }) => target);
}

export function isLeft(document: DocumentInFull, { kind, id }: Target): boolean {
  if (kind === "remark") return true;
  return document.duties.find((duty) => duty.id === id)?.review === "proposed";
}

/** The duty after this one that may be put together with it. */
export function nextDuty({ duties }: DocumentInFull, duty: Duty): Duty | undefined {
  const free = duties.filter(({ review }) => review === "proposed" || review === "confirmed").sort((a, b) => a.begin - b.begin || a.id - b.id);
  const at = free.findIndex(({ id }) => id === duty.id);
  return at < 0 ? undefined : free[at + 1];
}

/** Where one is: in the address, so that a reload comes back to it. */
export function useCurrent(stops: Target[]) {
  const [search, setSearch] = useSearchParams();
  const duty = Number(search.get("duty") ?? 0);
  const remark = Number(search.get("doubt") ?? 0);
  const asked: Target | undefined = duty > 0 ? { kind: "duty", id: duty } : remark > 0 ? { kind: "remark", id: remark } : undefined;
  const current = stops.find((stop) => same(stop, asked)) ?? stops[0];
  const go = useCallback(
    (target: Target | undefined) =>
      target &&
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          next.delete("duty");
          next.delete("doubt");
          next.set(target.kind === "duty" ? "duty" : "doubt", String(target.id));
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { current, go };
}
