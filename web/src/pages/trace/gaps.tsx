// What nobody took up, then what is carried out that nobody ordered.
import { useVerb } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import { FindingTable } from "./findings";
import { Side } from "./side";
import type { PartProps } from "./trace";

export default function Gaps({ document }: PartProps) {
  const words = useWords();
  const gaps = useVerb("coverage gaps", { document });
  const unordered = useVerb("coverage unordered", { document });
  return (
    <div className="stack wide">
      <Answer of={gaps}>
        {({ items }) => (items.length === 0 ? <p className="quiet">{words.trace.noGaps}</p> : <FindingTable items={items} />)}
      </Answer>
      <Panel title={words.trace.unordered} flush>
        <Answer of={unordered} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="body quiet">{words.trace.noUnordered}</p>
            ) : (
              <ul className="items">
                {items.map((side, at) => (
                  <li key={at}>
                    <Side side={side} />
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Panel>
    </div>
  );
}
