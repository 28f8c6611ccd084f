// The document on the left as a person reads it, on the right what was read; each lights the other.
import { Button, Progress } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useChange, useVerb } from "../../api/hooks";
import type { DocumentInFull, Duty, Remark } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { usePost } from "../../shell/session";
import { useAddress } from "../../ui/link";
import { light } from "../../ui/lit";
import { useHeadings, type Heading } from "../../ui/outline";
import { bringIntoSight, Sheet, type Target } from "../../ui/sheet";
import { Blank } from "../../ui/states";
import { message, useTold } from "../../ui/told";
import { CardList } from "./cardlist";
import type { Hands } from "./cards";
import { Dialogs, type Open } from "./dialogs";
import { useReviewKeys } from "./keys";
import { caretIn, selectionIn } from "./selection";
import { spansOf } from "./spans";
import { isLeft, isOpenRemark, isShown, nextDuty, same, stopsOf, useCurrent } from "./stops";

interface HeadProps {
  document: DocumentInFull;
  may: boolean;
  add: () => void;
  headings: Heading[];
  show: (byte: number) => void;
}

/** The structure of the document, to go to a part of it. */
function Parts({ headings, show }: Pick<HeadProps, "headings" | "show">) {
  const words = useWords();
  if (headings.length < 2) return null;
  return (
    <select className="parts-choice" aria-label={words.documents.outline} value="" onChange={(event) => show(Number(event.target.value))}>
      <option value="" disabled>
        {words.documents.toPlace}
      </option>
      {headings.map(({ begin, depth, words: heading }) => (
        <option key={begin} value={begin}>
          {"\u00a0\u00a0".repeat(depth) + heading}
        </option>
      ))}
    </select>
  );
}

function Head({ document, may, add, headings, show }: HeadProps) {
  const words = useWords();
  const told = useTold();
  const confirm = useChange("review confirm");
  const all = document.duties.filter(isShown);
  const left = all.filter(({ review }) => review === "proposed").length;
  const doubts = document.remarks.filter(isOpenRemark).length;
  const done = words.reviewing.progress(all.length - left, all.length);
  return (
    <div className="row apart" style={{ marginBottom: 8 }}>
      <div className="row grow" role="status">
        <b>{done}</b>
        <Progress percent={all.length === 0 ? 100 : Math.round(((all.length - left) / all.length) * 100)} showInfo={false} style={{ width: 160 }} aria-label={done} />
        {doubts > 0 && <span className="quiet">{words.reviewing.waitingDoubts(doubts)}</span>}
        {left === 0 && doubts === 0 && <span className="tag is-done">{words.reviewing.finished}</span>}
      </div>
      <div className="row">
        <Parts headings={headings} show={show} />
        {may && (
          <Button onMouseDown={(event) => event.preventDefault()} onClick={add}>
            {words.reviewing.add}
          </Button>
        )}
        {may && left > 0 && (
          <Button
            type="primary"
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ given: { document: document.id, all: true }, ifVersion: document.version }, { onError: told })}
          >
            {words.reviewing.confirmAll(left)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What can be done at a place, by key or button. */
function useActs(document: DocumentInFull, sheet: React.RefObject<HTMLDivElement | null>, go: (target: Target | undefined) => void) {
  const words = useWords();
  const told = useTold();
  const [open, setOpen] = useState<Open>();
  const confirm = useChange("review confirm");
  const restore = useChange("review restore");
  const text = document.text ?? "";
  return {
    open,
    close: () => setOpen(undefined),
    confirm: (duty: Duty) => confirm.mutate({ given: { document: document.id, duties: [duty.id] } }, { onError: told }),
    amend: (duty: Duty) => setOpen({ what: "amend", duty }),
    drop: (duty: Duty) => duty.review === "proposed" && setOpen({ what: "drop", duty }),
    split: (duty: Duty) =>
      duty.end > duty.begin
        ? setOpen({ what: "split", duty, at: sheet.current ? caretIn(sheet.current, text) : undefined })
        : message.info(words.reviewing.noPlace),
    merge: (duty: Duty) => {
      const following = nextDuty(document, duty);
      if (following) setOpen({ what: "merge", duty, following });
      else message.info(words.reviewing.noFollowing);
    },
    restore: (duty: Duty) =>
      duty.review === "dropped" && restore.mutate({ given: { duty: duty.id } }, { onError: told, onSuccess: ({ id }) => go({ kind: "duty", id }) }),
    settle: (what: "waive" | "resolve", remark: Remark) => setOpen({ what, remark }),
    add: () => {
      const selected = sheet.current ? selectionIn(sheet.current, text) : undefined;
      if (selected) setOpen({ what: "add", selected });
      else message.info(words.reviewing.addHint);
    },
  };
}

/** The same hands for all cards and all times: what they do is looked up when they do it. */
function useHands(now: Hands): Hands {
  const latest = useRef(now);
  latest.current = now;
  return useMemo(() => {
    const hand = <K extends keyof Hands>(name: K) => ((...given: Parameters<Hands[K]>) => (latest.current[name] as (...given: Parameters<Hands[K]>) => void)(...given)) as Hands[K];
    return { pick: hand("pick"), over: hand("over"), confirm: hand("confirm"), amend: hand("amend"), drop: hand("drop"), split: hand("split"), merge: hand("merge"), restore: hand("restore"), settle: hand("settle") };
  }, []);
}

export function Work({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const post = usePost();
  const may = post.roles.some((role) => ["clerk", "follower", "leader"].includes(role));
  const stops = useMemo(() => stopsOf(document), [document]);
  const { data: reading } = useVerb("document reading", { document: document.id }, { fixed: true });
  const spans = useMemo(() => spansOf(document, reading), [document, reading]);
  const headings = useHeadings(reading);
  const [place, setPlace] = useState<{ byte: number }>();
  const [, leave] = useLocation();
  const to = useAddress();
  const { current, go } = useCurrent(stops);
  const both = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  const acts = useActs(document, sheet, go);

  const duty = current?.kind === "duty" ? document.duties.find(({ id }) => id === current.id) : undefined;
  const remark = current?.kind === "remark" ? document.remarks.find(({ number }) => number === current.id) : undefined;
  const at = stops.findIndex((stop) => same(stop, current));
  const step = (by: number) => go(stops[Math.max(0, Math.min(stops.length - 1, at + by))]);
  /** The next that is left to decide, from where one is, round the end. */
  const next = (only?: Target["kind"]) =>
    go([...stops.slice(at + 1), ...stops.slice(0, at)].find((stop) => (only === undefined || stop.kind === only) && isLeft(document, stop)));
  const confirmAndGo = (one: Duty) => {
    if (one.review === "proposed") acts.confirm(one);
    next();
  };
  /** A citation leads to its document, all else to its card. */
  const pick = (target: Target) => {
    const cited = target.kind === "citation" ? reading?.citations[target.id]?.document : undefined;
    if (cited) leave(to(`/van-ban/${cited}`));
    else if (target.kind !== "citation") go(target);
  };
  const hands = useHands({ ...acts, confirm: confirmAndGo, pick: go, over: (target) => light(both.current, target ?? current) });
  useReviewKeys(may && acts.open === undefined, {
    j: () => step(1),
    k: () => step(-1),
    n: () => next(),
    N: () => next("remark"),
    Enter: () => (remark ? acts.settle("waive", remark) : duty && confirmAndGo(duty)),
    e: () => duty && acts.amend(duty),
    d: () => duty && acts.drop(duty),
    s: () => duty && acts.split(duty),
    m: () => duty && acts.merge(duty),
    u: () => duty && acts.restore(duty),
    x: () => remark && acts.settle("resolve", remark),
    a: acts.add,
  });
  useEffect(() => {
    const card = cards.current?.querySelector(".card.current");
    if (card) bringIntoSight(card);
  }, [current?.kind, current?.id]);

  return (
    <>
      <Head document={document} may={may} add={acts.add} headings={headings} show={(byte) => setPlace({ byte })} />
      <div className="review" ref={both}>
        <div ref={sheet} tabIndex={0} data-frame role="region" aria-label={words.reviewing.document}>
          <Sheet text={document.text ?? ""} spans={spans} lit={current} reveal={current} place={place} over={hands.over} pick={pick} />
        </div>
        <div ref={cards} tabIndex={0} data-frame role="region" aria-label={words.reviewing.whatWasRead}>
          {stops.length === 0 && <Blank>{words.reviewing.noDuties}</Blank>}
          <CardList document={document} stops={stops} current={current} merges={duty !== undefined && nextDuty(document, duty) !== undefined} may={may} hands={hands} />
        </div>
      </div>
      <Dialogs document={document} open={acts.open} close={acts.close} decided={() => next()} made={(id) => go({ kind: "duty", id })} />
    </>
  );
}
