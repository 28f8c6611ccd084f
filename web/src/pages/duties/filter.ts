// The filter of the register of duties lives in the address: a filter is a link, and a figure can be one.
import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Arguments } from "../../api/client";
import { allStates, type State } from "../../ui/duty";
import type { Query } from "../../ui/link";

export interface Filter {
  state: State[];
  office?: string | undefined;
  issuer?: string | undefined;
  document?: number | undefined;
  due_from?: string | undefined;
  due_until?: string | undefined;
  words?: string | undefined;
  waiting?: Waiting | undefined;
  ground?: Ground | undefined;
}

export type Ground = NonNullable<Arguments<"duty list">["ground"]>;
export type Waiting = NonNullable<Arguments<"duty list">["waiting"]>;
export type SortKey = NonNullable<Arguments<"duty list">["sort"]>;
export interface Sort {
  sort?: SortKey | undefined;
  descending?: boolean | undefined;
}

const waitings: readonly Waiting[] = ["acknowledge", "extension", "acceptance"];
/** What the document that orders them has become. */
export const grounds: readonly Ground[] = ["in_force", "amended", "ended"];
const sortKeys: readonly SortKey[] = ["due", "duty", "state", "document", "actor"];

export type View = "list" | "calendar" | "timeline";
export type Grouping = "none" | "office" | "document" | "state" | "month";

const views: Record<string, View> = { lich: "calendar", "thoi-gian": "timeline" };
const groupings: Record<string, Grouping> = { "co-quan": "office", "van-ban": "document", "tinh-trang": "state", thang: "month" };

const wordFor = <T,>(table: Record<string, T>, value: T): string | undefined =>
  Object.keys(table).find((word) => table[word] === value);

function filterOf(search: URLSearchParams): Filter {
  const one = (name: string) => search.get(name) ?? undefined;
  const document = Number(search.get("document") ?? 0);
  return {
    state: search.getAll("state").filter((word): word is State => allStates.includes(word as State)),
    office: one("office"),
    issuer: one("issuer"),
    document: document > 0 ? document : undefined,
    due_from: one("due_from"),
    due_until: one("due_until"),
    words: one("words"),
    waiting: waitings.find((word) => word === one("waiting")),
    ground: grounds.find((word) => word === one("ground")),
  };
}

export function useFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const view = views[search.get("xem") ?? ""] ?? "list";
  const grouping = groupings[search.get("gom") ?? ""] ?? "none";
  const month = search.get("thang") ?? undefined;
  const order: Sort = {
    sort: sortKeys.find((key) => key === search.get("sort")),
    descending: search.has("descending"),
  };

  const change = useCallback(
    (next: Query) =>
      setSearch((now) => {
        const out = new URLSearchParams(now);
        for (const [name, value] of Object.entries(next)) {
          out.delete(name);
          for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== "") out.append(name, String(one));
        }
        return out;
      }),
    [setSearch],
  );
  return {
    filter,
    view,
    grouping,
    month,
    order,
    words: search.toString(),
    change,
    setView: (next: View) => change({ xem: wordFor(views, next) }),
    setGrouping: (next: Grouping) => change({ gom: wordFor(groupings, next) }),
    clear: () => change({ state: [], office: undefined, issuer: undefined, document: undefined, due_from: undefined, due_until: undefined, words: undefined, waiting: undefined, ground: undefined }),
    /** By this column; again: the other way round. */
    sortBy: (key: SortKey) => change({ sort: key, descending: order.sort === key && !order.descending ? "true" : undefined }),
  };
}

export function isEmpty(filter: Filter): boolean {
  return filter.state.length === 0 && !filter.office && !filter.issuer && !filter.document && !filter.due_from && !filter.due_until && !filter.words && !filter.waiting && !filter.ground;
}
