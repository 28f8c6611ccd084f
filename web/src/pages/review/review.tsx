// Rà soát: the document on the left as a person reads it, on the right what was read; each lights the other.
import { App, Button, Progress } from "antd";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useParams, useSearchParams } from "wouter";
import { useChange, useVerb } from "../../api/hooks";
import type { Problem } from "../../api/client";
import type { DocumentInFull, Duty, Remark } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { usePost } from "../../shell/session";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { bringIntoSight, Sheet, type Target } from "../../ui/sheet";
import { Answer, Blank, titleOf } from "../../ui/states";
import { DutyCard, RemarkCard } from "./cards";
import { useReviewKeys } from "./keys";
import { selectionIn, type Selected } from "./selection";
import { spansOf } from "./spans";

const Amend = lazy(() => import("./amend"));
const Reason = lazy(() => import("./reason"));

type Open =
  | { what: "amend"; duty: Duty }
  | { what: "add"; selected: Selected }
  | { what: "drop"; duty: Duty }
  | { what: "waive"; remark: Remark };

const isOpenRemark = (remark: Remark): boolean => !remark.waived_by && remark.severity !== "information";

/** Duties and remarks in the order of the document, as one goes through them. */
function stopsOf({ duties, remarks }: DocumentInFull): Target[] {
  const all = [
    ...duties.map(({ id, begin }) => ({ target: { kind: "duty", id } as Target, begin })),
    ...remarks.filter(isOpenRemark).map(({ number, begin }) => ({ target: { kind: "remark", id: number } as Target, begin })),
  ];
  return all.sort((a, b) => a.begin - b.begin).map(({ target }) => target);
}

function isLeft(document: DocumentInFull, { kind, id }: Target): boolean {
  if (kind === "remark") return true;
  return document.duties.find((duty) => duty.id === id)?.review === "proposed";
}

const same = (a: Target | undefined, b: Target | undefined): boolean => a?.kind === b?.kind && a?.id === b?.id;

/** Where one is: in the address, so that a reload comes back to it. */
function useCurrent(stops: Target[]) {
  const [search, setSearch] = useSearchParams();
  const duty = Number(search.get("duty") ?? 0);
  const remark = Number(search.get("doubt") ?? 0);
  const asked: Target | undefined = duty > 0 ? { kind: "duty", id: duty } : remark > 0 ? { kind: "remark", id: remark } : undefined;
  const current = stops.find((stop) => same(stop, asked)) ?? stops[0];
  const go = useCallback(
    (target: Target | undefined) =>
      target &&
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          next.delete("duty");
          next.delete("doubt");
          next.set(target.kind === "duty" ? "duty" : "doubt", String(target.id));
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { current, go };
}

function Work({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const { message } = App.useApp();
  const post = usePost();
  const may = post.roles.some((role) => ["clerk", "follower", "leader"].includes(role));
  const stops = useMemo(() => stopsOf(document), [document]);
  const spans = useMemo(() => spansOf(document), [document]);
  const { current, go } = useCurrent(stops);
  const [lit, setLit] = useState<Target>();
  const [open, setOpen] = useState<Open>();
  const sheet = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  const confirm = useChange("review confirm");
  const left = document.duties.filter(({ review }) => review === "proposed");
  const doubts = document.remarks.filter(isOpenRemark);
  const done = document.duties.length - left.length;

  const dutyAt = (target: Target | undefined) => (target?.kind === "duty" ? document.duties.find(({ id }) => id === target.id) : undefined);
  const remarkAt = (target: Target | undefined) => (target?.kind === "remark" ? document.remarks.find(({ number }) => number === target.id) : undefined);
  const step = (by: number) => go(stops[Math.max(0, Math.min(stops.length - 1, stops.findIndex((stop) => same(stop, current)) + by))]);
  /** The next that is left to decide, from where one is, round the end. */
  const next = () => {
    const at = stops.findIndex((stop) => same(stop, current));
    go([...stops.slice(at + 1), ...stops.slice(0, at)].find((stop) => isLeft(document, stop)));
  };
  const complain = (problem: Problem) => void message.error(problem.status === 412 ? words.states.changed : problem.message || titleOf(problem, words), 6);
  const confirmOne = (duty: Duty | undefined) => {
    if (duty?.review !== "proposed") return next();
    confirm.mutate({ given: { document: document.id, duties: [duty.id] } }, { onError: complain });
    return next();
  };
  const act = (what: "amend" | "drop") => {
    const duty = dutyAt(current);
    const remark = remarkAt(current);
    if (duty && (what === "amend" || duty.review === "proposed")) setOpen({ what, duty });
    else if (remark) setOpen({ what: "waive", remark });
  };
  const add = () => {
    const selected = sheet.current ? selectionIn(sheet.current, document.text ?? "") : undefined;
    if (selected) setOpen({ what: "add", selected });
    else void message.info(words.reviewing.addHint);
  };
  useReviewKeys(may && open === undefined, {
    j: () => step(1),
    k: () => step(-1),
    n: next,
    Enter: () => (remarkAt(current) ? act("amend") : confirmOne(dutyAt(current))),
    e: () => act("amend"),
    d: () => act("drop"),
    a: add,
  });
  useEffect(() => {
    const card = cards.current?.querySelector(".card.current");
    if (card) bringIntoSight(card);
  }, [current?.kind, current?.id]);

  const shownTarget = lit ?? current;
  return (
    <>
      <div className="row apart" style={{ marginBottom: 8 }}>
        <div className="row grow" role="status">
          <b>{words.reviewing.progress(done, document.duties.length)}</b>
          <Progress percent={document.duties.length === 0 ? 100 : Math.round((done / document.duties.length) * 100)} showInfo={false} style={{ width: 160 }} aria-label={words.reviewing.progress(done, document.duties.length)} />
          {doubts.length > 0 && <span className="quiet">{words.reviewing.waitingDoubts(doubts.length)}</span>}
          {left.length === 0 && doubts.length === 0 && <span className="tag is-done">{words.reviewing.finished}</span>}
        </div>
        {may && (
          <div className="row">
            <Button onMouseDown={(event) => event.preventDefault()} onClick={add}>
              {words.reviewing.add}
            </Button>
            {left.length > 0 && (
              <Button
                type="primary"
                loading={confirm.isPending}
                onClick={() => confirm.mutate({ given: { document: document.id, all: true }, ifVersion: document.version }, { onError: complain })}
              >
                {words.reviewing.confirmAll(left.length)}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className="review">
        <div ref={sheet} tabIndex={0} role="region" aria-label={words.reviewing.document}>
          <Sheet text={document.text ?? ""} spans={spans} lit={shownTarget} reveal={current} over={setLit} pick={go} />
        </div>
        <div ref={cards} tabIndex={0} role="region" aria-label={words.reviewing.whatWasRead}>
          {stops.length === 0 && <Blank>{words.reviewing.noDuties}</Blank>}
          {stops.map((stop) => {
            const common = { current: same(stop, current), lit: same(stop, lit), pick: () => go(stop), over: (on: boolean) => setLit(on ? stop : undefined) };
            const duty = dutyAt(stop);
            const remark = remarkAt(stop);
            if (remark) return <RemarkCard key={`r${remark.number}`} remark={remark} {...common} {...(may && { waive: () => setOpen({ what: "waive", remark }) })} />;
            if (!duty) return null;
            return (
              <DutyCard
                key={duty.id}
                duty={duty}
                {...common}
                {...(may && { confirm: () => confirmOne(duty), amend: () => setOpen({ what: "amend", duty }), drop: () => setOpen({ what: "drop", duty }) })}
              />
            );
          })}
        </div>
      </div>
      <Suspense>
        {open?.what === "amend" && <Amend document={document} duty={open.duty} close={() => setOpen(undefined)} decided={next} />}
        {open?.what === "add" && <Amend document={document} selected={open.selected} close={() => setOpen(undefined)} decided={next} />}
        {open?.what === "drop" && <Reason duty={open.duty} close={() => setOpen(undefined)} decided={next} />}
        {open?.what === "waive" && <Reason document={document.id} remark={open.remark} close={() => setOpen(undefined)} decided={next} />}
      </Suspense>
    </>
  );
}

export default function Review() {
  const words = useWords();
  const id = Number(useParams<{ id: string }>().id);
  const document = useVerb("document show", { document: id, text: true }, { enabled: id > 0, keep: true });
  if (!(id > 0)) return <Blank>{words.states.noPage}</Blank>;
  return (
    <Answer of={document}>
      {(data) => (
        <Page
          title={`${words.menu.review} ${data.code ?? words.documents.number(data.id)}`}
          note={<span className="clamp">{data.subject ?? data.name}</span>}
          acts={<To path={`/van-ban/${data.id}`}>{words.intake.open}</To>}
        >
          <Work document={data} />
        </Page>
      )}
    </Answer>
  );
}
