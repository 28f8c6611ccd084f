// Says what went wrong above the page, in the words of the server where it has some.
import { App } from "antd";
import type { Problem } from "../api/client";
import { useWords } from "../i18n/words";
import { titleOf } from "./states";

export function useTold(): (problem: Problem) => void {
  const words = useWords();
  const { message } = App.useApp();
  return (problem) => void message.error(problem.status === 412 ? words.states.changed : problem.message || titleOf(problem, words), 6);
}
