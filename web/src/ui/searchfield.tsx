// A field of words to look for: Enter looks, and emptying it looks for everything again.
import { Input } from "antd";
import { SearchOutlined } from "./icons";

interface Props {
  label: string;
  placeholder?: string;
  value: string | undefined;
  search: (words: string) => void;
  width?: number;
  /** At every letter, not only by Enter. */
  live?: boolean;
}

export function SearchField({ label, placeholder = label, value = "", search, width, live = false }: Props) {
  return (
    <Input
      key={live ? undefined : value}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      prefix={<SearchOutlined />}
      {...(live ? { value } : { defaultValue: value })}
      onChange={({ target }) => (live || target.value === "") && search(target.value)}
      onPressEnter={({ currentTarget }) => search(currentTarget.value.trim())}
      {...(width !== undefined && { style: { width } })}
    />
  );
}
