// The dialogs of a review, each loaded when it is first opened.
import { lazy, Suspense } from "react";
import type { DocumentInFull, Duty, Remark } from "../../api/schema";
import type { Selected } from "./selection";

const Amend = lazy(() => import("./amend"));
const Merge = lazy(() => import("./merge"));
const Reason = lazy(() => import("./reason"));
const Split = lazy(() => import("./split"));

export type Open =
  | { what: "amend"; duty: Duty }
  | { what: "add"; selected: Selected }
  | { what: "drop"; duty: Duty }
  | { what: "split"; duty: Duty; at: number | undefined }
  | { what: "merge"; duty: Duty; following: Duty }
  | { what: "waive" | "resolve"; remark: Remark };

interface Props {
  document: DocumentInFull;
  open: Open | undefined;
  close: () => void;
  /** One duty or remark was decided on. */
  decided: () => void;
  /** A duty was made out of others. */
  made: (duty: number) => void;
}

function Dialog({ document, open, close, decided, made }: Props & { open: Open }) {
  const common = { close, decided };
  switch (open.what) {
    case "amend":
      return <Amend document={document} duty={open.duty} {...common} />;
    case "add":
      return <Amend document={document} selected={open.selected} {...common} />;
    case "drop":
      return <Reason what="drop" duty={open.duty} {...common} />;
    case "split":
      return <Split document={document} duty={open.duty} at={open.at} close={close} made={made} />;
    case "merge":
      return <Merge duty={open.duty} following={open.following} close={close} made={made} />;
    default:
      return <Reason what={open.what} document={document.id} remark={open.remark} {...common} />;
  }
}

export function Dialogs(props: Props) {
  const { open } = props;
  return <Suspense>{open && <Dialog {...props} open={open} />}</Suspense>;
}
