// What a document is: number, day, issuer, the file as received, and who may read it.
import type { DocumentInFull } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useOfficeName } from "../../ui/officepicker";
import { Panel } from "../../ui/page";
import { Restrict } from "./restrict";

export function Facts({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const nameOf = useOfficeName();
  const rows: [string, string | undefined][] = [
    [words.documents.code, document.code],
    [words.documents.date, shown(document.date)],
    [words.documents.issuer, document.issuer],
    [words.documents.received, shown(document.received)],
    [words.documents.registeredAt, nameOf(document.office)],
    [words.documents.file, document.name.split("/").pop()],
    [words.documents.hash, document.sha256],
  ];
  return (
    <Panel title={words.documents.facts} acts={document.restricted && <span className="tag is-late">{words.documents.restricted}</span>}>
      <dl className="facts">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name} style={{ display: "contents" }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="row apart" style={{ marginTop: 10 }}>
        <a href={`/api/document/file?document=${document.id}`} download>
          {words.documents.download}
        </a>
        <Restrict document={document} />
      </div>
    </Panel>
  );
}
