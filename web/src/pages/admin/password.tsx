// One's own password.
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useChange } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { useComplaint } from "./complaint";
import { message } from "../../ui/told";

interface Passwords {
  old: string;
  password: string;
  again: string;
}

export function PasswordForm() {
  const words = useWords();
  const [form] = Form.useForm<Passwords>();
  const client = useQueryClient();
  const change = useChange("account password");
  const complain = useComplaint(form);
  const required = { required: true, message: words.field.required };
  function write({ old, password }: Passwords) {
    change.mutate(
      { given: { old, password } },
      {
        onError: complain,
        onSuccess: () => {
          message.success(words.admin.changed);
          void client.resetQueries();
        },
      },
    );
  }
  return (
    <Form form={form} layout="vertical" onFinish={write}>
      <Form.Item name="old" label={words.admin.present} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="password" label={words.admin.password} rules={[required]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={words.admin.again}
        dependencies={["password"]}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) => (value === getFieldValue("password") ? Promise.resolve() : Promise.reject(new Error(words.admin.mismatch))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button htmlType="submit" loading={change.isPending}>
        {words.admin.change}
      </Button>
    </Form>
  );
}
