// The offices as bars: late, open in time, done. Only the parts of ECharts that this needs are loaded.
import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type ComposeOption, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { BarSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from "echarts/components";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import type { FiguresOfOne } from "../../api/schema";
import { useWords, type Words } from "../../i18n/words";
import { useAddress } from "../../ui/link";
import { statesOf, type National } from "./figures";

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>;

const bars: { national: National; color: string }[] = [
  { national: "open_late", color: "#b3211a" },
  { national: "open_in_time", color: "#5b8fc7" },
  { national: "done_in_time", color: "#2f8f4e" },
  { national: "done_late", color: "#c79a2b" },
];
const most = 15;

function optionOf(items: readonly FiguresOfOne[], words: Words, place: HTMLElement): Option {
  const names = items.map(({ name }) => name || words.duties.noOffice).reverse();
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: place.clientWidth < 520 ? 96 : 58, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, icon: "rect" },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    xAxis: { type: "value", minInterval: 1 },
    yAxis: { type: "category", data: names, axisTick: { show: false }, axisLabel: { width: 190, overflow: "truncate" } },
    series: bars.map(({ national, color }) => ({
      type: "bar",
      stack: "all",
      name: words.national[national],
      data: items.map((item) => item.national[national]).reverse(),
      itemStyle: { color },
      barMaxWidth: 18,
      cursor: "pointer",
    })),
  };
}

interface Props {
  items: readonly FiguresOfOne[];
  period: { due_from?: string | undefined; due_until?: string | undefined };
}

export default function Chart({ items, period }: Props) {
  const words = useWords();
  const [, go] = useLocation();
  const to = useAddress();
  const place = useRef<HTMLDivElement>(null);
  const shownItems = [...items].sort((a, b) => b.national.open_late - a.national.open_late || b.total - a.total).slice(0, most);
  const data = JSON.stringify(shownItems);

  useEffect(() => {
    if (!place.current) return undefined;
    const chart: ECharts = init(place.current, null, { renderer: "svg" });
    chart.setOption(optionOf(shownItems, words, place.current));
    chart.on("click", ({ dataIndex, seriesIndex }) => {
      const item = shownItems[shownItems.length - 1 - dataIndex];
      const national = bars[seriesIndex ?? 0]?.national;
      if (item && item.id > 0 && national) go(to("/nhiem-vu", { ...period, office: item.id, state: statesOf(national) }));
    });
    const fit = () => chart.resize();
    addEventListener("resize", fit);
    return () => {
      removeEventListener("resize", fit);
      chart.dispose();
    };
    // The figures as words: an equal answer draws nothing anew.
  }, [data, words]);

  return (
    <>
      <div ref={place} role="img" aria-label={words.report.chart} style={{ height: 60 + shownItems.length * 26 }} />
      {items.length > most && <p className="quiet">{words.report.topOffices(most, items.length)}</p>}
    </>
  );
}
