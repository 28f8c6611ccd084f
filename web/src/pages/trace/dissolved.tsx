// What would be left undone if an office were dissolved: told before it is.
import { useVerb } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { Answer } from "../../ui/states";
import { Sides } from "./whatif";

export function Dissolved({ office }: { office: number }) {
  const words = useWords();
  const answer = useVerb("whatif dissolve", { office: String(office) });
  return (
    <Answer of={answer}>
      {({ documents, items, orders }) => (
        <details className="losing">
          <summary>{words.trace.dissolved(documents.length, items.length, orders.length)}</summary>
          <div className="stack">
            <Sides title={words.trace.losingDocuments} items={documents} />
            <Sides title={words.trace.leftDuties} items={items} />
            <Sides title={words.trace.losingOrders} items={orders} />
          </div>
        </details>
      )}
    </Answer>
  );
}
