// What is said above the page after something was done, or could not be; it goes away by itself.
import { useMemo, useSyncExternalStore } from "react";
import type { Problem } from "../api/client";
import { useWords } from "../i18n/words";
import { titleOf } from "./states";

type Tone = "done" | "fault" | "note";
interface Said {
  number: number;
  tone: Tone;
  words: string;
}

const shownFor = 6000; // milliseconds
const told = { list: [] as readonly Said[], count: 0, listeners: new Set<() => void>() };

function setList(list: readonly Said[]): void {
  told.list = list;
  for (const hear of told.listeners) hear();
}

function forget(number: number): void {
  setList(told.list.filter((one) => one.number !== number));
}

function say(tone: Tone, words: string): void {
  const number = (told.count += 1);
  setList([...told.list, { number, tone, words }]);
  setTimeout(() => forget(number), shownFor);
}

function listen(hear: () => void): () => void {
  told.listeners.add(hear);
  return () => told.listeners.delete(hear);
}

export const message = {
  success: (words: string) => say("done", words),
  info: (words: string) => say("note", words),
  error: (words: string) => say("fault", words),
};

/** Where it is said; once, in the frame. */
export function Told() {
  const list = useSyncExternalStore(listen, () => told.list);
  const { states } = useWords();
  return (
    <div className="told" aria-live="polite">
      {list.map(({ number, tone, words }) => (
        <div key={number} className={`said is-${tone}`} role={tone === "fault" ? "alert" : "status"}>
          <span className="grow">{words}</span>
          <button type="button" className="plain" aria-label={states.close} onClick={() => forget(number)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}

/** Says what went wrong, in the words of the server where it has some. */
export function useTold(): (problem: Problem) => void {
  const words = useWords();
  return useMemo(() => (problem: Problem) => message.error(problem.status === 412 ? words.states.changed : problem.message || titleOf(problem, words)), [words]);
}
