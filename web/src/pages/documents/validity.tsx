// Whether a document still holds: said above it, with what ended or changed it.
import { Alert } from "antd";
import type { DocumentInFull } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";

export function ValidityBanner({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const { validity, replaced_by, resting = [] } = document.relations;
  const newest = replaced_by.at(-1);
  if (validity.state === "in_force" && newest === undefined) return null;
  const ended = validity.state === "replaced" || validity.state === "repealed";
  return (
    <div className="stack" style={{ marginBottom: 12 }}>
      {validity.state !== "in_force" && (
        <Alert
          type={ended ? "error" : "warning"}
          showIcon
          title={
            <>
              {words.documents.states[validity.state]}{" "}
              {validity.changes.map(({ document: by, code, day }, at) => (
                <span key={`${by} ${day}`}>
                  {at > 0 && "; "}
                  <To path={`/van-ban/${by}`} className="underlined">
                    {code || words.documents.number(by)}
                  </To>{" "}
                  {words.documents.since(shown(day))}
                </span>
              ))}
            </>
          }
          {...(resting.length > 0 && {
            description: (
              <>
                {words.documents.resting(resting.length)}{" "}
                <To path="/nhiem-vu" query={{ document: document.id, ground: "ended" }} className="underlined">
                  {words.documents.seeResting}
                </To>
              </>
            ),
          })}
        />
      )}
      {newest !== undefined && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {words.documents.newer}{" "}
              <To path={`/van-ban/${newest}`} className="underlined">
                {words.documents.number(newest)}
              </To>
            </>
          }
        />
      )}
    </div>
  );
}
