// Rà soát: reviewing what was read, then assigning it; both steps of one document have one address.
import { Segmented } from "antd";
import { lazy, Suspense } from "react";
import { useParams, useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { Answer, Blank, Loading } from "../../ui/states";
import { Work } from "./work";

const Assigning = lazy(() => import("./assigning"));

type Step = "read" | "assign";

export default function Review() {
  const words = useWords();
  const id = Number(useParams<{ id: string }>().id);
  const [search, setSearch] = useSearchParams();
  const step: Step = search.get("buoc") === "giao" ? "assign" : "read";
  const document = useVerb("document show", { document: id, text: true }, { enabled: id > 0, keep: true });
  const setStep = (next: Step) =>
    setSearch((now) => {
      const out = new URLSearchParams(now);
      out.delete("buoc");
      if (next === "assign") out.set("buoc", "giao");
      return out;
    });
  if (!(id > 0)) return <Blank>{words.states.noPage}</Blank>;
  return (
    <Answer of={document}>
      {(data) => (
        <Page
          title={`${words.menu.review} ${data.code ?? words.documents.number(data.id)}`}
          note={<span className="clamp">{data.subject ?? data.name}</span>}
          acts={
            <>
              <Segmented<Step>
                aria-label={words.reviewing.step}
                value={step}
                onChange={setStep}
                options={[
                  { value: "read", label: words.reviewing.stepRead },
                  { value: "assign", label: words.reviewing.stepAssign },
                ]}
              />
              <To path={`/van-ban/${data.id}`}>{words.intake.open}</To>
            </>
          }
        >
          {step === "read" ? (
            <Work document={data} />
          ) : (
            <Suspense fallback={<Loading />}>
              <Assigning document={data} />
            </Suspense>
          )}
        </Page>
      )}
    </Answer>
  );
}
