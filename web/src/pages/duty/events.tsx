// What happened to a duty: progress, products, extensions, and all of it in order.
import { Progress as Bar } from "antd";
import type { WholeDuty, Event, Standing } from "../../api/schema";
import { shown, shownMoment } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { Panel } from "../../ui/page";
import { useOfficeName } from "../../ui/officepicker";

const of = (events: readonly Event[], ...kinds: Event["event"][]): Event[] => events.filter(({ event }) => kinds.includes(event));

export function Progress({ events }: { events: readonly Event[] }) {
  const words = useWords();
  const reports = of(events, "reported").reverse();
  const [last] = reports;
  if (!last) return null;
  return (
    <Panel title={words.duty.progress}>
      <div className="stack">
        {last.percent !== undefined && <Bar percent={last.percent} aria-label={words.duty.progress} />}
        <ul className="stack">
          {reports.map((report) => (
            <li key={report.at}>
              <span className="number quiet">{shown(report.day)}</span> {report.text}
              {report.percent !== undefined && <span className="quiet"> ({report.percent}%)</span>}
              {report.indicator !== undefined && (
                <div className="number">
                  {report.indicator}: <b>{report.value}</b>
                  {report.target !== undefined && `/${report.target}`} {report.unit}
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

export function Evidence({ events }: { events: readonly Event[] }) {
  const words = useWords();
  const products = of(events, "evidenced");
  if (products.length === 0) return null;
  return (
    <Panel title={words.duty.evidence}>
      <ul className="stack">
        {products.map((product) => (
          <li key={product.at}>
            <b>{product.text}</b> <span className="number">{shown(product.due)}</span>
            {product.recipient !== undefined && ` · ${words.duty.sentTo} ${product.recipient}`}
            {product.file !== undefined && ` · ${product.file}`}
            {product.sha256 !== undefined && <span className="quiet"> · SHA-256 {product.sha256.slice(0, 12)}…</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Extensions({ duty, unit }: { duty: WholeDuty; unit: Standing | undefined }) {
  const words = useWords();
  const steps = of(duty.events, "extension_asked", "extension_approved", "extension_refused");
  if (steps.length === 0) return null;
  return (
    <Panel
      title={words.duty.extensions}
      acts={
        unit?.first_due !== undefined && (
          <span>
            {words.duty.firstDue}: <b className="number">{shown(unit.first_due)}</b>
          </span>
        )
      }
    >
      <ul className="stack">
        {steps.map((step) => (
          <li key={step.at}>
            <span className="number quiet">{shown(step.day)}</span> {words.event[step.event]}
            {step.due !== undefined && <b> {words.duty.until(shown(step.due))}</b>}
            {step.text !== undefined && `: ${step.text}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function History({ events }: { events: readonly Event[] }) {
  const words = useWords();
  const nameOf = useOfficeName();
  return (
    <Panel title={words.duty.history} flush>
      <div className="scroll-x">
        <table className="plain">
          <tbody>
            {[...events].reverse().map((event, at) => (
              <tr key={at}>
                <td className="number quiet" title={shownMoment(event.at)}>
                  {shown(event.day)}
                </td>
                <td>
                  <b>{words.event[event.event]}</b>
                  {event.occurrence !== undefined && <span className="quiet"> ({shown(event.occurrence)})</span>}
                </td>
                <td>
                  {[event.office_name ?? nameOf(event.member), event.person_name, event.text, event.percent !== undefined && `${event.percent}%`, event.due && words.duty.until(shown(event.due))]
                    .filter(Boolean)
                    .join(" · ")}
                </td>
                <td className="quiet">{event.account_name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
