// Administration.
import type { Words } from "../words";

const admin: Words["admin"] = {
  title: "Administration",
  own: "My account",
  password: "New password (10 or more signs)",
  again: "The new password again",
  mismatch: "The two are not the same.",
  change: "Change the password",
  changed: "The password is changed. Log in again.",
  token: "Token for another program",
  tokenFor: "What it is for",
  days: "Days it is good for",
  make: "Make a token",
  shownOnce: "Shown once. Copy it now:",
  accounts: "Accounts",
  name: "Name to log in",
  display: "Person",
  rights: "Roles",
  active: "Active",
  closed: "Closed",
  close: "Close",
  closeAsk: (name: string) => `Close account “${name}” and end its sessions?`,
  add: "Add an account or a role",
  role: "Role",
  office: "Office",
  initial: "Password (new account)",
  handover: "Hand over the duties of an office",
  handoverNote: "All open duties are transferred by one act with its authority.",
  from: "Office that hands over",
  to: "Office that takes over",
  by: "Document that orders it",
  give: "Hand over",
  given: (count: number) => `${count} duties were handed over.`,
  version: "Version",
};

export default admin;
