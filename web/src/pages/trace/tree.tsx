// The orders of a document from the centre down: state, own progress, and what it adds up to below.
import { Progress, Select } from "antd";
import { useState } from "react";
import { useVerb } from "../../api/hooks";
import type { Arguments } from "../../api/client";
import type { OrderNode } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { StateTag } from "../../ui/duty";
import { Answer, Blank } from "../../ui/states";
import { Side } from "./side";
import type { PartProps } from "./trace";

type Rule = NonNullable<Arguments<"trace order">["rule"]>;

function Node({ node }: { node: OrderNode }) {
  const words = useWords();
  const { rolled, progress, state, actor, members, members_done, cell } = node;
  return (
    <li role="treeitem" aria-level={node.depth + 1} aria-selected={false} style={{ paddingLeft: 12 + node.depth * 26 }}>
      <div className="grow">
        <Side side={node} />
      </div>
      <div className="tree-side">
        {state !== undefined && <StateTag state={state} />}
        {cell !== undefined && <span className={`tag cell-${cell}`}>{words.trace.cell[cell]}</span>}
        {rolled !== undefined && <Progress percent={rolled} size="small" aria-label={words.trace.rolled(rolled)} style={{ width: 120 }} />}
        <small className="quiet">
          {[actor, progress !== undefined && words.trace.own(progress), members !== undefined && words.trace.members(members_done ?? 0, members)].filter(Boolean).join(" · ")}
        </small>
      </div>
    </li>
  );
}

export default function Tree({ document }: PartProps) {
  const words = useWords();
  const [rule, setRule] = useState<Rule>("weighted");
  const tree = useVerb("trace order", { document, rule }, { keep: true });
  const rules = Object.entries(words.trace.rules).map(([value, label]) => ({ value: value as Rule, label }));
  return (
    <div className="stack">
      <div className="row">
        <Select aria-label={words.trace.rule} value={rule} onChange={setRule} options={rules} popupMatchSelectWidth={false} />
      </div>
      <Answer of={tree}>
        {({ above, items }) =>
          items.length === 0 ? (
            <Blank>{words.trace.noOrders}</Blank>
          ) : (
            <div className="panel">
              {above.length > 0 && (
                <ul className="items" aria-label={words.trace.above}>
                  {above.map((node) => (
                    <li key={node.number}>
                      <span className="tag is-idle">{words.trace.above}</span>
                      <Side side={node} />
                    </li>
                  ))}
                </ul>
              )}
              <ul className="items order-tree" role="tree" aria-label={words.trace.parts.tree}>
                {items.map((node) => (
                  <Node key={node.number} node={node} />
                ))}
              </ul>
            </div>
          )
        }
      </Answer>
    </div>
  );
}
