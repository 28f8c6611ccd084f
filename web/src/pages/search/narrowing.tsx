// What a search is narrowed by; the register of documents uses the same.
import { Button, Input, Select } from "antd";
import { useWords } from "../../i18n/words";
import { DateField } from "../../ui/datefield";
import { allStates } from "../../ui/duty";
import { validities, type Asked, type Validity } from "./filters";

interface Props {
  asked: Omit<Asked, "words">;
  set: (name: string, value: string | readonly string[] | undefined) => void;
  clear: (() => void) | undefined;
}

export function ValidityChoice({ value, onChange }: { value: Validity | undefined; onChange: (value: Validity | undefined) => void }) {
  const words = useWords();
  return (
    <Select<Validity | null>
      aria-label={words.documents.validity}
      placeholder={words.documents.validity}
      allowClear
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      options={validities.map((one) => ({ value: one, label: words.documents.validities[one] }))}
      popupMatchSelectWidth={false}
      style={{ width: 150 }}
    />
  );
}

/** A box whose words are asked for when Enter is pressed or it is left. */
export function WordsBox({ name, label, value, set, width }: { name: string; label: string; value: string | undefined; set: Props["set"]; width: number }) {
  return (
    <Input
      key={value ?? ""}
      aria-label={label}
      placeholder={label}
      defaultValue={value ?? ""}
      allowClear
      onPressEnter={(event) => set(name, event.currentTarget.value.trim())}
      onBlur={(event) => event.currentTarget.value.trim() !== (value ?? "") && set(name, event.currentTarget.value.trim())}
      style={{ width }}
    />
  );
}

export function TierChoice({ value, set }: { value: number | undefined; set: Props["set"] }) {
  const words = useWords();
  return (
    <Select<number | null>
      aria-label={words.documents.tier}
      placeholder={words.documents.tier}
      allowClear
      value={value ?? null}
      onChange={(tier) => set("tier", tier ? String(tier) : undefined)}
      options={words.documents.tiers.map((label, at) => ({ value: at + 1, label }))}
      popupMatchSelectWidth={false}
      style={{ width: 130 }}
    />
  );
}

export function Narrowing({ asked, set, clear }: Props) {
  const words = useWords();
  return (
    <div className="filters">
      <WordsBox name="issuer" label={words.documents.issuer} value={asked.issuer} set={set} width={180} />
      <WordsBox name="type" label={words.documents.typeHint} value={asked.type} set={set} width={130} />
      <TierChoice value={asked.tier} set={set} />
      <ValidityChoice value={asked.validity} onChange={(validity) => set("validity", validity)} />
      <DateField label={words.documents.datedFrom} placeholder={words.documents.datedFrom} value={asked.dated_from} onChange={(day) => set("dated_from", day)} />
      <DateField label={words.documents.datedUntilLong} placeholder={words.documents.datedUntil} value={asked.dated_until} onChange={(day) => set("dated_until", day)} />
      {asked.kind !== "document" && asked.kind !== "provision" && (
        <Select
          mode="multiple"
          aria-label={words.duties.state}
          placeholder={words.search.dutyState}
          value={asked.state ?? []}
          onChange={(state) => set("state", state)}
          options={allStates.map((state) => ({ value: state, label: words.state[state] }))}
          maxTagCount="responsive"
          popupMatchSelectWidth={false}
          style={{ width: 200 }}
        />
      )}
      {clear && (
        <Button type="link" onClick={clear}>
          {words.duties.clear}
        </Button>
      )}
    </div>
  );
}
