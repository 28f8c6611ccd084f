// Where two tiers differ: later, another lead, weaker, parts lacking, a replaced ground.
import { useVerb } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { Answer, Blank } from "../../ui/states";
import { FindingTable } from "./findings";
import type { PartProps } from "./trace";

export default function Conformity({ document }: PartProps) {
  const words = useWords();
  const findings = useVerb("conformity", { document });
  return <Answer of={findings}>{({ items }) => (items.length === 0 ? <Blank>{words.trace.conforms}</Blank> : <FindingTable items={items} />)}</Answer>;
}
