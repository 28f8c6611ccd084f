// Choosing an office, or a class of offices, by typing a part of its name.
import { Select } from "antd";
import { useMemo } from "react";
import { useVerb } from "../api/hooks";
import { inOrder } from "../i18n/dates";
import { useWords } from "../i18n/words";

interface Option {
  value: string;
  label: string;
}

/** đ and all marks as plain letters: "so noi vu" finds "Sở Nội vụ". */
export function bare(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
}

/** The offices of the day, and the classes where they may be chosen too. */
export function useOffices(classes = false) {
  const offices = useVerb("office list", { limit: 1000 }, { fixed: true });
  const groups = useVerb("class list", {}, { enabled: classes, fixed: true });
  return useMemo(() => {
    const byName = (a: Option, b: Option) => inOrder(a.label, b.label);
    const options: Option[] = (offices.data?.items ?? [])
      .map(({ id, name }) => ({ value: String(id), label: name }))
      .sort(byName);
    const more = (groups.data?.items ?? []).map(({ name, members }) => ({ value: name, label: `${name} (${members})` }));
    return classes ? [...more.sort(byName), ...options] : options;
  }, [offices.data, groups.data, classes]);
}

/** The name of an office by its number. */
export function useOfficeName(): (id: number | undefined) => string {
  const { data } = useVerb("office list", { limit: 1000 }, { fixed: true });
  const names = useMemo(() => new Map(data?.items.map(({ id, name }) => [id, name])), [data]);
  return (id) => (id === undefined ? "" : (names.get(id) ?? ""));
}

interface Props {
  value?: string | undefined;
  onChange?: (value: string | undefined) => void;
  id?: string;
  label?: string;
  classes?: boolean;
  placeholder?: string;
}

const matches = (typed: string, option?: Option) => bare(option?.label ?? "").includes(bare(typed));

export function OfficePicker({ value, onChange, id, label, classes = false, placeholder }: Props) {
  const words = useWords();
  return (
    <Select<string, Option>
      {...(id !== undefined && { id })}
      {...(label !== undefined && { "aria-label": label })}
      showSearch={{ filterOption: matches }}
      allowClear
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      options={useOffices(classes)}
      placeholder={placeholder ?? words.field.choose}
      popupMatchSelectWidth={false}
      style={{ minWidth: 180, width: "100%" }}
    />
  );
}

export function OfficesPicker({ value, onChange, id }: { value?: string[]; onChange?: (value: string[]) => void; id?: string }) {
  const words = useWords();
  return (
    <Select<string[], Option>
      {...(id !== undefined && { id })}
      mode="multiple"
      showSearch={{ filterOption: matches }}
      value={value ?? []}
      onChange={(chosen) => onChange?.(chosen)}
      options={useOffices()}
      placeholder={words.field.choose}
      style={{ width: "100%" }}
    />
  );
}
