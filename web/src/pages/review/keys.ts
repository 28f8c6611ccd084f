import { useEffect, useRef } from "react";
import { isTyping } from "../../shell/keys";

/** One key, one act; not while typing, and Enter on a button is the button's. */
export function useReviewKeys(on: boolean, acts: Record<string, () => void>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    if (!on) return undefined;
    function pressed(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const button = event.target instanceof HTMLElement && event.target.closest("a, button:not(.words), summary, [role=dialog]");
      if (event.key === "Enter" && button) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [on]);
}
