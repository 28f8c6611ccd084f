// Backup: what is run on the server, and whether what is kept is whole. The pages copy nothing: a register leaves its machine by hand only.
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";

export default function Backup() {
  const words = useWords();
  return (
    <div className="stack wide">
      <Panel title={words.admin.sections.backup}>
        <ol className="steps">
          {words.admin.backupSteps.map(({ does, command }) => (
            <li key={does}>
              {does}
              {command !== "" && (
                <pre tabIndex={0}>
                  <code>{command}</code>
                </pre>
              )}
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={words.admin.whole}>
        <p>{words.admin.wholeNote}</p>
        <To path="/nhat-ky">{words.menu.journal}</To>
      </Panel>
    </div>
  );
}
