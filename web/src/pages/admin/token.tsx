// A token for another program: what it may do, for how long; shown once.
import { Alert, Button, Checkbox, Form, Input, InputNumber } from "antd";
import { useChange } from "../../api/hooks";
import type { Arguments } from "../../api/client";
import { shownMoment } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useComplaint } from "./complaint";

type Given = Arguments<"token">;
type Scope = NonNullable<Given["scope"]>[number];

export function TokenForm() {
  const words = useWords();
  const [form] = Form.useForm<Given>();
  const token = useChange("token");
  const complain = useComplaint(form);
  const scopes = Object.entries(words.admin.scopes).map(([value, label]) => ({ value: value as Scope, label }));
  return (
    <Form form={form} layout="vertical" initialValues={{ days: 90, scope: ["read"] }} onFinish={(given) => token.mutate({ given }, { onError: complain })}>
      <Form.Item name="name" label={words.admin.tokenFor} rules={[{ required: true, message: words.field.required }]}>
        <Input />
      </Form.Item>
      <Form.Item name="scope" label={words.admin.scope} extra={words.admin.scopeNote}>
        <Checkbox.Group options={scopes} className="scopes" />
      </Form.Item>
      <Form.Item name="days" label={words.admin.days}>
        <InputNumber min={1} max={366} />
      </Form.Item>
      {token.data && (
        <Alert
          style={{ marginBottom: 12 }}
          type="warning"
          title={words.admin.shownOnce}
          description={
            <>
              <code style={{ overflowWrap: "anywhere" }}>{token.data.token}</code>
              <div className="quiet">{shownMoment(token.data.expires)}</div>
            </>
          }
        />
      )}
      <Button htmlType="submit" loading={token.isPending}>
        {words.admin.make}
      </Button>
    </Form>
  );
}
