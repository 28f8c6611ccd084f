// The structure of a document as the server reads it: parts, chapters, articles and what else has a heading.
import { useMemo } from "react";
import type { DocumentReading, ReadNode } from "../api/schema";

export interface Heading {
  /** The byte where it begins. */
  begin: number;
  depth: number;
  words: string;
}

const structural: readonly ReadNode["kind"][] = ["part", "chapter", "section", "subsection", "article", "annex", "head"];

const wordsOf = ({ marker, heading }: ReadNode): string => [marker, heading].filter(Boolean).join(" ");

/** What a person would find in a table of contents; levels without any are closed up. */
export function useHeadings(reading: DocumentReading | undefined): Heading[] {
  return useMemo(() => {
    const found = (reading?.nodes ?? []).filter((node) => structural.includes(node.kind) && wordsOf(node) !== "");
    const depths = [...new Set(found.map(({ depth }) => depth))].sort((a, b) => a - b);
    return found.map((node) => ({ begin: node.begin, depth: depths.indexOf(node.depth), words: wordsOf(node) }));
  }, [reading]);
}
