// Nhật ký: every change with before and after, and whether the chain is sound.
import { Button, InputNumber, Select } from "antd";
import { Fragment, useState } from "react";
import { useSearchParams } from "wouter";
import { usePages, useVerb } from "../../api/hooks";
import type { Problem } from "../../api/client";
import { meanings, type JournalEntry } from "../../api/schema";
import { shownMoment } from "../../i18n/dates";
import { useLanguage, useWords } from "../../i18n/words";
import { useRoles } from "../../shell/session";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { Blank, Fault, Loading } from "../../ui/states";

const pages: Record<string, string> = { duty: "/nhiem-vu/", document: "/van-ban/", reading: "/van-ban/", office: "/co-quan?office=" };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const inWords = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** What differs between before and after, one row a member. */
function Difference({ entry }: { entry: JournalEntry }) {
  const words = useWords();
  const before = isRecord(entry.before) ? entry.before : {};
  const after = isRecord(entry.after) ? entry.after : {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return (
    <table className="plain">
      <thead>
        <tr>
          <th />
          <th>{words.journal.before}</th>
          <th>{words.journal.after}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <td className="quiet">{name}</td>
            <td>{name in before && inWords(before[name])}</td>
            <td>{name in after && inWords(after[name])}</td>
          </tr>
        ))}
        <tr>
          <td className="quiet">{words.journal.hash}</td>
          <td />
          <td style={{ overflowWrap: "anywhere" }}>
            <code>{entry.hash}</code>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function useAccountName(): (id: number) => string {
  const roles = useRoles();
  const may = roles.has("administrator") || roles.has("inspector");
  const { data } = useVerb("account list", {}, { fixed: true, enabled: may });
  const names = new Map(data?.items.map(({ id, display, name }) => [id, display || name]));
  return (id) => names.get(id) ?? String(id);
}

function Row({ entry, nameOf }: { entry: JournalEntry; nameOf: (id: number) => string }) {
  const words = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const page = pages[entry.subject_kind];
  const subject = `${words.journal.kinds[entry.subject_kind] ?? entry.subject_kind} ${entry.subject_id}`;
  return (
    <Fragment>
      <tr>
        <td className="number quiet">{entry.sequence}</td>
        <td className="number">{shownMoment(entry.at)}</td>
        <td>{nameOf(entry.account)}</td>
        <td>{meanings[entry.verb]?.[language] ?? entry.verb}</td>
        <td>{page ? <To path={page + entry.subject_id}>{subject}</To> : subject}</td>
        <td>
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.journal.details}
          </Button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={6}>
            <Difference entry={entry} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Chain() {
  const words = useWords();
  const [asked, ask] = useState(false);
  const verify = useVerb("verify", {}, { enabled: asked });
  const { data } = verify;
  return (
    <div className="row">
      {data && (
        <span role="status" className={`tag ${data.sound ? "is-done" : "is-late"}`}>
          {data.sound ? words.journal.sound(data.entries, data.files) : words.journal.broken}
        </span>
      )}
      {data && !data.sound && <span className="late">{data.faults[0]?.message}</span>}
      <Button loading={verify.isFetching} onClick={() => (asked ? void verify.refetch() : ask(true))}>
        {words.journal.verify}
      </Button>
    </div>
  );
}

type Kind = "duty" | "document" | "office";

function useSubject() {
  const [search, setSearch] = useSearchParams();
  const kinds: Kind[] = ["duty", "document", "office"];
  const kind = kinds.find((one) => search.has(one));
  const id = kind && Number(search.get(kind));
  const set = (next: Kind | undefined, number: number | undefined) =>
    setSearch((now) => {
      const out = new URLSearchParams(now);
      for (const one of kinds) out.delete(one);
      if (next) out.set(next, String(number ?? ""));
      return out;
    });
  return { kind, id: id && id > 0 ? id : undefined, set };
}

export default function JournalPage() {
  const words = useWords();
  const { kind, id, set } = useSubject();
  const nameOf = useAccountName();
  const list = usePages("journal list", { ...(kind && id && { [kind]: id }), limit: 100 });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={words.journal.title} acts={<Chain />}>
      <div className="filters">
        <Select<Kind | "all">
          aria-label={words.journal.subject}
          value={kind ?? "all"}
          onChange={(next) => set(next === "all" ? undefined : next, id)}
          options={[{ value: "all", label: words.journal.all }, ...(["duty", "document", "office"] as const).map((value) => ({ value, label: words.journal.kinds[value] ?? value }))]}
          style={{ width: 150 }}
        />
        {kind && <InputNumber aria-label={words.journal.id} min={1} value={id ?? null} onChange={(next) => set(kind, next ?? undefined)} placeholder={words.journal.id} />}
      </div>
      {list.error && <Fault problem={list.error as Problem} again={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && items.length === 0 && <Blank>{words.journal.none}</Blank>}
      {items.length > 0 && (
        <div className="panel scroll-x">
          <table className="plain stacks">
            <thead>
              <tr>
                <th>{words.duties.number}</th>
                <th>{words.journal.at}</th>
                <th>{words.journal.who}</th>
                <th>{words.journal.verb}</th>
                <th>{words.journal.subject}</th>
                <th>{words.journal.change}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <Row key={entry.sequence} entry={entry} nameOf={nameOf} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button style={{ marginTop: 12 }} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.journal.more}
        </Button>
      )}
    </Page>
  );
}
