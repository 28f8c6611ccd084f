// The columns of the register of duties.
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Standing } from "../../api/schema";
import { shown } from "../../i18n/dates";
import type { Words } from "../../i18n/words";
import { Due, StateTag } from "../../ui/duty";
import type { useAddress } from "../../ui/link";
import type { SortKey } from "./filter";

export interface Column {
  key: "words" | "actor" | "due" | "state" | "document" | "occurrence" | "number" | "done" | "national";
  title: (words: Words) => string;
  width: string;
  sort?: SortKey;
  cell: (standing: Standing, shown: Shown) => ReactNode;
}

/** What a row is shown with. */
export interface Shown {
  day: string;
  words: Words;
  to: ReturnType<typeof useAddress>;
}

export const columns: readonly Column[] = [
  { key: "number", title: (w) => w.duties.number, width: "56px", sort: "duty", cell: ({ duty }) => <span className="number quiet">{duty}</span> },
  {
    key: "words",
    title: (w) => w.duties.words,
    width: "minmax(240px, 4fr)",
    cell: ({ duty, words, ground }, { words: w, to }) => (
      <Link href={to(`/nhiem-vu/${duty}`)} className="clamp" title={words}>
        {ground !== undefined && <span className="tag is-soon">{w.duty.ground[ground]}</span>} {words}
      </Link>
    ),
  },
  { key: "actor", title: (w) => w.duties.actor, width: "minmax(150px, 1.6fr)", sort: "actor", cell: ({ actor }) => <span className="clamp">{actor}</span> },
  { key: "due", title: (w) => w.duties.due, width: "186px", sort: "due", cell: (standing, { day }) => <Due standing={standing} on={day} /> },
  { key: "state", title: (w) => w.duties.state, width: "168px", sort: "state", cell: ({ state }) => <StateTag state={state} /> },
  {
    key: "document",
    title: (w) => w.duties.document,
    width: "140px",
    sort: "document",
    cell: ({ document, code }, { words: w, to }) => (
      <Link href={to(`/van-ban/${document}`)} className="cut">
        {code ?? w.documents.number(document)}
      </Link>
    ),
  },
  { key: "occurrence", title: (w) => w.duties.occurrence, width: "96px", cell: ({ occurrence }) => <span className="number">{shown(occurrence)}</span> },
  { key: "done", title: (w) => w.duties.done, width: "96px", cell: ({ done }) => <span className="number">{shown(done)}</span> },
  { key: "national", title: (w) => w.duties.national, width: "170px", cell: ({ national }, { words: w }) => <span className="clamp">{w.national[national]}</span> },
];
export const usualColumns: Column["key"][] = ["words", "actor", "due", "state", "document"];

/** On a phone all of a row in one cell. */
export const together: Column = {
  key: "words",
  title: (w) => w.duties.words,
  width: "1fr",
  cell: (standing, { day, to }) => (
    <div className="together">
      <Link href={to(`/nhiem-vu/${standing.duty}`)} className="clamp">
        {standing.words}
      </Link>
      <span className="quiet cut">{[standing.actor, standing.code].filter(Boolean).join(" · ")}</span>
      <span className="row">
        <StateTag state={standing.state} />
        <Due standing={standing} on={day} />
      </span>
    </div>
  ),
};
