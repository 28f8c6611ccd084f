// The day on which the tree is seen, by months: a slider over the last years, and back to today.
import { Slider } from "antd";
import dayjs from "dayjs";
import { useEffect, useState } from "react";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay, useSession } from "../../shell/session";
import { useSetDay } from "../../shell/stance";

const months = 60;

export function TimeSlider() {
  const words = useWords();
  const day = useDay();
  const { today } = useSession();
  const setDay = useSetDay();
  const placeOf = (one: string) => Math.max(-months, Math.min(0, dayjs(one).diff(dayjs(today), "month")));
  const dayAt = (place: number) => (place === 0 ? today : dayjs(today).add(place, "month").format("YYYY-MM-DD"));
  const [place, setPlace] = useState(placeOf(day));
  useEffect(() => setPlace(placeOf(day)), [day, today]);
  return (
    <div className="row grow">
      <span>{words.offices.slider}</span>
      <Slider
        style={{ width: "min(420px, 60vw)" }}
        min={-months}
        max={0}
        value={place}
        onChange={setPlace}
        onChangeComplete={(at: number) => setDay(at === 0 ? undefined : dayAt(at))}
        ariaLabelForHandle={words.offices.slider}
        ariaValueTextFormatterForHandle={(at) => shown(dayAt(at ?? 0))}
        tooltip={{ formatter: (at) => shown(dayAt(at ?? 0)) }}
      />
      <b className="number">{shown(place === placeOf(day) ? day : dayAt(place))}</b>
    </div>
  );
}
