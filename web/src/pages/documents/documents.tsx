// Văn bản: the register of documents.
import { Button, Input, Segmented } from "antd";
import { useSearchParams } from "wouter";
import { usePages } from "../../api/hooks";
import type { Document } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { DateField } from "../../ui/datefield";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { Blank, Fault, Loading } from "../../ui/states";
import type { Problem } from "../../api/client";

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
      <td className="number">{shown(date)}</td>
      <td className="block">
        <To path={`/van-ban/${id}`} className="clamp">
          {subject ?? name}
        </To>
        <div className="quiet">{issuer}</div>
      </td>
      <td className="number">{shown(received)}</td>
      <td className="right number">
        {confirmed > 0 ? (
          <To path="/nhiem-vu" query={{ document: id }}>
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

function useDocumentFilter() {
  const [search, setSearch] = useSearchParams();
  const one = (name: string) => search.get(name) ?? undefined;
  const set = (name: string, value: string | undefined) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const unreviewed = search.has("unreviewed");
  const given = { code: one("code"), dated_from: one("dated_from"), dated_until: one("dated_until"), unreviewed };
  return { given, set, empty: !unreviewed && !given.code && !given.dated_from && !given.dated_until };
}

export default function Documents() {
  const words = useWords();
  const { given, set, empty } = useDocumentFilter();
  const pages = usePages("document list", { ...given, limit: 100 });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={words.documents.title}>
      <div className="filters">
        <Input.Search
          key={given.code ?? ""}
          style={{ width: 230 }}
          aria-label={words.documents.find}
          placeholder={words.documents.find}
          defaultValue={given.code ?? ""}
          allowClear
          onSearch={(code) => set("code", code.trim())}
        />
        <DateField label={words.documents.datedFrom} placeholder={words.documents.datedFrom} value={given.dated_from} onChange={(day) => set("dated_from", day)} />
        <DateField label={words.documents.datedUntil} placeholder={words.documents.datedUntil} value={given.dated_until} onChange={(day) => set("dated_until", day)} />
        <Segmented
          aria-label={words.documents.unreviewed}
          value={given.unreviewed}
          onChange={(on) => set("unreviewed", on ? "1" : undefined)}
          options={[
            { value: false, label: words.documents.all },
            { value: true, label: words.documents.unreviewed },
          ]}
        />
      </div>
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
