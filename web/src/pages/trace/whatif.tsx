// What would lose its ground if this document were repealed; nothing is changed.
import { useVerb } from "../../api/hooks";
import type { TraceSide } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import { Side } from "./side";
import type { PartProps } from "./trace";

export function Sides({ title, items }: { title: string; items: readonly TraceSide[] }) {
  const words = useWords();
  return (
    <Panel title={`${title} (${items.length})`} flush>
      {items.length === 0 ? (
        <p className="body quiet">{words.trace.nothing}</p>
      ) : (
        <ul className="items">
          {items.map((side, at) => (
            <li key={at}>
              <Side side={side} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

export default function WhatIf({ document }: PartProps) {
  const words = useWords();
  const answer = useVerb("whatif repeal", { document });
  return (
    <Answer of={answer}>
      {({ documents, items, orders }) => (
        <div className="stack wide">
          <p className="quiet">{words.trace.whatifNote}</p>
          <Sides title={words.trace.losingDocuments} items={documents} />
          <Sides title={words.trace.losingDuties} items={items} />
          <Sides title={words.trace.losingOrders} items={orders} />
        </div>
      )}
    </Answer>
  );
}
