// Báo cáo nhanh: counts that tie out, each the length of a list that it opens.
import { Button, Segmented } from "antd";
import { lazy, Suspense } from "react";
import { useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import type { FiguresOfOne, Summary } from "../../api/schema";
import { monthOf, shown, shownNumber } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { DateField } from "../../ui/datefield";
import { allStates, lateStates } from "../../ui/duty";
import { To, type Query } from "../../ui/link";
import { Page, Panel } from "../../ui/page";
import { Answer, Blank, Loading } from "../../ui/states";
import { endOfMonth, quarterOf, yearOf } from "./periods";
import { counted, nationals, rateOf, statesOf } from "./figures";

const Chart = lazy(() => import("./chart"));

type Period = { due_from?: string | undefined; due_until?: string | undefined };

function National({ summary, query }: { summary: Summary; query: Query }) {
  const words = useWords();
  return (
    <div className="figures">
      <To path="/nhiem-vu" query={query}>
        <b>{shownNumber(summary.total)}</b>
        {words.report.total}
      </To>
      {nationals.map((national) => (
        <To key={national} path="/nhiem-vu" query={{ ...query, state: statesOf(national) }}>
          <b className={national === "open_late" && summary.national[national] > 0 ? "late" : ""}>{shownNumber(summary.national[national])}</b>
          {words.national[national]}
        </To>
      ))}
    </div>
  );
}

function States({ summary, query }: { summary: Summary; query: Query }) {
  const words = useWords();
  return (
    <table className="plain">
      <tbody>
        {allStates
          .filter((state) => (summary.states[state] ?? 0) > 0)
          .map((state) => (
            <tr key={state}>
              <td>{words.state[state]}</td>
              <td className="right number">
                <To path="/nhiem-vu" query={{ ...query, state: [state] }} className={lateStates.includes(state) ? "late" : ""}>
                  {shownNumber(summary.states[state] ?? 0)}
                </To>
              </td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{words.report.total}</td>
          <td className="right number">{shownNumber(summary.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface BreakdownProps {
  by: "office" | "document";
  summary: Summary;
  period: Period;
}

/** What filters the list of one row; a class (below 0) is no office to filter by. */
function queryOf(by: BreakdownProps["by"], id: number, period: Period): Query | undefined {
  if (id <= 0) return undefined;
  return by === "office" ? { ...period, office: id } : { ...period, document: id };
}

function Cell({ count, query, late = false }: { count: number; query: Query | undefined; late?: boolean }) {
  const words = shownNumber(count);
  const shownWords = query && count > 0 ? <To path="/nhiem-vu" query={query}>{words}</To> : words;
  return <td className={`right number ${late && count > 0 ? "late" : ""}`}>{shownWords}</td>;
}

function Row({ item, by, period }: { item: FiguresOfOne; by: BreakdownProps["by"]; period: Period }) {
  const words = useWords();
  const query = queryOf(by, item.id, period);
  const name = item.name || words.duties.noOffice;
  return (
    <tr>
      <td>{query ? <To path="/nhiem-vu" query={query}>{name}</To> : name}</td>
      <Cell count={item.total} query={query} />
      {nationals.map((national) => (
        <Cell key={national} count={item.national[national]} query={query && { ...query, state: statesOf(national) }} late={national === "open_late"} />
      ))}
      <td className="right number">{rateOf(item)}</td>
    </tr>
  );
}

function Breakdown({ by, summary, period }: BreakdownProps) {
  const words = useWords();
  const items = [...(summary.items ?? [])].sort((a, b) => b.national.open_late - a.national.open_late || b.total - a.total);
  return (
    <div className="scroll-x">
      <table className="plain">
        <thead>
          <tr>
            <th>{by === "office" ? words.report.office : words.report.document}</th>
            <th className="right">{words.report.total}</th>
            {nationals.map((national) => (
              <th key={national} className="right">
                {words.national[national]}
              </th>
            ))}
            <th className="right">{words.report.rate}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} by={by} period={period} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{words.report.total}</td>
            <td className="right number">{shownNumber(summary.total)}</td>
            {nationals.map((national) => (
              <td key={national} className="right number">
                {shownNumber(summary.national[national])}
              </td>
            ))}
            <td className="right number">{rateOf(summary)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const period: Period = { due_from: search.get("due_from") ?? undefined, due_until: search.get("due_until") ?? undefined };
  const set = (next: Period) =>
    setSearch((now) => {
      const out = new URLSearchParams(now);
      for (const name of ["due_from", "due_until"] as const) {
        const day = next[name];
        if (day) out.set(name, day);
        else out.delete(name);
      }
      return out;
    });
  return { period, set };
}

function PeriodChoice({ period, set }: ReturnType<typeof usePeriod>) {
  const words = useWords();
  const day = useDay();
  const choices: Record<string, Period> = {
    any: {},
    month: { due_from: `${monthOf(day)}-01`, due_until: endOfMonth(day) },
    quarter: quarterOf(day),
    year: yearOf(day),
  };
  const chosen = Object.keys(choices).find((key) => choices[key]?.due_from === period.due_from && choices[key]?.due_until === period.due_until);
  return (
    <div className="filters">
      <Segmented
        aria-label={words.duties.due}
        value={chosen ?? ""}
        onChange={(key) => set(choices[key] ?? {})}
        options={[
          { value: "any", label: words.report.anyTime },
          { value: "month", label: words.report.thisMonth },
          { value: "quarter", label: words.report.thisQuarter },
          { value: "year", label: words.report.thisYear },
        ]}
      />
      <DateField label={words.report.dueFrom} placeholder={words.report.dueFrom} value={period.due_from} onChange={(due_from) => set({ ...period, due_from })} />
      <DateField label={`${words.duties.due} ${words.report.dueUntil}`} placeholder={words.report.dueUntil} value={period.due_until} onChange={(due_until) => set({ ...period, due_until })} />
    </div>
  );
}

export default function Report() {
  const words = useWords();
  const day = useDay();
  const choice = usePeriod();
  const { period } = choice;
  const byOffice = useVerb("summary", { ...period, by: "office" }, { keep: true });
  const byDocument = useVerb("summary", { ...period, by: "document" }, { keep: true });
  return (
    <Page title={words.report.title} note={words.report.note(shown(day))} acts={<Button onClick={() => print()}>{words.report.print}</Button>}>
      <PeriodChoice {...choice} />
      <Answer of={byOffice}>
        {(summary) =>
          summary.total === 0 ? (
            <Blank>{words.report.empty}</Blank>
          ) : (
            <div className="stack wide">
              <National summary={summary} query={{ ...period }} />
              <div className="two">
                <Panel title={words.report.byOffice}>
                  <Suspense fallback={<Loading />}>
                    <Chart items={(summary.items ?? []).filter((item) => counted(item) > 0)} period={period} />
                  </Suspense>
                </Panel>
                <Panel title={words.report.byState} flush>
                  <States summary={summary} query={{ ...period }} />
                </Panel>
              </div>
              <Panel title={words.report.byOffice} flush>
                <Breakdown by="office" summary={summary} period={period} />
              </Panel>
              <Panel title={words.report.byDocument} flush>
                <Answer of={byDocument}>{(data) => <Breakdown by="document" summary={data} period={period} />}</Answer>
              </Panel>
            </div>
          )
        }
      </Answer>
    </Page>
  );
}
