// Hôm nay: what waits for this office and this role, most pressing first, each with the act that settles it.
import { useDeferredValue, type ReactNode } from "react";
import { actsOn, type Act } from "../../acts/acts";
import { ActButtons } from "../../acts/buttons";
import { useVerb } from "../../api/hooks";
import type { Arguments } from "../../api/client";
import type { Role } from "../../api/session";
import type { Document, Standing, Summary } from "../../api/schema";
import { shown, shownNumber } from "../../i18n/dates";
import { useWords, type Words } from "../../i18n/words";
import { useDay, usePost, useRoles } from "../../shell/session";
import { Due, lateStates, soonStates, type State } from "../../ui/duty";
import { To, type Query } from "../../ui/link";
import { Page, Panel } from "../../ui/page";
import { Answer, Blank } from "../../ui/states";

type Whose = "office" | "issuer";

interface Section {
  key: string;
  title: (words: Words) => string;
  whose: Whose;
  states: State[];
  /** Only what waits for this; the states do not tell. */
  waiting?: "acknowledge" | "extension";
  /** Has no office that ordered it yet: whatever is seen counts. */
  anywhere?: true;
  empty: (words: Words) => string;
}

const ofOthers: Section[] = [
  { key: "accept", title: (w) => w.today.accept, whose: "issuer", states: ["awaiting_acceptance"], empty: (w) => w.today.nothingHere },
  { key: "extension", title: (w) => w.today.extension, whose: "issuer", states: [], waiting: "extension", empty: (w) => w.today.nothingHere },
  { key: "given-late", title: (w) => w.today.late, whose: "issuer", states: lateStates, empty: (w) => w.today.nothingLate },
  { key: "unassigned", title: (w) => w.today.unassigned, whose: "issuer", states: ["unassigned"], anywhere: true, empty: (w) => w.today.nothingHere },
  { key: "given-soon", title: (w) => w.today.soon, whose: "issuer", states: soonStates, empty: (w) => w.today.nothingSoon },
  { key: "waiting", title: (w) => w.today.waiting, whose: "issuer", states: ["dormant"], empty: (w) => w.today.nothingHere },
];
const ofOwn: Section[] = [
  { key: "acknowledge", title: (w) => w.today.acknowledge, whose: "office", states: [], waiting: "acknowledge", empty: (w) => w.today.nothingHere },
  { key: "late", title: (w) => w.today.late, whose: "office", states: lateStates, empty: (w) => w.today.nothingLate },
  { key: "soon", title: (w) => w.today.soon, whose: "office", states: soonStates, empty: (w) => w.today.nothingSoon },
];

const most = 6;

function countOf(summary: Summary | undefined, states: readonly State[]): number {
  return states.reduce((sum, state) => sum + (summary?.states[state] ?? 0), 0);
}

/** The one act that settles a row of a list. */
function settling(standing: Standing, post: ReturnType<typeof usePost>, { whose, waiting }: Section): Act[] {
  const side = whose === "issuer" ? "issuer" : "actor";
  const wanted = waiting === "acknowledge" ? "acknowledge" : waiting === "extension" ? "extend approve" : undefined;
  if (wanted) return actsOn(standing, post).filter(({ verb }) => verb === wanted);
  return actsOn(standing, post)
    .filter((act) => act.main && act.side === side)
    .slice(0, 1);
}

function Row({ standing, section }: { standing: Standing; section: Section }) {
  const day = useDay();
  const post = usePost();
  return (
    <li>
      <div className="grow">
        <To path={`/nhiem-vu/${standing.duty}`} className="clamp">
          {standing.words}
        </To>
        <div className="quiet">
          <Due standing={standing} on={day} />
          {[section.whose === "issuer" && standing.actor, standing.code].filter(Boolean).map((words) => ` · ${words}`)}
        </div>
      </div>
      <ActButtons
        acts={settling(standing, post, section)}
        units={[{ duty: standing.duty, occurrence: standing.occurrence }]}
        size="small"
      />
    </li>
  );
}

function SectionPanel({ section, count, query }: Counted) {
  const words = useWords();
  const given: Arguments<"duty list"> = { ...query, state: section.states, waiting: section.waiting, limit: most };
  const list = useVerb("duty list", given, { enabled: count > 0, keep: true });
  const title = section.title(words);
  return (
    <Panel
      flush
      title={
        <>
          {title} <span className="quiet number">{shownNumber(count)}</span>
        </>
      }
      acts={
        count > most && (
          <To path="/nhiem-vu" query={{ ...query, state: section.states, waiting: section.waiting }}>
            {words.today.all(count)}
          </To>
        )
      }
    >
      {count === 0 ? (
        <p className="body quiet">{section.empty(words)}</p>
      ) : (
        <Answer of={list} rows={3}>
          {({ items }) => (
            <ul className="items">
              {items.map((standing) => (
                <Row key={`${standing.duty} ${standing.occurrence}`} standing={standing} section={section} />
              ))}
            </ul>
          )}
        </Answer>
      )}
    </Panel>
  );
}

interface Counted {
  section: Section;
  count: number;
  query: Query;
}

function Figures({ counted }: { counted: Counted[] }) {
  const words = useWords();
  return (
    <div className="figures">
      {counted.map(({ section, count, query }) => (
        <To key={section.key} path="/nhiem-vu" query={{ ...query, state: section.states, waiting: section.waiting }}>
          <b className={count > 0 && section.states === lateStates ? "late" : ""}>{shownNumber(count)}</b>
          {section.title(words)}
        </To>
      ))}
    </div>
  );
}

const nothingYet: Counted[] = [];

interface SideProps {
  title: string;
  whose: Whose;
  sections: Section[];
  /** Not there at all where there is nothing in it. */
  optional?: boolean;
  children?: ReactNode;
}

function Side({ title, whose, sections, optional = false, children }: SideProps) {
  const post = usePost();
  const own: Query = { [whose]: post.office };
  const summary = useVerb("summary", own, { keep: true });
  const seen = useVerb("summary", {}, { keep: true, enabled: sections.some(({ anywhere }) => anywhere) });
  const waiting = sections.find((section) => section.waiting)?.waiting;
  const waits = useVerb("summary", { ...own, waiting }, { keep: true, enabled: waiting !== undefined });
  const countIn = ({ states, anywhere, waiting: asked }: Section) =>
    asked ? (waits.data?.total ?? 0) : countOf(anywhere ? seen.data : summary.data, states);
  const counted = sections.map((section) => ({
    section,
    query: section.anywhere ? {} : own,
    count: countIn(section),
  }));
  // The figures are drawn first, the lists behind them as soon as these stand there.
  const listed = useDeferredValue(counted, nothingYet);
  if (optional && !summary.data?.total) return null;
  return (
    <section className="stack wide" aria-label={title}>
      <h2>{title}</h2>
      <Answer of={summary} rows={4}>
        {() => (
          <>
            <Figures counted={counted} />
            <div className="columns">
              {listed !== nothingYet && children}
              {listed
                .filter(({ count, section }) => count > 0 || section.states === lateStates)
                .map((one) => (
                  <SectionPanel key={one.section.key} {...one} />
                ))}
            </div>
          </>
        )}
      </Answer>
    </section>
  );
}

function DocumentRow({ document }: { document: Document }) {
  const words = useWords();
  return (
    <li>
      <div className="grow">
        <To path={`/ra-soat/${document.id}`} className="clamp">
          <b>{document.code ?? words.documents.noCode}</b> {document.subject ?? document.name}
        </To>
        <div className="quiet">
          {words.today.toReview(document.proposed, document.doubts)} · {shown(document.received)}
        </div>
      </div>
    </li>
  );
}

function ToReview() {
  const words = useWords();
  const list = useVerb("document list", { unreviewed: true, limit: most + 1 }, { keep: true });
  return (
    <Panel flush title={words.today.review} acts={<To path="/ra-soat">{words.menu.review}</To>}>
      <Answer of={list} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="body quiet">{words.queue.empty}</p>
          ) : (
            <ul className="items">
              {items.slice(0, most).map((document) => (
                <DocumentRow key={document.id} document={document} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}

export default function Today() {
  const words = useWords();
  const day = useDay();
  const post = usePost();
  const roles = useRoles();
  const hasOne = (...some: Role[]) => some.some((role) => roles.has(role));
  const orders = hasOne("follower", "leader", "inspector");
  const reviews = hasOne("clerk", "follower", "leader");
  const acts = hasOne("actor", "clerk", "follower", "leader");
  const nothing = !orders && !reviews && !acts;
  return (
    <Page title={words.today.title} note={`${post.name} · ${shown(day)}`}>
      <div className="stack wide">
        {acts && <Side title={words.today.mine} whose="office" sections={ofOwn} optional={orders} />}
        {!orders && reviews && <ToReview />}
        {orders && (
          <Side title={words.today.given} whose="issuer" sections={ofOthers}>
            {reviews && <ToReview />}
          </Side>
        )}
        {nothing && <Blank action={<To path="/quan-tri">{words.menu.admin}</To>}>{words.today.calm}</Blank>}
      </div>
    </Page>
  );
}

