// The offices of the day as a tree; typing narrows it to what is called so, with what stands above.
import { Tree } from "antd";
import { useMemo, useState, type Key } from "react";
import type { Office } from "../../api/schema";
import { inOrder } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { bare } from "../../ui/officepicker";
import { Blank } from "../../ui/states";
import { SearchField } from "../../ui/searchfield";

interface Node {
  key: number;
  title: string;
  children: Node[];
}

/** The offices that match, and all above them. */
function narrowed(offices: readonly Office[], typed: string): Office[] {
  const wanted = bare(typed.trim());
  if (wanted === "") return [...offices];
  const byId = new Map(offices.map((office) => [office.id, office]));
  const stays = new Set<number>();
  for (const office of offices) {
    const names = [office.name, office.abbreviation, office.code].filter((one) => one !== undefined);
    if (!names.some((name) => bare(name).includes(wanted))) continue;
    for (let at: Office | undefined = office; at && !stays.has(at.id); at = at.parent === undefined ? undefined : byId.get(at.parent)) stays.add(at.id);
  }
  return offices.filter(({ id }) => stays.has(id));
}

export function treeOf(offices: readonly Office[]): Node[] {
  const nodes = new Map<number, Node>(offices.map(({ id, name, abbreviation }) => [id, { key: id, title: abbreviation ? `${name} (${abbreviation})` : name, children: [] }]));
  const roots: Node[] = [];
  for (const { id, parent } of offices) {
    const node = nodes.get(id);
    const above = parent === undefined ? undefined : nodes.get(parent);
    if (node) (above?.children ?? roots).push(node);
  }
  for (const { children } of nodes.values()) children.sort((a, b) => inOrder(a.title, b.title));
  return roots;
}

interface Props {
  offices: readonly Office[];
  chosen: number | undefined;
  choose: (id: number) => void;
}

export function OfficeTree({ offices, chosen, choose }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState<Key[]>();
  const tree = useMemo(() => treeOf(narrowed(offices, typed)), [offices, typed]);
  const all = typed === "" ? opened ?? tree.map(({ key }) => key) : offices.map(({ id }) => id);
  return (
    <section className="panel" aria-label={words.offices.tree}>
      <header>
        <SearchField live label={words.offices.find} value={typed} search={setTyped} />
      </header>
      <div className="body">
        {tree.length === 0 ? (
          <Blank>{words.offices.none}</Blank>
        ) : (
          <Tree<Node>
            aria-label={words.offices.tree}
            treeData={tree}
            blockNode
            showLine
            height={560}
            expandedKeys={all}
            onExpand={(keys) => setOpened(keys)}
            selectedKeys={chosen === undefined ? [] : [chosen]}
            onSelect={(keys) => keys[0] !== undefined && choose(Number(keys[0]))}
          />
        )}
      </div>
    </section>
  );
}
