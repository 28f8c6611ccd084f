// Văn bản: the register of documents.
import { Button, Segmented } from "antd";
import { useSearchParams } from "wouter";
import { usePages } from "../../api/hooks";
import type { Document } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { DateField } from "../../ui/datefield";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { Blank, Fault, Loading } from "../../ui/states";
import type { Arguments, Problem } from "../../api/client";
import { validities } from "../search/filters";
import { TierChoice, ValidityChoice, WordsBox } from "../search/narrowing";
import { SearchField } from "../../ui/searchfield";

function Row({ document }: { document: Document }) {
  const words = useWords();
  const { id, code, type, date, issuer, subject, name, received, proposed, confirmed, doubts } = document;
  const left = proposed + doubts;
  return (
    <tr>
      <td>
        <To path={`/van-ban/${id}`}>
          <b>{code ?? words.documents.noCode}</b>
        </To>
        <div className="quiet">{type}</div>
      </td>
      <td className="number" data-label={words.documents.date}>{shown(date)}</td>
      <td className="block">
        <To path={`/van-ban/${id}`} className="clamp">
          {subject ?? name}
        </To>
        <div className="quiet">{issuer}</div>
      </td>
      <td className="number" data-label={words.documents.received}>{shown(received)}</td>
      <td className="right number" data-label={words.documents.duties}>
        {confirmed > 0 ? (
          <To path="/nhiem-vu" query={{ document: id }} className="underlined">
            {confirmed}
          </To>
        ) : (
          0
        )}
      </td>
      <td>
        {left > 0 ? (
          <To path={`/ra-soat/${id}`}>{words.today.toReview(proposed, doubts)}</To>
        ) : (
          <span className="tag is-done">{words.documents.reviewed}</span>
        )}
      </td>
    </tr>
  );
}

type Filter = Omit<Arguments<"document list">, "after" | "limit">;

function filterOf(search: URLSearchParams): Filter {
  const one = (name: string) => search.get(name) ?? undefined;
  const tier = Number(one("tier") ?? 0);
  return {
    code: one("code"),
    words: one("words"),
    issuer: one("issuer"),
    type: one("type"),
    tier: tier > 0 ? tier : undefined,
    validity: validities.find((validity) => validity === one("validity")),
    dated_from: one("dated_from"),
    dated_until: one("dated_until"),
    unreviewed: search.has("unreviewed") || undefined,
  };
}

/** The filter lives in the address: a filter is a link. */
function useDocumentFilter() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | readonly string[] | undefined) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      next.delete(name);
      for (const one of Array.isArray(value) ? value : [value]) if (one) next.append(name, one);
      return next;
    });
  const given = filterOf(search);
  const clear = () =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const name of Object.keys(given)) next.delete(name);
      return next;
    });
  return { given, set, clear, empty: Object.values(given).every((value) => value === undefined) };
}

function Filters({ given, set, clear, empty }: ReturnType<typeof useDocumentFilter>) {
  const words = useWords();
  return (
    <div className="filters">
      <SearchField label={words.documents.words} value={given.words} search={(typed) => set("words", typed)} width={280} />
      <WordsBox name="code" label={words.documents.find} value={given.code} set={set} width={130} />
      <WordsBox name="issuer" label={words.documents.issuer} value={given.issuer} set={set} width={180} />
      <WordsBox name="type" label={words.documents.typeHint} value={given.type} set={set} width={140} />
      <TierChoice value={given.tier} set={set} />
      <ValidityChoice value={given.validity} onChange={(validity) => set("validity", validity)} />
      <DateField label={words.documents.datedFrom} placeholder={words.documents.datedFrom} value={given.dated_from} onChange={(day) => set("dated_from", day)} />
      <DateField label={words.documents.datedUntilLong} placeholder={words.documents.datedUntil} value={given.dated_until} onChange={(day) => set("dated_until", day)} />
      <Segmented
        aria-label={words.documents.unreviewed}
        value={given.unreviewed ?? false}
        onChange={(on) => set("unreviewed", on ? "1" : undefined)}
        options={[
          { value: false, label: words.documents.all },
          { value: true, label: words.documents.unreviewed },
        ]}
      />
      {!empty && (
        <Button type="link" onClick={clear}>
          {words.duties.clear}
        </Button>
      )}
    </div>
  );
}

export default function Documents() {
  const words = useWords();
  const filtering = useDocumentFilter();
  const { given, empty } = filtering;
  const pages = usePages("document list", { ...given, limit: 100 });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]?.total;
  return (
    <Page title={words.documents.title} note={total !== undefined && words.documents.total(total)}>
      <Filters {...filtering} />
      {pages.error && <Fault problem={pages.error as Problem} again={() => void pages.refetch()} />}
      {pages.isPending && <Loading />}
      {pages.data && items.length === 0 && <Blank>{empty ? words.documents.none0 : words.documents.none}</Blank>}
      {items.length > 0 && (
        <div className="panel scroll-x">
          <table className="plain stacks">
            <thead>
              <tr>
                <th>{words.documents.code}</th>
                <th>{words.documents.date}</th>
                <th>{words.documents.subject}</th>
                <th>{words.documents.received}</th>
                <th className="right">{words.documents.duties}</th>
                <th>{words.menu.review}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((document) => (
                <Row key={document.id} document={document} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasNextPage && (
        <Button style={{ marginTop: 12 }} loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {words.documents.more}
        </Button>
      )}
    </Page>
  );
}
