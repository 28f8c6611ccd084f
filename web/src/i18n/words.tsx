// All words of the pages, one table a language; en.ts has the keys of vi.ts or does not compile.
import { createContext, useContext } from "react";
import vi from "./vi";

type Like<T> = {
  [K in keyof T]: T[K] extends (...given: infer G) => string
    ? (...given: G) => string
    : T[K] extends string
      ? string
      : Like<T[K]>;
};

export type Words = Like<typeof vi>;
export type Language = "vi" | "en";

export const WordsOf = createContext<{ words: Words; language: Language }>({ words: vi, language: "vi" });

export function useWords(): Words {
  return useContext(WordsOf).words;
}
export function useLanguage(): Language {
  return useContext(WordsOf).language;
}

/** The table of a language; Vietnamese is there from the start, the other is loaded. */
export async function wordsIn(language: Language): Promise<Words> {
  return language === "vi" ? vi : (await import("./en")).default;
}
