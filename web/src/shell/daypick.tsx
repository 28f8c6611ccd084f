import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useWords } from "../i18n/words";

interface Props {
  day: string;
  choose: (day: string) => void;
  close: () => void;
}

/** The calendar of the day looked from, open from the start. */
export function DayPick({ day, choose, close }: Props) {
  const words = useWords();
  return (
    <DatePicker
      className="day-pick"
      aria-label={words.shell.day}
      variant="borderless"
      format="DD/MM/YYYY"
      allowClear={false}
      suffixIcon={null}
      autoFocus
      open
      onOpenChange={(open) => !open && close()}
      value={dayjs(day)}
      onChange={(chosen: dayjs.Dayjs | null) => {
        if (chosen) choose(chosen.format("YYYY-MM-DD"));
        close();
      }}
    />
  );
}
