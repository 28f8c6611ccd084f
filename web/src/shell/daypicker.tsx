// The day that is looked from: today, or the end of another day. The calendar is loaded when it is opened.
import { Suspense, useState } from "react";
import { shown } from "../i18n/dates";
import { useWords } from "../i18n/words";
import { CalendarOutlined } from "../ui/icons";
import { dressedLater } from "../ui/later";
import { useDay, useSession } from "./session";
import { useSetDay, useStance } from "./stance";

interface PickProps {
  day: string;
  choose: (day: string) => void;
  close: () => void;
}

const { Part: Pick, load } = dressedLater<PickProps>(() => import("./daypick").then((module) => module.DayPick));

export function DayPicker() {
  const words = useWords();
  const day = useDay();
  const { today } = useSession();
  const { on } = useStance();
  const setDay = useSetDay();
  const [open, setOpen] = useState(false);
  return (
    <span className="day">
      <button type="button" className="plain" title={words.shell.day} aria-haspopup="dialog" aria-expanded={open} onPointerEnter={load} onFocus={load} onClick={() => setOpen(true)}>
        <CalendarOutlined />
        <span className="hidden">{words.shell.day}: </span>
        <span className="wide-only">{on === undefined ? words.shell.today : words.shell.endOf}</span>
        <span className="number">{shown(day)}</span>
      </button>
      {open && (
        <Suspense>
          <Pick day={day} choose={(next) => setDay(next === today ? undefined : next)} close={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
