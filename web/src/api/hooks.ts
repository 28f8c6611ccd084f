// Verbs as React sees them: what is read is cached by verb, arguments and stance; a change makes all of it stale.
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useStance } from "../shell/stance";
import { run, type Arguments, type Problem, type Result, type VerbName } from "./client";

interface Reading {
  enabled?: boolean;
  /** Shows the last answer while a new one is on its way. */
  keep?: boolean;
  /** Nothing changes under it: do not ask again. */
  fixed?: boolean;
}

export function useVerb<V extends VerbName>(
  verb: V,
  given: Arguments<V>,
  { enabled = true, keep = false, fixed = false }: Reading = {},
): UseQueryResult<Result<V>, Problem> {
  const stance = useStance();
  return useQuery<Result<V>, Problem>({
    queryKey: [verb, given, stance],
    queryFn: ({ signal }) => run(verb, given, { ...stance, signal }),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
    ...(fixed && { staleTime: Infinity }),
  });
}

interface Page<T> {
  items: T[];
  next?: number;
}
type PagedVerb = { [V in VerbName]: Result<V> extends Page<unknown> ? V : never }[VerbName];

/** A list that is read page by page; `by`: the argument that takes the `next` of the page before. */
export function usePages<V extends PagedVerb>(verb: V, given: Arguments<V>, by: "after" | "before" = "after") {
  const stance = useStance();
  return useInfiniteQuery({
    queryKey: [verb, "pages", given, stance],
    queryFn: ({ pageParam, signal }) =>
      run(verb, { ...given, ...(pageParam !== undefined && { [by]: pageParam }) }, { ...stance, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last: Result<V>) => (last as Page<unknown>).next,
    placeholderData: keepPreviousData,
  });
}

interface Change<V extends VerbName> {
  given: Arguments<V>;
  ifVersion?: number;
}

/** A verb that changes things. */
export function useChange<V extends VerbName>(verb: V) {
  const { at } = useStance();
  const client = useQueryClient();
  return useMutation<Result<V>, Problem, Change<V>>({
    mutationFn: ({ given, ifVersion }) => run(verb, given, { at, ifVersion }),
    onSuccess: () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" }),
  });
}
