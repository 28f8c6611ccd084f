// The relations of a document as a graph: itself in the middle, what it rests on to the left, what rests on it to the right.
import { GraphChart, type GraphSeriesOption } from "echarts/charts";
import { TooltipComponent, type TooltipComponentOption } from "echarts/components";
import { init, use, type ComposeOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import type { DocumentInFull } from "../../api/schema";
import { useWords, type Words } from "../../i18n/words";
import { useAddress } from "../../ui/link";
import type { Relative } from "./relations";

use([GraphChart, TooltipComponent, SVGRenderer]);

type Option = ComposeOption<GraphSeriesOption | TooltipComponentOption>;

const rowHeight = 46;
const margin = 110;
const ended = ["replaces", "repeals"];

function colorOf({ relation, document }: Relative): string {
  if (ended.includes(relation)) return "#b3211a";
  if (relation === "amends") return "#8a5300";
  return document === undefined ? "#8793a3" : "#17457a";
}

/** Places from top to bottom on one side. */
function sideOf(relatives: readonly Relative[], x: number, height: number, words: Words): NonNullable<GraphSeriesOption["data"]> {
  return relatives.map((one, at) => ({
    id: one.key,
    name: one.code || one.title || (one.document !== undefined ? words.documents.number(one.document) : words.documents.noCode),
    value: at,
    x,
    y: ((at + 0.5) * height) / relatives.length,
    itemStyle: { color: colorOf(one) },
    label: { position: x === 0 ? "left" : "right" },
    tooltip: { formatter: one.title ?? one.code },
  }));
}

/** Keeps a length in the picture as long as on the page, however few nodes there are. */
function corner(id: string, x: number, y: number): NonNullable<GraphSeriesOption["data"]>[number] {
  return { id, name: "", x, y, symbolSize: 0, label: { show: false } };
}

function optionOf(document: DocumentInFull, relatives: readonly Relative[], words: Words, [width, height]: [number, number]): Option {
  const to = relatives.filter(({ direction }) => direction === "to");
  const from = relatives.filter(({ direction }) => direction === "from");
  const names: Record<string, { to: string; from: string }> = words.documents.relation;
  return {
    animation: false,
    tooltip: { confine: true },
    series: {
      type: "graph",
      layout: "none",
      left: margin,
      right: margin,
      top: 20,
      bottom: 20,
      symbolSize: 12,
      edgeSymbol: ["none", "arrow"],
      edgeSymbolSize: 7,
      label: { show: true, color: "#1c2430", width: margin - 12, overflow: "truncate" },
      edgeLabel: { show: true, fontSize: 11, color: "#526071" },
      lineStyle: { color: "#9aa7b5", width: 1.2 },
      data: [
        corner("first", 0, 0),
        corner("last", width, height),
        ...sideOf(to, 0, height, words),
        { id: "self", name: document.code ?? words.documents.number(document.id), x: from.length === 0 ? width : to.length === 0 ? 0 : width / 2, y: height / 2, symbolSize: 20, itemStyle: { color: "#1c2430" }, label: { position: "top", fontWeight: "bold" } },
        ...sideOf(from, width, height, words),
      ],
      links: relatives.map((one) => ({
        source: one.direction === "to" ? "self" : one.key,
        target: one.direction === "to" ? one.key : "self",
        label: { formatter: names[one.relation]?.to ?? one.relation },
        lineStyle: { color: colorOf(one) },
      })),
    },
  };
}

export default function Graph({ document, relatives }: { document: DocumentInFull; relatives: readonly Relative[] }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [, go] = useLocation();
  const to = useAddress();
  const side = Math.max(relatives.filter(({ direction }) => direction === "to").length, relatives.filter(({ direction }) => direction === "from").length);
  const height = Math.max(180, side * rowHeight);
  const data = JSON.stringify(relatives);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, null, { renderer: "svg" });
    const draw = () => chart.setOption(optionOf(document, relatives, words, [Math.max(60, chart.getWidth() - 2 * margin), height]));
    draw();
    chart.on("click", ({ data: node }) => {
      const one = relatives.find(({ key }) => key === (node as { id?: string }).id);
      if (one?.document !== undefined) go(to(`/van-ban/${one.document}`));
    });
    const fit = () => {
      chart.resize();
      draw();
    };
    addEventListener("resize", fit);
    return () => {
      removeEventListener("resize", fit);
      chart.dispose();
    };
    // The relations as words: an equal answer draws nothing anew.
  }, [data, words, height]);
  return <div ref={place} role="img" aria-label={words.documents.graphOf(relatives.length)} style={{ height: height + 40 }} />;
}
