// What the pointer is over is lit wherever it stands, as text and as card. Not through React: a pointer passes over hundreds of places while one scrolls.
import type { Target } from "./sheet";

const selectorOf = ({ kind, id }: Target): string => `[data-${kind}="${id}"], [data-card="${kind} ${id}"]`;

/** Lights one target inside an element, and puts out the one before. */
export function light(inside: Element | null, target: Target | undefined): void {
  if (!inside) return;
  const lit = target ? new Set(inside.querySelectorAll(selectorOf(target))) : new Set<Element>();
  for (const part of inside.querySelectorAll(".lit")) if (!lit.has(part)) part.classList.remove("lit");
  for (const part of lit) part.classList.add("lit");
}
