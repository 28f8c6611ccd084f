// Tìm kiếm: one box, results by kind with what was found marked, narrowed by filters.
import { Button, Segmented } from "antd";
import type { ReactNode } from "react";
import type { Problem } from "../../api/client";
import { usePages } from "../../api/hooks";
import type { SearchHit } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { To, type Query } from "../../ui/link";
import { Page, Panel } from "../../ui/page";
import { Blank, Fault, Loading } from "../../ui/states";
import { Narrowing } from "./narrowing";
import { kinds, useAsked, type Asked, type Kind } from "./filters";

/** "…‹báo› ‹cáo› tháng…" with what stands between ‹ and › marked. */
export function marked(snippet: string): ReactNode[] {
  return snippet.split(/‹([^›]*)›/).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part));
}

function targetOf({ kind, id, document, begin, end }: SearchHit): { path: string; query?: Query } {
  if (kind === "duty") return { path: `/nhiem-vu/${id}` };
  if (kind === "provision") return { path: `/van-ban/${document}`, query: { begin, end } };
  return { path: `/van-ban/${id}` };
}

function Hit({ hit }: { hit: SearchHit }) {
  const words = useWords();
  const place = hit.kind === "provision" && hit.provision ? ` · ${words.duty.provision} ${hit.provision}` : "";
  return (
    <li>
      <div className="grow">
        <To {...targetOf(hit)} className="clamp">
          <b>{hit.title || hit.snippet.replace(/[‹›]/g, "")}</b>
          {place}
        </To>
        <div>{marked(hit.snippet)}</div>
        {!hit.exact && <small className="quiet">{words.search.bare}</small>}
      </div>
    </li>
  );
}

function Box({ asked, find }: { asked: string; find: (words: string) => void }) {
  const words = useWords();
  return (
    <form
      role="search"
      style={{ maxWidth: 560, marginBottom: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        find(String(new FormData(event.currentTarget).get("q") ?? "").trim());
      }}
    >
      <input className="search-box" key={asked} name="q" type="search" defaultValue={asked} autoFocus={asked === ""} aria-label={words.shell.search} placeholder={words.shell.searchHint} />
    </form>
  );
}

const someOfAll = 20; // of each kind, where all kinds are asked for
const pageOfOne = 50;

/** Results of one kind; all of them are a press away. */
function Results({ asked, kind, only, more }: { asked: Asked; kind: Kind; only: boolean; more: () => void }) {
  const words = useWords();
  const pages = usePages("search", { ...asked, kind, limit: only ? pageOfOne : someOfAll });
  const hits = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  if (pages.error) return <Fault problem={pages.error as Problem} again={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading rows={3} />;
  if (hits.length === 0) return only ? <Blank>{words.search.none(asked.words)}</Blank> : <p className="quiet">{words.search.noneOf[kind]}</p>;
  const count = pages.hasNextPage ? words.search.first(hits.length) : words.search.count(hits.length);
  return (
    <Panel title={words.search.kinds[kind]} acts={<span className="quiet">{count}</span>} flush>
      <ul className="items">
        {hits.map((hit) => (
          <Hit key={`${hit.kind} ${hit.id} ${hit.begin}`} hit={hit} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button type="link" loading={pages.isFetchingNextPage} onClick={() => (only ? void pages.fetchNextPage() : more())}>
          {only ? words.documents.more : words.search.allOf[kind]}
        </Button>
      )}
    </Panel>
  );
}

export default function SearchPage() {
  const words = useWords();
  const { asked, set, clear, filtered } = useAsked();
  const shownKinds = asked.kind ? [asked.kind] : kinds;
  return (
    <Page title={words.search.title} note={words.search.hint}>
      <Box asked={asked.words} find={(q) => set("q", q)} />
      {asked.words !== "" && (
        <>
          <Segmented<Kind | "all">
            aria-label={words.search.kind}
            style={{ marginBottom: 10 }}
            value={asked.kind ?? "all"}
            onChange={(kind) => set("kind", kind === "all" ? undefined : kind)}
            options={[{ value: "all", label: words.search.everything }, ...kinds.map((value) => ({ value, label: words.search.kinds[value] }))]}
          />
          <Narrowing asked={asked} set={set} clear={filtered ? clear : undefined} />
          <div className="stack wide">
            {shownKinds.map((kind) => (
              <Results key={kind} asked={asked} kind={kind} only={asked.kind !== undefined} more={() => set("kind", kind)} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}
