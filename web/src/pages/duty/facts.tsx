// What a duty says: the words it was read from, the parties, the time with its rule.
import type { ReactNode } from "react";
import { useVerb } from "../../api/hooks";
import type { DutyFields, WholeDuty, Standing } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { To } from "../../ui/link";
import { Panel } from "../../ui/page";
import { excerpt } from "../../ui/text";
import { useDurationInWords, useRuleInWords } from "./rule";

/** One row of facts; where a person decided otherwise, what was read stays beside it. */
function Fact({ name, value, read }: { name: string; value: ReactNode; read?: ReactNode | undefined }) {
  const words = useWords();
  if (value === undefined || value === "" || value === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value}
        {read !== undefined && read !== "" && (
          <div className="quiet">
            {words.duty.asRead}: {read}
          </div>
        )}
      </dd>
    </>
  );
}

function readBeside({ decided, read }: WholeDuty, field: keyof DutyFields): string | undefined {
  const was = read?.[field];
  return was !== undefined && was !== decided[field] ? String(was) : undefined;
}

export function Receipt({ duty }: { duty: WholeDuty }) {
  const words = useWords();
  const { data } = useVerb("document show", { document: duty.document, text: true }, { fixed: true });
  const cut = data?.text !== undefined && duty.end > duty.begin ? excerpt(data.text, duty.begin, duty.end) : undefined;
  return (
    <Panel
      title={words.duty.receipt}
      acts={
        <To path={`/van-ban/${duty.document}`} query={{ duty: duty.id }}>
          {words.duty.openInDocument}
        </To>
      }
    >
      <blockquote className="receipt" style={{ margin: 0 }}>
        {cut ? (
          <>
            {cut.before}
            <mark>{cut.words}</mark>
            {cut.after}
          </>
        ) : (
          duty.decided.words
        )}
      </blockquote>
      <p className="quiet" style={{ marginTop: 8 }}>
        {[data?.code ?? data?.name, shown(data?.date), duty.decided.provision && `${words.duty.provision} ${duty.decided.provision}`].filter(Boolean).join(" · ")}
      </p>
    </Panel>
  );
}

export function Parties({ duty, unit }: { duty: WholeDuty; unit: Standing | undefined }) {
  const words = useWords();
  const { decided } = duty;
  const of = (part: WholeDuty["parties"][number]["part"]) => duty.parties.filter((party) => party.part === part).map(({ name }) => name).join("; ");
  const modality = decided.modality as keyof typeof words.modality | undefined;
  return (
    <Panel title={words.duty.who}>
      <dl className="facts">
        <Fact name={words.duty.lead} value={<b>{unit?.actor || decided.lead}</b>} read={readBeside(duty, "lead") ?? (unit?.actor && unit.actor !== decided.lead ? decided.lead : undefined)} />
        <Fact name={words.duty.issuer} value={of("issuer")} />
        <Fact name={words.duty.inside} value={of("inside")} />
        <Fact name={words.duty.support} value={decided.support ?? of("support")} read={readBeside(duty, "support")} />
        <Fact name={words.duty.product} value={decided.product} read={readBeside(duty, "product")} />
        <Fact name={words.duty.authority} value={decided.authority} read={readBeside(duty, "authority")} />
        <Fact name={words.duty.modality} value={modality && (words.modality[modality] ?? modality)} />
        <Fact name={words.duty.followers} value={duty.followers.join(", ")} />
        <Fact name={words.duty.orderedBy} value={<To path={`/van-ban/${duty.document}`}>{decided.work ?? words.documents.number(duty.document)}</To>} />
        <Fact name={words.duty.provision} value={decided.provision} />
      </dl>
    </Panel>
  );
}

export function Schedule({ duty, unit }: { duty: WholeDuty; unit: Standing | undefined }) {
  const words = useWords();
  const inWords = useRuleInWords();
  const lasting = useDurationInWords();
  const { decided } = duty;
  const day = unit?.due ?? decided.due;
  const kind = decided.kind ?? "none";
  const offset = decided.offset && `${lasting(decided.offset)}${decided.working_days ? ` (${words.duty.workingDays})` : ""}`;
  return (
    <Panel title={words.duty.schedule}>
      <dl className="facts">
        <Fact name={words.duty.phrase} value={decided.phrase && `“${decided.phrase}”`} />
        <Fact name={words.duty.kind} value={words.time[kind]} />
        <Fact name={words.duty.rule} value={decided.rrule && inWords(decided.rrule)} read={readBeside(duty, "rrule")} />
        <Fact name={words.duty.start} value={shown(decided.start)} />
        <Fact name={words.duty.due} value={day && <b>{shown(day)}</b>} read={shown(readBeside(duty, "due"))} />
        <Fact name={words.duty.firstDue} value={shown(unit?.first_due)} />
        <Fact name={words.duty.event} value={decided.event} />
        <Fact name={words.duty.offset} value={offset} />
      </dl>
    </Panel>
  );
}
