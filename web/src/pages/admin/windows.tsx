// The report windows of a year (Nghị định 09/2019/NĐ-CP, điều 12): which days a report covers, and its figures.
import { LeftOutlined, RightOutlined } from "../../ui/icons";
import { Button } from "antd";
import { useState } from "react";
import { useVerb } from "../../api/hooks";
import { shown, shownNumber } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";

/** "2026-07", "2026-Q3", "2026": as the verb takes them. */
export function periodsOf(year: number): string[] {
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  return [...months, ...quarters, String(year)];
}

/** Reports on months go from the 15th of the month before to the 14th; has its last day begun to come? */
function hasBegun(period: string, day: string): boolean {
  const [year = "", part] = period.split("-");
  const first = part === undefined ? 1 : part.startsWith("Q") ? (Number(part.slice(1)) - 1) * 3 + 1 : Number(part);
  const start = new Date(Date.UTC(Number(year), first - 2, 15)).toISOString().slice(0, 10);
  return start <= day;
}

function Row({ period }: { period: string }) {
  const words = useWords();
  const { data, error } = useVerb("summary", { period });
  const name = words.admin.period(period);
  if (!data) return <tr><td>{name}</td><td colSpan={5} className="quiet">{error ? error.message : words.states.loading}</td></tr>;
  return (
    <tr>
      <td>
        <b>{name}</b>
      </td>
      <td className="number">
        {shown(data.window?.from)} – {shown(data.on)}
      </td>
      <td className="right number" data-label={words.admin.carried}>{shownNumber(data.window?.carried ?? 0)}</td>
      <td className="right number" data-label={words.admin.begun}>{shownNumber(data.window?.begun ?? 0)}</td>
      <td className="right number" data-label={words.duties.total}>
        <b>{shownNumber(data.total)}</b>
      </td>
      <td className="right number late" data-label={words.duties.late}>{shownNumber(data.national.open_late)}</td>
    </tr>
  );
}

export default function Windows() {
  const words = useWords();
  const day = useDay();
  const [year, setYear] = useState(Number(day.slice(0, 4)));
  const begun = periodsOf(year).filter((period) => hasBegun(period, day));
  return (
    <div className="stack wide">
      <div className="row">
        <Button icon={<LeftOutlined />} aria-label={words.admin.previousYear} onClick={() => setYear(year - 1)} />
        <h2 className="number">{words.admin.yearOf(year)}</h2>
        <Button icon={<RightOutlined />} aria-label={words.admin.nextYear} onClick={() => setYear(year + 1)} />
      </div>
      <Panel title={words.admin.sections.windows} acts={<To path="/bao-cao">{words.menu.report}</To>} flush>
        <p className="body quiet">{words.admin.windowsNote}</p>
        {begun.length === 0 ? (
          <p className="body quiet">{words.admin.noWindows}</p>
        ) : (
          <div className="scroll-x" tabIndex={0} role="region" aria-label={words.admin.sections.windows}>
            <table className="plain stacks">
              <thead>
                <tr>
                  <th>{words.admin.windowPeriod}</th>
                  <th>{words.admin.windowDays}</th>
                  <th className="right">{words.admin.carried}</th>
                  <th className="right">{words.admin.begun}</th>
                  <th className="right">{words.duties.total}</th>
                  <th className="right">{words.duties.late}</th>
                </tr>
              </thead>
              <tbody>
                {begun.map((period) => (
                  <Row key={period} period={period} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </div>
  );
}
