// All open duties of one office to another, by an act that names its authority.
import { Button, Form, Input } from "antd";
import type { Arguments } from "../../api/client";
import { useChange } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { OfficePicker } from "../../ui/officepicker";
import { Panel } from "../../ui/page";
import { useComplaint } from "./complaint";
import { message } from "../../ui/told";

type Given = Arguments<"handover">;

export default function HandoverForm() {
  const words = useWords();
  const [form] = Form.useForm<Given>();
  const handover = useChange("handover");
  const complain = useComplaint(form);
  const required = [{ required: true, message: words.field.required }];
  function write(given: Given) {
    handover.mutate(
      { given },
      {
        onError: complain,
        onSuccess: ({ count }) => {
          message.success(words.admin.given(count));
          form.resetFields();
        },
      },
    );
  }
  return (
    <Panel title={words.admin.handover}>
      <Form style={{ maxWidth: 520 }} form={form} layout="vertical" onFinish={write}>
        <p className="quiet" style={{ marginBottom: 8 }}>
          {words.admin.handoverNote}
        </p>
        <Form.Item name="from" label={words.admin.from} rules={required}>
          <OfficePicker />
        </Form.Item>
        <Form.Item name="to" label={words.admin.to} rules={required}>
          <OfficePicker />
        </Form.Item>
        <Form.Item name="by" label={words.admin.by} rules={required}>
          <Input />
        </Form.Item>
        <Button htmlType="submit" loading={handover.isPending}>
          {words.admin.give}
        </Button>
      </Form>
    </Panel>
  );
}
