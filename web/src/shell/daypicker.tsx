// The day that is looked from: today, or the end of another day.
import { CalendarOutlined } from "@ant-design/icons";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { shown } from "../i18n/dates";
import { useWords } from "../i18n/words";
import { useDay, useSession } from "./session";
import { useSetDay, useStance } from "./stance";

export default function DayPicker() {
  const words = useWords();
  const day = useDay();
  const { today } = useSession();
  const { on } = useStance();
  const setDay = useSetDay();
  return (
    <span className="day">
      <CalendarOutlined aria-hidden />
      <span className="wide-only">{on === undefined ? words.shell.today : words.shell.endOf}</span>
      <DatePicker
        aria-label={words.shell.day}
        title={shown(day)}
        variant="borderless"
        format="DD/MM/YYYY"
        allowClear={false}
        suffixIcon={null}
        inputReadOnly
        value={dayjs(day)}
        onChange={(chosen: dayjs.Dayjs | null) => {
          const next = chosen?.format("YYYY-MM-DD");
          setDay(next === today ? undefined : next);
        }}
      />
    </span>
  );
}
