// Truy vết: one document's orders down and up the tiers; what nobody took up stands first.
import { lazy, Suspense, type ComponentType } from "react";
import { useParams, useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import { useWords, type Words } from "../../i18n/words";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { Answer, Blank, Loading } from "../../ui/states";

export interface PartProps {
  document: number;
}

const parts: readonly { key: string; title: keyof Words["trace"]["parts"]; part: ComponentType<PartProps> }[] = [
  { key: "", title: "gaps", part: lazy(() => import("./gaps")) },
  { key: "doi-chieu", title: "conformity", part: lazy(() => import("./conformity")) },
  { key: "cay", title: "tree", part: lazy(() => import("./tree")) },
  { key: "ma-tran", title: "matrix", part: lazy(() => import("./matrix")) },
  { key: "lien-ket", title: "links", part: lazy(() => import("./links")) },
  { key: "neu-bai-bo", title: "whatif", part: lazy(() => import("./whatif")) },
];

export default function Trace() {
  const words = useWords();
  const id = Number(useParams<{ id: string }>().id);
  const [search] = useSearchParams();
  const document = useVerb("document show", { document: id }, { enabled: id > 0 });
  const { part: Part, key: chosen } = parts.find(({ key }) => key === (search.get("xem") ?? "")) ?? parts[0]!;
  if (!(id > 0)) return <Blank>{words.states.noPage}</Blank>;
  return (
    <Answer of={document}>
      {(data) => (
        <Page
          title={`${words.trace.title} ${data.code ?? words.documents.number(id)}`}
          note={<span className="clamp">{data.subject ?? data.name}</span>}
          acts={<To path={`/van-ban/${id}`}>{words.intake.open}</To>}
        >
          <nav className="tabs" aria-label={words.trace.title}>
            {parts.map(({ key, title }) => (
              <To key={key} path={`/truy-vet/${id}`} query={{ xem: key }} aria-current={key === chosen ? "page" : undefined}>
                {words.trace.parts[title]}
              </To>
            ))}
          </nav>
          <Suspense fallback={<Loading />}>
            <Part document={id} />
          </Suspense>
        </Page>
      )}
    </Answer>
  );
}
