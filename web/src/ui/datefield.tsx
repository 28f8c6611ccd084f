// A day to type or pick: dd/mm/yyyy for people, ISO for the program.
import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  value?: string | undefined;
  onChange?: (day: string | undefined) => void;
  id?: string;
  label?: string;
  placeholder?: string;
}

export function DateField({ value, onChange, id, label, placeholder }: Props) {
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      {...(label !== undefined && { "aria-label": label })}
      format={["DD/MM/YYYY", "D/M/YYYY", "DDMMYYYY"]}
      placeholder={placeholder ?? "dd/mm/yyyy"}
      value={value ? dayjs(value) : null}
      onChange={(day: dayjs.Dayjs | null) => onChange?.(day?.format("YYYY-MM-DD"))}
      style={{ width: 132 }}
    />
  );
}
