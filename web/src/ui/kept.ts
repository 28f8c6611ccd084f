// Small choices kept in this browser: columns, views, language. A browser that keeps nothing still works.
import { useCallback, useState } from "react";

export function kept<T>(name: string, otherwise: T): T {
  try {
    const words = localStorage.getItem(`suot.${name}`);
    return words === null ? otherwise : (JSON.parse(words) as T);
  } catch {
    return otherwise;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(`suot.${name}`, JSON.stringify(value));
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}

export function useKept<T>(name: string, otherwise: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => kept(name, otherwise));
  const set = useCallback(
    (next: T) => {
      setValue(next);
      keep(name, next);
    },
    [name],
  );
  return [value, set];
}
