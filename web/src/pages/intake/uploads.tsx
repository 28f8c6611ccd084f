// What became of each file.
import { Button } from "antd";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";
import { titleOf } from "../../ui/states";
import type { Upload } from "./useuploads";

const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

const tones = { kept: "is-done", duplicate: "is-wait", same_number: "is-soon", refused: "is-late", unreadable: "is-late" } as const;

function Outcome({ upload }: { upload: Upload }) {
  const words = useWords();
  const { stage, result, problem, sent } = upload;
  if (stage === "waiting") return <span className="quiet">{words.intake.waiting}</span>;
  if (stage === "sending") return <span>{words.intake.sending(Math.round(sent * 100))}</span>;
  if (stage === "reading") return <span>{words.intake.reading}…</span>;
  if (result) return (
      <div>
        <span className={`tag ${tones[result.outcome]}`}>{words.intake[result.outcome]}</span>
        {result.message !== undefined && <div className="quiet">{result.message}</div>}
      </div>
    );
  const refused = problem?.kind === "refused";
  return (
    <div>
      <span className="tag is-late">{refused ? words.intake.refused : words.intake.failed}</span>
      {problem && <div className="quiet">{problem.message || titleOf(problem, words)}</div>}
    </div>
  );
}

function Next({ upload, again, asVersion }: { upload: Upload } & Pick<Props, "again" | "asVersion">) {
  const words = useWords();
  const { stage, result, problem } = upload;
  if (problem?.kind === "refused") return null;
  if (stage === "failed")
    return (
      <Button size="small" onClick={() => again(upload)}>
        {words.intake.again}
      </Button>
    );
  if (result?.id === undefined) return null;
  return (
    <div className="row">
      {result.outcome === "kept" ? (
        <To path={`/ra-soat/${result.id}`}>{words.intake.review}</To>
      ) : (
        <To path={`/van-ban/${result.id}`}>{words.intake.open}</To>
      )}
      {result.outcome === "same_number" && (
        <Button size="small" onClick={() => asVersion(upload, result.id)}>
          {words.intake.asVersion}
        </Button>
      )}
    </div>
  );
}

interface Props {
  uploads: Upload[];
  again: (upload: Upload) => void;
  asVersion: (upload: Upload, versionOf?: number) => void;
}

export function Uploads({ uploads, again, asVersion }: Props) {
  const words = useWords();
  const done = uploads.filter(({ stage }) => stage === "done" || stage === "failed").length;
  return (
    <Panel title={words.intake.outcome} acts={<span role="status">{words.intake.tally(done, uploads.length)}</span>} flush>
      <div className="scroll-x">
        <table className="plain stacks">
          <thead>
            <tr>
              <th>{words.intake.file}</th>
              <th className="right">{words.intake.size}</th>
              <th>{words.intake.outcome}</th>
              <th>{words.intake.found}</th>
              <th className="right">{words.intake.time}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {uploads.map((upload) => (
              <tr key={upload.key}>
                <td>
                  {upload.result?.code !== undefined && <b>{upload.result.code} </b>}
                  <span className="quiet">{upload.file.name}</span>
                </td>
                <td className="right number">{size(upload.file.size)}</td>
                <td>
                  <Outcome upload={upload} />
                </td>
                <td>{upload.result?.proposed !== undefined && words.intake.duties(upload.result.proposed + (upload.result.confirmed ?? 0), upload.result.doubts ?? 0)}</td>
                <td className="right number">{upload.seconds !== undefined && words.intake.seconds(upload.seconds.toFixed(1))}</td>
                <td>
                  <Next upload={upload} again={again} asVersion={asVersion} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
