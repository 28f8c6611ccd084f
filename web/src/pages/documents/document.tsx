// One document: whether it holds, its text, its facts, its versions and relations, its duties.
import { lazy, Suspense } from "react";
import { useParams, useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { Answer, Blank, Loading } from "../../ui/states";
import { Reader } from "./reader";
import { ValidityBanner } from "./validity";

const Compare = lazy(() => import("./compare"));

export default function DocumentPage() {
  const words = useWords();
  const [search] = useSearchParams();
  const before = Number(search.get("so-sanh") ?? 0);
  const id = Number(useParams<{ id: string }>().id);
  const document = useVerb("document show", { document: id, text: true }, { enabled: id > 0 });
  if (!(id > 0)) return <Blank>{words.states.noPage}</Blank>;
  return (
    <Answer of={document}>
      {(data) => (
        <Page
          title={data.code ?? words.documents.number(data.id)}
          note={data.subject ?? data.name}
          acts={<><To path={`/truy-vet/${data.id}`}>{words.trace.title}</To>{data.proposed + data.doubts > 0 && <To path={`/ra-soat/${data.id}`}>{`${words.documents.review}: ${words.today.toReview(data.proposed, data.doubts)}`}</To>}</>}
        >
          <ValidityBanner document={data} />
          {before > 0 ? (
            <Suspense fallback={<Loading />}>
              <Compare document={data.id} before={before} />
            </Suspense>
          ) : (
            <Reader document={data} />
          )}
        </Page>
      )}
    </Answer>
  );
}
