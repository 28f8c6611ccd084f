// Tìm kiếm: results by kind, what was found marked.
import type { ReactNode } from "react";
import { useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import type { SearchHit } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Page, Panel } from "../../ui/page";
import { Answer, Blank } from "../../ui/states";

/** "…‹báo› ‹cáo› tháng…" with what stands between ‹ and › marked. */
export function marked(snippet: string): ReactNode[] {
  return snippet.split(/‹([^›]*)›/).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part));
}

const pathOf = ({ kind, id }: SearchHit): string => (kind === "document" ? `/van-ban/${id}` : `/nhiem-vu/${id}`);

function Hits({ title, hits }: { title: string; hits: SearchHit[] }) {
  const words = useWords();
  if (hits.length === 0) return null;
  return (
    <Panel title={title} acts={<span className="quiet">{words.search.count(hits.length)}</span>} flush>
      <ul className="items">
        {hits.map((hit) => (
          <li key={hit.id}>
            <div className="grow">
              <To path={pathOf(hit)} className="clamp">
                <b>{hit.title || hit.snippet}</b>
              </To>
              <div>{marked(hit.snippet)}</div>
              {!hit.exact && <small className="quiet">{words.search.bare}</small>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Box({ asked }: { asked: string }) {
  const words = useWords();
  const [, setSearch] = useSearchParams();
  return (
    <form
      role="search"
      style={{ maxWidth: 560, marginBottom: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get("q") ?? "").trim();
        setSearch((now) => {
          const next = new URLSearchParams(now);
          next.set("q", q);
          return next;
        });
      }}
    >
      <input className="search-box" key={asked} name="q" type="search" defaultValue={asked} autoFocus={asked === ""} aria-label={words.shell.search} placeholder={words.shell.searchHint} />
    </form>
  );
}

export default function SearchPage() {
  const words = useWords();
  const [search] = useSearchParams();
  const asked = search.get("q")?.trim() ?? "";
  const found = useVerb("search", { words: asked, limit: 100 }, { enabled: asked !== "", keep: true });
  const of = (items: SearchHit[], kind: SearchHit["kind"]) => items.filter((hit) => hit.kind === kind);
  return (
    <Page title={words.search.title} note={words.search.hint}>
      <Box asked={asked} />
      {asked !== "" && (
        <Answer of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Blank>{words.search.none(asked)}</Blank>
            ) : (
              <div className="stack wide">
                <Hits title={words.search.documents} hits={of(items, "document")} />
                <Hits title={words.search.duties} hits={of(items, "duty")} />
              </div>
            )
          }
        </Answer>
      )}
    </Page>
  );
}
