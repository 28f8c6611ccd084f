// Nhiệm vụ: the register of duties as list, groups or calendar, under one filter that is a link.
import { Button, Segmented, Select } from "antd";
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from "react";
import { actsOn } from "../../acts/acts";
import { ActButtons } from "../../acts/buttons";
import type { Standing } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { usePost } from "../../shell/session";
import { useKept } from "../../ui/kept";
import { Page } from "../../ui/page";
import { Answer, Blank, Loading } from "../../ui/states";
import { useFilter, type Grouping, type View } from "./filter";
import { ColumnChoice, Filters, Views } from "./filters";
import { Groups, isGrouped, StateGroups } from "./groups";
import { MonthGroups } from "./months";
import { useTotal } from "./rows";
import { usualColumns, type Column } from "./columns";
import { DutyTable, keyOf, type Selection } from "./table";

const DutyCalendar = lazy(() => import("./calendar").then((module) => ({ default: module.DutyCalendar })));
const DutyTimeline = lazy(() => import("./timeline").then((module) => ({ default: module.DutyTimeline })));

function useSelection() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Standing>>(new Map());
  const toggle = useCallback(
    (standing: Standing) =>
      setChosen((now) => {
        const next = new Map(now);
        if (!next.delete(keyOf(standing))) next.set(keyOf(standing), standing);
        return next;
      }),
    [],
  );
  const selection: Selection = useMemo(
    () => ({
      has: (key) => chosen.has(key),
      toggle,
      setAll: (standings, all) =>
        setChosen((now) => {
          const next = new Map(now);
          for (const one of standings) all ? next.set(keyOf(one), one) : next.delete(keyOf(one));
          return next;
        }),
    }),
    [chosen, toggle],
  );
  return { chosen: [...chosen.values()], selection, clear: () => setChosen(new Map()) };
}

/** What can be done with all that is chosen. */
function BulkBar({ chosen, clear }: { chosen: Standing[]; clear: () => void }) {
  const words = useWords();
  const post = usePost();
  const [first, ...others] = chosen.map((standing) => actsOn(standing, post));
  const common = (first ?? []).filter((act) => others.every((acts) => acts.includes(act)));
  return (
    <div className="row bulk" role="region" aria-label={words.duties.selected(chosen.length)}>
      <b>{words.duties.selected(chosen.length)}</b>
      <ActButtons
        acts={common}
        size="small"
        units={chosen.map(({ duty, occurrence, member }) => ({ duty, occurrence, for: member }))}
        done={(failed) => failed === 0 && clear()}
      />
      <Button type="link" size="small" onClick={clear}>
        {words.duties.deselect}
      </Button>
    </div>
  );
}

/** The list follows the filter a moment later: what was typed or chosen shows at once. */
function List({ filtering: now, columns }: { filtering: ReturnType<typeof useFilter>; columns: Column["key"][] }) {
  const words = useWords();
  const filtering = useDeferredValue(now);
  const { filter } = filtering;
  const { summary, total } = useTotal(filter);
  const { chosen, selection, clear } = useSelection();
  return (
    <Answer of={summary}>
      {() =>
        total === 0 ? (
          <Blank action={<Button onClick={filtering.clear}>{words.duties.clear}</Button>}>{words.duties.none}</Blank>
        ) : (
          <>
            {chosen.length > 0 && <BulkBar chosen={chosen} clear={clear} />}
            <DutyTable key={filtering.words} filter={filter} order={filtering.order} sortBy={filtering.sortBy} total={total ?? 0} chosen={columns} selection={selection} />
          </>
        )
      }
    </Answer>
  );
}

export default function Duties() {
  const words = useWords();
  const filtering = useFilter();
  const { filter, view, grouping, month, change, setView, setGrouping } = filtering;
  const { total } = useTotal(filter);
  const [columns, setColumns] = useKept<Column["key"][]>("columns", usualColumns);
  const groups = Object.entries(words.duties.groups).map(([value, label]) => ({ value: value as Grouping, label: `${words.duties.groupBy}: ${label}` }));
  const views: { value: View; label: string }[] = [
    { value: "list", label: words.duties.list },
    { value: "calendar", label: words.duties.calendar },
    { value: "timeline", label: words.duties.timeline },
  ];
  return (
    <Page
      title={words.duties.title}
      note={total !== undefined && words.duties.count(total)}
      acts={
        <>
          <Segmented aria-label={words.duties.list} value={view} onChange={setView} options={views} />
          {view === "list" && <Select aria-label={words.duties.groupBy} value={grouping} onChange={setGrouping} options={groups} popupMatchSelectWidth={false} />}
          {view === "list" && <ColumnChoice chosen={columns} choose={setColumns} />}
          <Views filtering={filtering} />
        </>
      }
    >
      <Filters filtering={filtering} />
      <Suspense fallback={<Loading />}>
        {view === "calendar" && <DutyCalendar filter={filter} month={month} setMonth={(thang) => change({ thang })} />}
        {view === "timeline" && <DutyTimeline filter={filter} month={month} setMonth={(thang) => change({ thang })} />}
      </Suspense>
      {view === "list" && isGrouped(grouping) && <Groups by={grouping} filter={filter} />}
      {view === "list" && grouping === "state" && <StateGroups filter={filter} />}
      {view === "list" && grouping === "month" && <MonthGroups filter={filter} />}
      {view === "list" && grouping === "none" && <List filtering={filtering} columns={columns} />}
    </Page>
  );
}
