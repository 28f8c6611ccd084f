// The document on the left as a person reads it, on the right what was read; each lights the other.
import { App, Button, Progress } from "antd";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { useChange } from "../../api/hooks";
import type { DocumentInFull, Duty, Remark } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { usePost } from "../../shell/session";
import { bringIntoSight, Sheet, type Target } from "../../ui/sheet";
import { Blank } from "../../ui/states";
import { useTold } from "../../ui/told";
import { DutyCard, RemarkCard } from "./cards";
import { Dialogs, type Open } from "./dialogs";
import { useReviewKeys } from "./keys";
import { caretIn, selectionIn } from "./selection";
import { spansOf } from "./spans";
import { isLeft, isOpenRemark, isShown, nextDuty, same, stopsOf, useCurrent } from "./stops";

interface HeadProps {
  document: DocumentInFull;
  may: boolean;
  add: () => void;
}

function Head({ document, may, add }: HeadProps) {
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
      {may && (
        <div className="row">
          <Button onMouseDown={(event) => event.preventDefault()} onClick={add}>
            {words.reviewing.add}
          </Button>
          {left > 0 && (
            <Button
              type="primary"
              loading={confirm.isPending}
              onClick={() => confirm.mutate({ given: { document: document.id, all: true }, ifVersion: document.version }, { onError: told })}
            >
              {words.reviewing.confirmAll(left)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What can be done at a place, by key or button. */
function useActs(document: DocumentInFull, sheet: React.RefObject<HTMLDivElement | null>, go: (target: Target | undefined) => void) {
  const words = useWords();
  const { message } = App.useApp();
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
        : void message.info(words.reviewing.noPlace),
    merge: (duty: Duty) => {
      const following = nextDuty(document, duty);
      if (following) setOpen({ what: "merge", duty, following });
      else void message.info(words.reviewing.noFollowing);
    },
    restore: (duty: Duty) =>
      duty.review === "dropped" && restore.mutate({ given: { duty: duty.id } }, { onError: told, onSuccess: ({ id }) => go({ kind: "duty", id }) }),
    settle: (what: "waive" | "resolve", remark: Remark) => setOpen({ what, remark }),
    add: () => {
      const selected = sheet.current ? selectionIn(sheet.current, text) : undefined;
      if (selected) setOpen({ what: "add", selected });
      else void message.info(words.reviewing.addHint);
    },
  };
}

interface CardProps {
  document: DocumentInFull;
  stop: Target;
  current: boolean;
  lit: boolean;
  may: boolean;
  acts: ReturnType<typeof useActs>;
  confirmAndGo: (duty: Duty) => void;
  go: (target: Target) => void;
  light: (target: Target | undefined) => void;
}

/** Drawn anew only where something about it has changed: a long document has thousands. */
const Card = memo(
  function Card({ document, stop, current, lit, may, acts, confirmAndGo, go, light }: CardProps) {
    const common = { current, lit, pick: () => go(stop), over: (on: boolean) => light(on ? stop : undefined) };
    const remark = stop.kind === "remark" ? document.remarks.find(({ number }) => number === stop.id) : undefined;
    if (remark)
      return <RemarkCard remark={remark} {...common} {...(may && { waive: () => acts.settle("waive", remark), resolve: () => acts.settle("resolve", remark) })} />;
    const duty = document.duties.find(({ id }) => id === stop.id);
    if (!duty) return null;
    const own = {
      confirm: () => confirmAndGo(duty),
      amend: () => acts.amend(duty),
      drop: () => acts.drop(duty),
      split: () => acts.split(duty),
      merge: current && nextDuty(document, duty) ? () => acts.merge(duty) : undefined,
      restore: () => acts.restore(duty),
    };
    return <DutyCard duty={duty} {...common} {...(may && { acts: own })} />;
  },
  (before, after) => !after.current && !before.current && before.lit === after.lit && before.document === after.document && same(before.stop, after.stop),
);

export function Work({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const post = usePost();
  const may = post.roles.some((role) => ["clerk", "follower", "leader"].includes(role));
  const stops = useMemo(() => stopsOf(document), [document]);
  const spans = useMemo(() => spansOf(document), [document]);
  const { current, go } = useCurrent(stops);
  const [lit, setLit] = useState<Target>();
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
      <Head document={document} may={may} add={acts.add} />
      <div className="review">
        <div ref={sheet} tabIndex={0} role="region" aria-label={words.reviewing.document}>
          <Sheet text={document.text ?? ""} spans={spans} lit={lit ?? current} reveal={current} over={setLit} pick={go} />
        </div>
        <div ref={cards} tabIndex={0} role="region" aria-label={words.reviewing.whatWasRead}>
          {stops.length === 0 && <Blank>{words.reviewing.noDuties}</Blank>}
          {stops.map((stop) => (
            <Card
              key={`${stop.kind} ${stop.id}`}
              document={document}
              stop={stop}
              current={same(stop, current)}
              lit={same(stop, lit)}
              {...{ may, acts, confirmAndGo, go, light: setLit }}
            />
          ))}
        </div>
      </div>
      <Dialogs document={document} open={acts.open} close={acts.close} decided={() => next()} made={(id) => go({ kind: "duty", id })} />
    </>
  );
}
