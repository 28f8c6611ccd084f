import { createContext, useContext } from "react";
import type { Post, Role, Session } from "../api/session";
import { useStance } from "./stance";

export const SessionOf = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionOf);
  if (session === undefined) throw new Error("a page stands outside the frame");
  return session;
}

/** The day that is looked from. */
export function useDay(): string {
  const { today } = useSession();
  return useStance().on ?? today;
}

/** The office acted for, with the roles held there. */
export function usePost(): Post {
  const { offices } = useSession();
  const { at } = useStance();
  return offices.find((post) => post.office === at) ?? offices[0] ?? { office: 0, name: "", roles: [] };
}

export function useRoles(): ReadonlySet<Role> {
  return new Set(usePost().roles);
}
