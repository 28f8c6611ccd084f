// Duties along the time: one row a duty, gathered by who acts; from when it was taken on to the day it is due or was handed in.
import { LeftOutlined, RightOutlined } from "../../ui/icons";
import { Button } from "antd";
import dayjs from "dayjs";
import { useVerb } from "../../api/hooks";
import type { Standing } from "../../api/schema";
import { daysBetween, inOrder, shown, shownMonth } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { StateTag } from "../../ui/duty";
import { To } from "../../ui/link";
import { Answer, Blank } from "../../ui/states";
import { toneOf } from "./calendar";
import type { Filter } from "./filter";
import "./timeline.css";

const months = 6;
const most = 300;

interface Span {
  from: string;
  until: string;
}

/** Where a day stands between the ends, in percent. */
export function placeOf(day: string, { from, until }: Span): number {
  return Math.max(0, Math.min(100, (daysBetween(from, day) / daysBetween(from, until)) * 100));
}

function monthsOf({ from }: Span): string[] {
  return Array.from({ length: months }, (_, at) => dayjs(from).add(at, "month").format("YYYY-MM"));
}

/** From the day it was taken on, else today while there is time left, to the day it was handed in, or is due, or today while it is late. */
function Bar({ standing, span, today }: { standing: Standing; span: Span; today: string }) {
  const words = useWords();
  const { due = "", first_due, done, acknowledged, days_late } = standing;
  const end = done ?? (days_late !== undefined && today > due ? today : due);
  const begin = acknowledged ?? (done === undefined && due > today ? today : due);
  const left = placeOf(begin < end ? begin : end, span);
  const width = Math.max(0.8, placeOf(end, span) - left);
  const title = [
    acknowledged && `${words.event.acknowledged} ${shown(acknowledged)}`,
    `${words.duty.due} ${shown(due)}`,
    first_due && `${words.duty.firstDue} ${shown(first_due)}`,
    done && `${words.duty.doneOn} ${shown(done)}`,
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <span className="lane" title={title}>
      <span className={`lane-bar ${toneOf(standing)}`} style={{ left: `${left}%`, width: `${width}%` }} />
      {first_due !== undefined && first_due >= span.from && <span className="lane-first" style={{ left: `${placeOf(first_due, span)}%` }} />}
      {today >= span.from && today <= span.until && <span className="lane-today" style={{ left: `${placeOf(today, span)}%` }} />}
      {due >= span.from && due <= span.until && <span className="lane-due" style={{ left: `${placeOf(due, span)}%` }} />}
    </span>
  );
}

function Row({ standing, span, today }: { standing: Standing; span: Span; today: string }) {
  return (
    <li className="lane-row">
      <span className="lane-name">
        <To path={`/nhiem-vu/${standing.duty}`} className="clamp" title={standing.words}>
          {standing.words}
        </To>
        <span className="row">
          <StateTag state={standing.state} />
          <span className="number quiet">{shown(standing.due)}</span>
        </span>
      </span>
      <Bar standing={standing} span={span} today={today} />
    </li>
  );
}

function byActor(items: readonly Standing[]): [string, Standing[]][] {
  const out = new Map<string, Standing[]>();
  for (const item of items) out.set(item.actor, [...(out.get(item.actor) ?? []), item]);
  return [...out].sort(([a], [b]) => inOrder(a, b));
}

interface Props {
  filter: Filter;
  month: string | undefined;
  setMonth: (month: string) => void;
}

export function DutyTimeline({ filter, month, setMonth }: Props) {
  const words = useWords();
  const today = useDay();
  const first = dayjs(`${month ?? dayjs(today).subtract(2, "month").format("YYYY-MM")}-01`);
  const span: Span = { from: first.format("YYYY-MM-DD"), until: first.add(months, "month").subtract(1, "day").format("YYYY-MM-DD") };
  const list = useVerb("duty list", { ...filter, due_from: filter.due_from ?? span.from, due_until: filter.due_until ?? span.until, sort: "due", limit: most }, { keep: true });
  const move = (by: number) => setMonth(first.add(by, "month").format("YYYY-MM"));
  const names = monthsOf(span);
  return (
    <div className="stack">
      <div className="row">
        <Button icon={<LeftOutlined />} aria-label={words.duties.previousMonth} onClick={() => move(-1)} />
        <h2 className="number">
          {shownMonth(names[0] ?? "")} – {shownMonth(names.at(-1) ?? "")}
        </h2>
        <Button icon={<RightOutlined />} aria-label={words.duties.nextMonth} onClick={() => move(1)} />
        <span className="quiet">{words.duties.timelineNote}</span>
      </div>
      <Answer of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank>{words.duties.noneDue}</Blank>
          ) : (
            <div className="panel timeline" tabIndex={0} role="region" aria-label={words.duties.timeline}>
              <div className="lane-row lane-head" aria-hidden>
                <span />
                <span className="lane-months">
                  {names.map((name) => (
                    <span key={name} className="number">
                      {shownMonth(name)}
                    </span>
                  ))}
                </span>
              </div>
              {byActor(items).map(([actor, standings]) => (
                <section key={actor} aria-label={actor || words.duties.noOffice}>
                  <h3 className="lane-actor">{actor || words.duties.noOffice}</h3>
                  <ul>
                    {standings.map((standing) => (
                      <Row key={`${standing.duty} ${standing.occurrence}`} {...{ standing, span, today }} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )
        }
      </Answer>
      {(list.data?.items.length ?? 0) >= most && <p className="quiet">{words.duties.firstOnly(most)}</p>}
    </div>
  );
}
