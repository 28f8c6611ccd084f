// Keys that work on every page: "/" to the search box, "?" for help, "g" and a letter to a page.
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useAddress } from "../ui/link";

/** Whether a key pressed there is meant as a letter. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

export const jumps: Record<string, string> = {
  h: "/",
  n: "/nhiem-vu",
  v: "/van-ban",
  r: "/ra-soat",
  b: "/bao-cao",
  c: "/co-quan",
};

export function useKeys(help: () => void): void {
  const [, go] = useLocation();
  const to = useAddress();
  const leading = useRef(false);
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const jump = leading.current ? jumps[event.key] : undefined;
      leading.current = event.key === "g";
      if (event.key === "/") {
        event.preventDefault();
        const box = document.getElementById("find");
        if (box && box.offsetParent !== null) box.focus();
        else go(to("/tim-kiem"));
      } else if (event.key === "?") help();
      else if (jump !== undefined) go(to(jump));
    }
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [go, to, help]);
}
