// One entry of the journal, and what differs between before and after.
import { Fragment, useState } from "react";
import { labels } from "../../api/meanings";
import type { JournalRow } from "../../api/schema";
import { shown, shownMoment } from "../../i18n/dates";
import { useLanguage, useWords } from "../../i18n/words";
import { Button } from "../../ui/button";
import { To } from "../../ui/link";
import { useVerbWords } from "./filters";

const pages: Record<string, string> = { duty: "/nhiem-vu/", document: "/van-ban/", reading: "/van-ban/" };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const inWords = (value: unknown): string => (isDay(value) ? shown(value) : typeof value === "string" ? value : JSON.stringify(value));

/** What differs between before and after, one row a member. */
function Difference({ entry }: { entry: JournalRow }) {
  const words = useWords();
  const language = useLanguage();
  const before = isRecord(entry.before) ? entry.before : {};
  const after = isRecord(entry.after) ? entry.after : {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return (
    <table className="plain">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.journal.before}</th>
          <th scope="col">{words.journal.after}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <td className="quiet">{labels[name]?.[language] ?? name}</td>
            <td className="anywhere">{name in before && inWords(before[name])}</td>
            <td className="anywhere">{name in after && inWords(after[name])}</td>
          </tr>
        ))}
        <tr>
          <td className="quiet">{words.journal.hash}</td>
          <td />
          <td className="anywhere">
            <code>{entry.hash}</code>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Subject({ entry: { subject_kind: kind, subject_id: id } }: { entry: JournalRow }) {
  const words = useWords();
  const name = words.journal.kinds[kind] ?? kind;
  if (kind === "calendar") return `${name} ${shown(new Date(id * 86_400_000).toISOString())}`; // days since 1970
  const told = `${name} ${id}`;
  if (kind === "office") return <To path="/co-quan" query={{ office: id }}>{told}</To>;
  return pages[kind] ? <To path={pages[kind] + id}>{told}</To> : told;
}

export function Entry({ entry }: { entry: JournalRow }) {
  const words = useWords();
  const verbWords = useVerbWords();
  const [open, setOpen] = useState(false);
  return (
    <Fragment>
      <tr>
        <td className="number quiet">{entry.sequence}</td>
        <td className="number">{shownMoment(entry.at)}</td>
        <td>
          {entry.account_name}
          {entry.on_behalf_name !== undefined && <div className="quiet">{words.journal.onBehalf(entry.on_behalf_name)}</div>}
        </td>
        <td>{verbWords(entry.verb)}</td>
        <td>
          <Subject entry={entry} />
        </td>
        <td>
          <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.journal.details}
          </Button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={6} className="block">
            <Difference entry={entry} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
