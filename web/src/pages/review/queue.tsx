// The documents that are not yet reviewed.
import { Button } from "antd";
import { useVerb } from "../../api/hooks";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Page, Panel } from "../../ui/page";
import { Answer, Blank } from "../../ui/states";

export default function Queue() {
  const words = useWords();
  const list = useVerb("document list", { unreviewed: true, limit: 1000 });
  return (
    <Page title={words.queue.title} note={words.queue.note} acts={<To path="/nhap"><Button>{words.queue.import}</Button></To>}>
      <Answer of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank>{words.queue.empty}</Blank>
          ) : (
            <Panel title={words.documents.unreviewed} acts={<span className="quiet number">{items.length}</span>} flush>
              <ul className="items">
                {items.map((document) => (
                  <li key={document.id}>
                    <div className="grow">
                      <To path={`/ra-soat/${document.id}`} className="clamp">
                        <b>{document.code ?? words.documents.noCode}</b> {document.subject ?? document.name}
                      </To>
                      <div className="quiet">
                        {words.today.toReview(document.proposed, document.doubts)} · {[document.issuer, shown(document.received)].filter(Boolean).join(" · ")}
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </Panel>
          )
        }
      </Answer>
    </Page>
  );
}
