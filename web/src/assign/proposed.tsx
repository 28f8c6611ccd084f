// On the page of a duty that is not assigned: whom the document's words propose, one press away.
import { Button } from "antd";
import { useChange, useVerb } from "../api/hooks";
import type { WholeDuty } from "../api/schema";
import { useWords } from "../i18n/words";
import { Panel } from "../ui/page";
import { useTold } from "../ui/told";
import { Choice, MeaningLine } from "./candidates";

export function Proposed({ duty }: { duty: WholeDuty }) {
  const words = useWords();
  const told = useTold();
  const { data } = useVerb("assign propose", { document: duty.document });
  const assign = useChange("assign");
  const lead = data?.items.find((item) => item.duty === duty.id)?.lead[0];
  if (!lead) return null;
  return (
    <Panel title={words.assigning.proposal}>
      <div className="stack">
        <MeaningLine meaning={lead} />
        {lead.sure ? (
          <div>
            <Button type="primary" loading={assign.isPending} onClick={() => assign.mutate({ given: { duty: duty.id } }, { onError: told })}>
              {words.assigning.asProposed}
            </Button>
          </div>
        ) : (
          <Choice
            meaning={lead}
            act={({ name }) => words.assigning.giveTo(name)}
            waiting={assign.isPending}
            take={(to) => assign.mutate({ given: { duty: duty.id, to } }, { onError: told })}
          />
        )}
      </div>
    </Panel>
  );
}
