// The days off of a year and the yearly swaps, from which deadlines in working days are counted.
import { LeftOutlined, RightOutlined } from "../../ui/icons";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useChange, useVerb } from "../../api/hooks";
import type { Arguments } from "../../api/client";
import type { CalendarDay } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay, useRoles } from "../../shell/session";
import { DateField } from "../../ui/datefield";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import { useComplaint } from "./complaint";

type Given = Arguments<"calendar add">;

const tones: Record<CalendarDay["kind"], string> = { holiday: "is-done", compensation: "is-soon", working: "is-open" };

/** Monday is the first of the weekdays. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function AddForm() {
  const words = useWords();
  const [form] = Form.useForm<Given>();
  const add = useChange("calendar add");
  const complain = useComplaint(form);
  const required = [{ required: true, message: words.field.required }];
  const kinds = Object.entries(words.admin.dayKinds).map(([value, label]) => ({ value: value as CalendarDay["kind"], label }));
  return (
    <Form form={form} layout="vertical" style={{ maxWidth: 520 }} onFinish={(given) => add.mutate({ given }, { onError: complain, onSuccess: () => form.resetFields() })}>
      <p className="quiet" style={{ marginBottom: 8 }}>
        {words.admin.calendarNote}
      </p>
      <div className="row" style={{ alignItems: "flex-start", gap: 16 }}>
        <Form.Item name="day" label={words.admin.day} rules={required}>
          <DateField />
        </Form.Item>
        <Form.Item name="kind" label={words.admin.dayKind} rules={required}>
          <Select options={kinds} style={{ width: 220 }} />
        </Form.Item>
      </div>
      <Form.Item name="name" label={words.admin.dayName}>
        <Input />
      </Form.Item>
      <Form.Item name="by" label={words.admin.by} rules={required}>
        <Input />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {words.admin.dayAdd}
      </Button>
    </Form>
  );
}

export default function Calendar() {
  const words = useWords();
  const administers = useRoles().has("administrator");
  const [year, setYear] = useState(Number(useDay().slice(0, 4)));
  const calendar = useVerb("calendar list", { year }, { keep: true });
  return (
    <div className="stack wide">
      <div className="row">
        <Button icon={<LeftOutlined />} aria-label={words.admin.previousYear} onClick={() => setYear(year - 1)} />
        <h2 className="number">{words.admin.yearOf(year)}</h2>
        <Button icon={<RightOutlined />} aria-label={words.admin.nextYear} onClick={() => setYear(year + 1)} />
      </div>
      <div className="two">
        <Panel title={words.admin.daysOff} flush>
          <Answer of={calendar}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="body quiet">{words.admin.noDays}</p>
              ) : (
                <table className="plain">
                  <tbody>
                    {items.map(({ day, kind, name, added }) => (
                      <tr key={day}>
                        <td>
                          <span className="number">{shown(day)}</span> <span className="quiet">{words.duties.weekdays[weekdayOf(day)]}</span>
                        </td>
                        <td>
                          {name}
                          {added && <span className="quiet"> · {words.admin.addedHere}</span>}
                        </td>
                        <td>
                          <span className={`tag ${tones[kind]}`}>{words.admin.dayKinds[kind]}</span>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )
            }
          </Answer>
        </Panel>
        {administers && (
          <Panel title={words.admin.dayAdd}>
            <AddForm />
          </Panel>
        )}
      </div>
    </div>
  );
}
