// One's own password and tokens.
import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, InputNumber, type FormInstance } from "antd";
import type { Problem } from "../../api/client";
import { useChange } from "../../api/hooks";
import { shownMoment } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { titleOf } from "../../ui/states";

/** Says what went wrong at the field it is about, else above the page. */
export function useComplaint(form: FormInstance) {
  const words = useWords();
  const { message } = App.useApp();
  return (problem: Problem) => {
    const { field } = problem;
    if (field !== undefined && field in form.getFieldsValue()) form.setFields([{ name: field, errors: [problem.message] }]);
    else void message.error(problem.message || titleOf(problem, words), 6);
  };
}

interface Passwords {
  password: string;
  again: string;
}

export function PasswordForm() {
  const words = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const client = useQueryClient();
  const change = useChange("account password");
  const complain = useComplaint(form);
  const required = { required: true, message: words.field.required };
  function write({ password }: Passwords) {
    change.mutate(
      { given: { password } },
      {
        onError: complain,
        onSuccess: () => {
          void message.success(words.admin.changed);
          void client.resetQueries();
        },
      },
    );
  }
  return (
    <Form form={form} layout="vertical" onFinish={write}>
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

interface TokenFields {
  name: string;
  days: number;
}

export function TokenForm() {
  const words = useWords();
  const [form] = Form.useForm<TokenFields>();
  const token = useChange("token");
  const complain = useComplaint(form);
  return (
    <Form form={form} layout="vertical" initialValues={{ days: 90 }} onFinish={(given) => token.mutate({ given }, { onError: complain })}>
      <Form.Item name="name" label={words.admin.tokenFor} rules={[{ required: true, message: words.field.required }]}>
        <Input />
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
