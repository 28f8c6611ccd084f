// Who is logged in: account, offices and roles, and the secret that changes must carry.
import { request, holdSecret } from "./client";
import type { AccountAdded, PresentSession, SessionOffice } from "./schema";

export type Role = AccountAdded["role"];

/** An office where the account has roles. */
export type Post = Omit<SessionOffice, "roles"> & { roles: Role[] };
export type Session = Omit<PresentSession, "offices"> & { offices: Post[] };

export async function currentSession(): Promise<Session> {
  const session = await request<PresentSession>("/api/session", { method: "GET" });
  holdSecret(session.csrf);
  return session as Session;
}

export async function login(name: string, password: string, code?: string): Promise<void> {
  const body = JSON.stringify({ name, password, ...(code && { code }) });
  await request("/api/session", { method: "POST", body, headers: { "Content-Type": "application/json" } });
}

export async function logout(): Promise<void> {
  await request("/api/session", { method: "DELETE" });
}
