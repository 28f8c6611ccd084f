// The second step of a review: what names mean, each asked once, then whom each duty goes to.
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { Choice, MeaningLine } from "../../assign/candidates";
import { useChange, useVerb } from "../../api/hooks";
import type { AssignmentProposals, DocumentInFull, DutyProposal, Meaning } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useRoles } from "../../shell/session";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";
import { Answer, Blank } from "../../ui/states";
import { message, useTold } from "../../ui/told";

interface Unknown {
  meaning: Meaning;
  duties: number;
}

/** The names that lead what is not assigned yet and are not beyond doubt; each once, the most frequent first. */
function unknownNames(items: readonly DutyProposal[]): Unknown[] {
  const out = new Map<string, Unknown>();
  for (const { lead, assigned } of items) {
    const [meaning] = lead;
    if (assigned || !meaning || meaning.sure) continue;
    const known = out.get(meaning.name);
    if (known) known.duties += 1;
    else out.set(meaning.name, { meaning, duties: 1 });
  }
  return [...out.values()].sort((a, b) => b.duties - a.duties);
}

function NameToSettle({ unknown, issuer }: { unknown: Unknown; issuer: number }) {
  const words = useWords();
  const told = useTold();
  const choose = useChange("office choose");
  const [everywhere, setEverywhere] = useState(false);
  const { meaning, duties } = unknown;
  const take = (to: string) =>
    choose.mutate(
      { given: { name: meaning.name, to, ...(everywhere ? { everywhere } : { issuer: String(issuer) }) } },
      { onError: told, onSuccess: () => message.success(words.assigning.remembered(meaning.name)) },
    );
  return (
    <li>
      <div className="grow stack">
        <div>
          <b>{meaning.name}</b> <span className="quiet">· {words.assigning.leads(duties)}</span>
        </div>
        <Choice meaning={meaning} act={({ name }) => name} waiting={choose.isPending} take={take} />
        <Checkbox checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)}>
          {words.assigning.everywhere}
        </Checkbox>
      </div>
    </li>
  );
}

function Row({ item, may }: { item: DutyProposal; may: boolean }) {
  const words = useWords();
  const told = useTold();
  const assign = useChange("assign");
  const [lead] = item.lead;
  const ready = item.review === "confirmed" && !item.assigned;
  return (
    <tr>
      <td className="block">
        <To path={item.review === "confirmed" ? `/nhiem-vu/${item.duty}` : ""} className="clamp">
          {item.words}
        </To>
      </td>
      <td>{lead ? <MeaningLine meaning={lead} /> : <span className="quiet">{words.reviewing.noLead}</span>}</td>
      <td className="quiet">{item.support.map(({ name }) => name).join("; ")}</td>
      <td>
        {item.assigned && <span className="tag is-done">{words.assigning.assigned}</span>}
        {item.review === "proposed" && <span className="tag is-soon">{words.review.proposed}</span>}
        {ready && may && lead?.sure && (
          <Button size="small" loading={assign.isPending} onClick={() => assign.mutate({ given: { duty: item.duty } }, { onError: told })}>
            {words.assigning.asProposed}
          </Button>
        )}
        {ready && !lead?.sure && <span className="tag is-wait">{words.state.unassigned}</span>}
      </td>
    </tr>
  );
}

function Proposals({ document, data }: { document: DocumentInFull; data: AssignmentProposals }) {
  const words = useWords();
  const told = useTold();
  const roles = useRoles();
  const may = roles.has("follower") || roles.has("leader");
  const all = useChange("assign all");
  const items = data.items.filter(({ review }) => review === "proposed" || review === "confirmed");
  const unknown = unknownNames(items);
  const ready = items.filter(({ review, assigned, lead }) => review === "confirmed" && !assigned && lead[0]?.sure).length;
  const done = items.filter(({ assigned }) => assigned).length;
  if (items.length === 0) return <Blank>{words.reviewing.noDuties}</Blank>;
  return (
    <div className="stack wide">
      <div className="row apart">
        <b role="status">{words.assigning.progress(done, items.length)}</b>
        {may && ready > 0 && (
          <Button
            type="primary"
            loading={all.isPending}
            onClick={() =>
              all.mutate(
                { given: { document: document.id } },
                { onError: told, onSuccess: ({ count, items: left }) => message.success(words.assigning.given(count, left.length)) },
              )
            }
          >
            {words.assigning.giveAll(ready)}
          </Button>
        )}
      </div>
      {may && unknown.length > 0 && (
        <Panel title={words.assigning.names} acts={<span className="quiet">{words.assigning.namesNote}</span>} flush>
          <ul className="items">
            {unknown.map((one) => (
              <NameToSettle key={one.meaning.name} unknown={one} issuer={data.issuer} />
            ))}
          </ul>
        </Panel>
      )}
      <div className="panel scroll-x">
        <table className="plain stacks">
          <thead>
            <tr>
              <th>{words.duties.words}</th>
              <th>{words.duty.lead}</th>
              <th>{words.duty.support}</th>
              <th>{words.duties.state}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.duty} item={item} may={may} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

export default function Assigning({ document }: { document: DocumentInFull }) {
  const proposals = useVerb("assign propose", { document: document.id }, { keep: true });
  return <Answer of={proposals}>{(data) => <Proposals document={document} data={data} />}</Answer>;
}
