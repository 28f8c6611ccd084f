// The terms of office, from which "năm thứ 3 nhiệm kỳ" is counted.
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useChange, useVerb } from "../../api/hooks";
import type { Arguments } from "../../api/client";
import type { Term } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useRoles } from "../../shell/session";
import { DateField } from "../../ui/datefield";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import { useComplaint } from "./complaint";

type Given = Arguments<"term add">;

function AddForm() {
  const words = useWords();
  const [form] = Form.useForm<Given>();
  const add = useChange("term add");
  const complain = useComplaint(form);
  const required = [{ required: true, message: words.field.required }];
  const whose = Object.entries(words.admin.termOf).map(([value, label]) => ({ value: value as Term["of"], label }));
  return (
    <Form form={form} layout="vertical" onFinish={(given) => add.mutate({ given }, { onError: complain, onSuccess: () => form.resetFields() })}>
      <Form.Item name="of" label={words.admin.termWhose} rules={required}>
        <Select options={whose} style={{ width: 220 }} />
      </Form.Item>
      <div className="row" style={{ alignItems: "flex-start", gap: 16 }}>
        <Form.Item name="first_year" label={words.admin.firstYear} rules={required}>
          <InputNumber min={1946} max={2199} controls={false} />
        </Form.Item>
        <Form.Item name="last_year" label={words.admin.lastYear} rules={required}>
          <InputNumber min={1946} max={2199} controls={false} />
        </Form.Item>
        <Form.Item name="begins" label={words.admin.begins} rules={required}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="by" label={words.admin.by} rules={required}>
        <Input />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {words.admin.termAdd}
      </Button>
    </Form>
  );
}

export default function Terms() {
  const words = useWords();
  const administers = useRoles().has("administrator");
  const terms = useVerb("term list", {});
  return (
    <div className="two">
      <Panel title={words.admin.sections.terms} flush>
        <Answer of={terms} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="body quiet">{words.admin.noTerms}</p>
            ) : (
              <table className="plain">
                <thead>
                  <tr>
                    <th>{words.admin.termWhose}</th>
                    <th>{words.admin.term}</th>
                    <th>{words.admin.begins}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ of, first_year, last_year, begins }) => (
                    <tr key={`${of} ${first_year}`}>
                      <td>{words.admin.termOf[of]}</td>
                      <td className="number">
                        {first_year} – {last_year}
                      </td>
                      <td className="number">{shown(begins)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Answer>
      </Panel>
      {administers && (
        <Panel title={words.admin.termAdd}>
          <AddForm />
        </Panel>
      )}
    </div>
  );
}
