// One document: read with its outline, its facts, its duties, its file as received.
import { useMemo, useState } from "react";
import { useLocation, useParams, useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import type { DocumentInFull, Duty } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useAddress, To } from "../../ui/link";
import { useOfficeName } from "../../ui/officepicker";
import { Page, Panel } from "../../ui/page";
import { Sheet, type Target } from "../../ui/sheet";
import { Answer, Blank } from "../../ui/states";
import { paragraphsOf } from "../../ui/text";
import { spansOf } from "../review/spans";
import { useTimeInWords } from "../review/cards";

function Outline({ text }: { text: string }) {
  const words = useWords();
  const headings = useMemo(() => paragraphsOf(text, []).filter(({ heading, parts }) => heading && /^(Phần|Chương|Mục|Điều|[IVXL]+\s*[.\-–])/.test(parts[0]?.text ?? "")), [text]);
  if (headings.length < 2) return null;
  const show = (begin: number) => document.querySelector(`p[data-begin="${begin}"]`)?.scrollIntoView({ block: "start" });
  return (
    <Panel title={words.documents.outline}>
      <ol className="outline">
        {headings.map(({ begin, parts }) => (
          <li key={begin}>
            <button type="button" className="plain clamp" onClick={() => show(begin)}>
              {parts[0]?.text}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Facts({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const nameOf = useOfficeName();
  const rows: [string, string | undefined][] = [
    [words.documents.code, document.code],
    [words.documents.date, shown(document.date)],
    [words.documents.issuer, document.issuer],
    [words.documents.received, shown(document.received)],
    [words.documents.registeredAt, nameOf(document.office)],
    [words.documents.file, document.name.split("/").pop()],
    [words.documents.hash, document.sha256],
  ];
  return (
    <Panel title={words.documents.facts}>
      <dl className="facts">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name} style={{ display: "contents" }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {document.replaces !== undefined && (
          <>
            <dt>{words.documents.replaces}</dt>
            <dd>
              <To path={`/van-ban/${document.replaces}`}>{words.documents.number(document.replaces)}</To>
            </dd>
          </>
        )}
      </dl>
      <p style={{ marginTop: 10 }}>
        <a href={`/api/document/file?document=${document.id}`} download>
          {words.documents.download}
        </a>
      </p>
    </Panel>
  );
}

function DutyRow({ duty, lit, over }: { duty: Duty; lit: boolean; over: (on: boolean) => void }) {
  const words = useWords();
  const timeOf = useTimeInWords();
  const path = duty.review === "confirmed" ? `/nhiem-vu/${duty.id}` : `/ra-soat/${duty.document}`;
  return (
    <li className={lit ? "lit" : ""} onMouseEnter={() => over(true)} onMouseLeave={() => over(false)}>
      <div className="grow">
        <To path={path} query={duty.review === "confirmed" ? {} : { duty: duty.id }} className="clamp">
          {duty.decided.words}
        </To>
        <div className="quiet">{[duty.decided.lead, timeOf(duty.decided), duty.review === "proposed" && words.review.proposed].filter(Boolean).join(" · ")}</div>
      </div>
    </li>
  );
}

function Reader({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const [, go] = useLocation();
  const to = useAddress();
  const [search] = useSearchParams();
  const asked = Number(search.get("duty") ?? 0);
  const first = useMemo<Target | undefined>(() => (asked > 0 ? { kind: "duty", id: asked } : undefined), [asked]);
  const [lit, setLit] = useState<Target>();
  const spans = useMemo(() => spansOf(document), [document]);
  const duties = document.duties.filter(({ review }) => review !== "dropped");
  function open({ kind, id }: Target) {
    const duty = duties.find((one) => kind === "duty" && one.id === id);
    if (duty?.review === "confirmed") go(to(`/nhiem-vu/${id}`));
  }
  return (
    <div className="two">
      <section className="panel" aria-label={words.documents.text}>
        <Sheet text={document.text ?? ""} spans={spans} lit={lit ?? first} reveal={first} over={setLit} pick={open} />
      </section>
      <div className="stack wide">
        <Facts document={document} />
        <Outline text={document.text ?? ""} />
        <Panel title={`${words.documents.dutiesOf} (${duties.length})`} acts={document.confirmed > 0 && <To path="/nhiem-vu" query={{ document: document.id }}>{words.documents.toDuties}</To>} flush>
          {duties.length === 0 ? (
            <p className="body quiet">{words.documents.noDuties}</p>
          ) : (
            <ul className="items">
              {duties.map((duty) => (
                <DutyRow key={duty.id} duty={duty} lit={lit?.kind === "duty" && lit.id === duty.id} over={(on) => setLit(on ? { kind: "duty", id: duty.id } : undefined)} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </div>
  );
}

export default function DocumentPage() {
  const words = useWords();
  const id = Number(useParams<{ id: string }>().id);
  const document = useVerb("document show", { document: id, text: true }, { enabled: id > 0 });
  if (!(id > 0)) return <Blank>{words.states.noPage}</Blank>;
  return (
    <Answer of={document}>
      {(data) => (
        <Page
          title={data.code ?? words.documents.number(data.id)}
          note={data.subject ?? data.name}
          acts={data.proposed + data.doubts > 0 && <To path={`/ra-soat/${data.id}`}>{`${words.documents.review}: ${words.today.toReview(data.proposed, data.doubts)}`}</To>}
        >
          <Reader document={data} />
        </Page>
      )}
    </Answer>
  );
}
