// Narrowing the journal: about what, by whom, which verb, when.
import { Button, InputNumber, Select } from "antd";
import { useVerb } from "../../api/hooks";
import { isReading, type VerbName } from "../../api/client";
import { meanings } from "../../api/meanings";
import { inOrder } from "../../i18n/dates";
import { useLanguage, useWords } from "../../i18n/words";
import { useRoles } from "../../shell/session";
import { DateField } from "../../ui/datefield";
import { bare } from "../../ui/officepicker";
import { SearchField } from "../../ui/searchfield";
import { isNarrowed, kinds, type Filter, type Kind } from "./filter";

interface Option {
  value: string;
  label: string;
}

/** A verb in the words of the language; a verb of the console has words here only. */
export function useVerbWords(): (verb: string) => string {
  const { journal } = useWords();
  const language = useLanguage();
  return (verb) => journal.verbs[verb] ?? meanings[verb]?.[language] ?? verb;
}

const contains = (typed: string, option?: Option) => bare(`${option?.label} ${option?.value}`).includes(bare(typed));

function AccountChoice({ value, choose }: { value: string | undefined; choose: (name: string | undefined) => void }) {
  const words = useWords();
  const roles = useRoles();
  const may = roles.has("administrator") || roles.has("inspector");
  const { data } = useVerb("account list", {}, { fixed: true, enabled: may });
  if (!may)
    return (
      <SearchField label={words.journal.who} placeholder={words.journal.accountHint} value={value} search={(typed) => choose(typed || undefined)} width={170} />
    );
  const options = (data?.items ?? []).map(({ name, display }): Option => ({ value: name, label: display || name })).sort((a, b) => inOrder(a.label, b.label));
  return (
    <Select<string, Option>
      aria-label={words.journal.who}
      placeholder={words.journal.anyone}
      showSearch={{ filterOption: contains }}
      allowClear
      value={value ?? null}
      onChange={(name: string | null) => choose(name ?? undefined)}
      options={options}
      popupMatchSelectWidth={false}
      style={{ width: 180 }}
    />
  );
}

function VerbChoice({ value, choose }: { value: string | undefined; choose: (verb: string | undefined) => void }) {
  const words = useWords();
  const inWords = useVerbWords();
  const written = Object.keys(meanings).filter((verb) => !isReading(verb as VerbName));
  const options = [...written, ...Object.keys(words.journal.verbs)].map((verb): Option => ({ value: verb, label: inWords(verb) })).sort((a, b) => inOrder(a.label, b.label));
  return (
    <Select<string, Option>
      aria-label={words.journal.verb}
      placeholder={words.journal.anyVerb}
      showSearch={{ filterOption: contains }}
      allowClear
      value={value ?? null}
      onChange={(verb: string | null) => choose(verb ?? undefined)}
      options={options}
      popupMatchSelectWidth={420}
      style={{ width: 220 }}
    />
  );
}

export function Filters({ filter, change }: { filter: Filter; change: (next: Partial<Filter>) => void }) {
  const words = useWords();
  const nothing: Filter = { kind: undefined, id: undefined, account: undefined, verb: undefined, from: undefined, until: undefined };
  return (
    <div className="filters">
      <Select<Kind | "all">
        aria-label={words.journal.subject}
        value={filter.kind ?? "all"}
        onChange={(next) => change({ kind: next === "all" ? undefined : next, id: undefined })}
        options={[{ value: "all", label: words.journal.all }, ...kinds.map((value) => ({ value, label: words.journal.kinds[value] ?? value }))]}
        style={{ width: 150 }}
      />
      {filter.kind && <InputNumber aria-label={words.journal.id} min={1} value={filter.id ?? null} onChange={(id) => change({ id: id ?? undefined })} placeholder={words.journal.id} />}
      <AccountChoice value={filter.account} choose={(account) => change({ account })} />
      <VerbChoice value={filter.verb} choose={(verb) => change({ verb })} />
      <DateField label={words.journal.from} placeholder={words.journal.from} value={filter.from} onChange={(from) => change({ from })} />
      <DateField label={words.journal.until} placeholder={words.journal.until} value={filter.until} onChange={(until) => change({ until })} />
      {isNarrowed(filter) && (
        <Button type="link" onClick={() => change(nothing)}>
          {words.journal.clear}
        </Button>
      )}
    </div>
  );
}
