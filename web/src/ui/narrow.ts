import { useSyncExternalStore } from "react";

const query = matchMedia("(max-width: 860px)");

function listen(changed: () => void): () => void {
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the window is as narrow as a phone (as in style.css). */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => query.matches);
}
