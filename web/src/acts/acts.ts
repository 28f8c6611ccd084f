// What can be done with a duty: who may, when, and what must be filled in. One row an act; dialogs and buttons are made from it.
// The server has the last word on rights; these rows only spare people buttons that cannot work.
import type { Arguments, VerbName } from "../api/client";
import type { Standing } from "../api/schema";
import type { Post, Role } from "../api/session";
import type { Words } from "../i18n/words";
import { doneStates, lateStates, soonStates, type State } from "../ui/duty";

export type ActName = keyof Words["act"] & VerbName;

export type FieldKind = "party" | "office" | "offices" | "date" | "text" | "long" | "percent" | "file";

export interface Field {
  name: string;
  label: keyof Words["field"];
  kind: FieldKind;
  required?: true;
}

export interface Act {
  verb: ActName;
  /** Whose act it is: of the office that ordered, or of the one that must do it. */
  side: "issuer" | "actor";
  roles: readonly Role[];
  states: readonly State[];
  fields: readonly Field[];
  /** Stands before the others where it can be done. */
  main?: true;
  danger?: true;
}

function act<V extends ActName>(
  verb: V,
  side: Act["side"],
  roles: readonly Role[],
  states: readonly State[],
  fields: readonly (Field & { name: keyof Arguments<V> & string })[],
  more: Pick<Act, "main" | "danger"> = {},
): Act {
  return { verb, side, roles, states, fields, ...more };
}

const ordering: Role[] = ["follower", "leader"];
const deciding: Role[] = ["leader"];
const acting: Role[] = ["clerk", "follower", "leader", "actor"];

const open: State[] = ["no_due", "not_due", ...soonStates, ...lateStates];
const dated: State[] = ["not_due", ...soonStates, ...lateStates];
const alive: State[] = [...open, "dormant", "continuous", "suspended"];
const closed: State[] = [...doneStates, "cancelled"];

const reason = { name: "reason", label: "reason", kind: "long", required: true } as const;
const product = [
  { name: "product", label: "product", kind: "text", required: true },
  { name: "date", label: "date", kind: "date" },
  { name: "recipient", label: "recipient", kind: "text" },
  { name: "file", label: "file", kind: "file" },
] as const;

export const acts: readonly Act[] = [
  act("assign", "issuer", ordering, ["unassigned"], [
    { name: "to", label: "to", kind: "party" },
    { name: "support", label: "support", kind: "offices" },
    { name: "due", label: "due", kind: "date" },
  ], { main: true }),
  act("accept", "issuer", deciding, ["awaiting_acceptance"], [{ name: "reason", label: "remark", kind: "long" }], { main: true }),
  act("return", "issuer", ordering, ["awaiting_acceptance"], [reason]),
  act("wake", "issuer", ordering, ["dormant"], [
    { name: "reason", label: "event", kind: "long", required: true },
    { name: "day", label: "day", kind: "date" },
    { name: "due", label: "due", kind: "date" },
  ], { main: true }),
  act("extend approve", "issuer", deciding, dated, [
    { name: "due", label: "dueNew", kind: "date" },
    { name: "reason", label: "remark", kind: "long" },
  ]),
  act("extend refuse", "issuer", deciding, dated, [reason]),
  act("acknowledge", "actor", acting, alive, [{ name: "text", label: "note", kind: "long" }]),
  act("report", "actor", acting, alive, [
    { name: "text", label: "text", kind: "long", required: true },
    { name: "percent", label: "percent", kind: "percent" },
    { name: "indicator", label: "indicator", kind: "text" },
    { name: "value", label: "value", kind: "text" },
    { name: "target", label: "target", kind: "text" },
    { name: "unit", label: "unit", kind: "text" },
  ], { main: true }),
  act("evidence", "actor", acting, [...open, "continuous"], product),
  act("submit", "actor", acting, open, [...product, { name: "text", label: "word", kind: "long" }], { main: true }),
  act("extend ask", "actor", acting, dated, [{ name: "due", label: "dueNew", kind: "date", required: true }, reason]),
  act("pass", "actor", acting, alive, [
    { name: "to", label: "part", kind: "office" },
    { name: "person", label: "person", kind: "text" },
    { name: "text", label: "direction", kind: "long" },
  ]),
  act("follow", "issuer", ordering, [], []),
  act("unfollow", "issuer", ordering, [], []),
  act("transfer", "issuer", deciding, [...alive, "awaiting_acceptance"], [
    { name: "to", label: "toOffice", kind: "office", required: true },
    { name: "by", label: "by", kind: "text", required: true },
  ]),
  act("suspend", "issuer", deciding, [...open, "dormant", "continuous", "awaiting_acceptance"], [reason]),
  act("reopen", "issuer", deciding, [...closed, "suspended"], [reason]),
  act("cancel", "issuer", deciding, ["unassigned", ...alive, "awaiting_acceptance"], [{ ...reason, label: "ground" }], { danger: true }),
];

/** What the server said may be done. */
export function actsAllowed(may: readonly string[]): Act[] {
  return acts.filter(({ verb }) => may.includes(verb));
}

/** What can most likely be done with a row of a list, for which the server has not been asked. */
export function actsOn(standing: Standing, post: Post): Act[] {
  const own = standing.office === post.office || (standing.class !== undefined && post.roles.includes("actor"));
  return acts.filter(({ verb, side, roles, states }) => {
    if (!states.includes(standing.state) || !roles.some((role) => post.roles.includes(role))) return false;
    if (side === "actor" && !own) return false;
    if (side === "issuer" && standing.office === post.office && post.roles.every((role) => role === "actor")) return false;
    if (verb === "extend approve" || verb === "extend refuse") return standing.extension_asked !== undefined;
    return !(verb === "acknowledge" && standing.acknowledged !== undefined);
  });
}
