// Documents.
import type { Words } from "../words";

const documents: Words["documents"] = {
  title: "Documents",
  code: "Number",
  type: "Type",
  date: "Dated",
  issuer: "Issuer",
  subject: "Subject",
  received: "Received",
  duties: "Duties",
  reviewed: "Reviewed",
  unreviewed: "To review",
  all: "All",
  none: "No document matches.",
  none0: "There is no document in the register yet.",
  find: "Find by number",
  datedFrom: "Dated from",
  datedUntil: "until",
  noCode: "(no number)",
  number: (id: number) => `Document ${id}`,
  text: "Text",
  outline: "Outline",
  facts: "Facts",
  hash: "SHA-256",
  file: "File received",
  download: "Download the file as received",
  replaces: "Version after",
  dutiesOf: "Duties of the document",
  review: "Review",
  toDuties: "See in the register",
  noDuties: "This document gives no duty.",
  more: "Load more",
  registeredAt: "Registered at",
};

export default documents;
