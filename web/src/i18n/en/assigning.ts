// Assigning as proposed.
import type { Words } from "../words";

const assigning: Words["assigning"] = {
  progress: (done: number, all: number) => `${done}/${all} assigned`,
  giveAll: (count: number) => `Assign all ${count} with a clear lead`,
  given: (count: number, left: number) => (left === 0 ? `${count} duties were assigned.` : `${count} duties were assigned; ${left} are left to choose for.`),
  names: "Names that are not clear",
  namesNote: "Chosen once, remembered from then on.",
  leads: (count: number) => `leads ${count} ${count === 1 ? "duty" : "duties"}`,
  unknown: "not known",
  other: (name: string) => `Another office or class for “${name}”`,
  otherHint: "Another office or class…",
  take: "Choose",
  everywhere: "Remember for documents of every office, not of this issuer only",
  remembered: (name: string) => `What “${name}” means is remembered.`,
  assigned: "Assigned",
  asProposed: "Assign as proposed",
  proposal: "Proposed lead",
  giveTo: (name: string) => `Assign to ${name}`,
  reason: {
    chosen: "chosen before",
    exact: "exact name",
    short_name: "short name",
    relative: "by the issuer",
    former: "former name",
    successor: "successor",
    later: "later name",
    marks: "but for accents",
    head: "post at its head",
    kinds: "by kind of office",
    near: "nearly the name",
  },
};

export default assigning;
