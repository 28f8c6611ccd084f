// Who acts for whom, from a day to a day, by which document.
import { Button, Form, Input } from "antd";
import { useChange, useVerb } from "../../api/hooks";
import type { Arguments } from "../../api/client";
import type { Deputy } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useRoles, useSession } from "../../shell/session";
import { DateField } from "../../ui/datefield";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import { useTold } from "../../ui/told";
import { useComplaint } from "./complaint";

type Given = Arguments<"deputy add">;

function AddForm() {
  const words = useWords();
  const administers = useRoles().has("administrator");
  const [form] = Form.useForm<Given>();
  const add = useChange("deputy add");
  const complain = useComplaint(form);
  const required = [{ required: true, message: words.field.required }];
  return (
    <Form form={form} layout="vertical" style={{ maxWidth: 520 }} onFinish={(given) => add.mutate({ given }, { onError: complain, onSuccess: () => form.resetFields() })}>
      <p className="quiet" style={{ marginBottom: 8 }}>
        {words.admin.deputyNote}
      </p>
      <Form.Item name="deputy" label={words.admin.deputy} extra={words.admin.deputyHint} rules={required}>
        <Input autoCapitalize="none" />
      </Form.Item>
      {administers && (
        <Form.Item name="principal" label={words.admin.principal} extra={words.admin.principalHint}>
          <Input autoCapitalize="none" />
        </Form.Item>
      )}
      <div className="row" style={{ alignItems: "flex-start", gap: 16 }}>
        <Form.Item name="from" label={words.admin.deputyFrom}>
          <DateField />
        </Form.Item>
        <Form.Item name="until" label={words.admin.deputyUntil} rules={required}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="by" label={words.admin.by} rules={required}>
        <Input />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {words.admin.deputyAdd}
      </Button>
    </Form>
  );
}

function Row({ deputy }: { deputy: Deputy }) {
  const words = useWords();
  const told = useTold();
  const { account, today } = useSession();
  const administers = useRoles().has("administrator");
  const end = useChange("deputy end");
  const ended = deputy.until !== undefined && deputy.until < today;
  const may = !ended && (administers || deputy.principal === account.id);
  return (
    <tr>
      <td>
        <b>{deputy.deputy_name}</b>
      </td>
      <td>{deputy.principal_name}</td>
      <td className="number">
        {shown(deputy.from)} – {shown(deputy.until)}
      </td>
      <td>{deputy.by}</td>
      <td>
        <span className={`tag ${ended ? "is-idle" : "is-done"}`}>{ended ? words.admin.deputyEnded : words.admin.active}</span>
      </td>
      <td>
        {may && (
          <Button size="small" loading={end.isPending} onClick={() => end.mutate({ given: { number: deputy.id } }, { onError: told })}>
            {words.admin.deputyEnd}
          </Button>
        )}
      </td>
    </tr>
  );
}

export default function Deputies() {
  const words = useWords();
  const list = useVerb("deputy list", {});
  return (
    <div className="stack wide">
      <Panel title={words.admin.deputyList} flush>
        <Answer of={list} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="body quiet">{words.admin.deputyNone}</p>
            ) : (
              <div className="scroll-x">
                <table className="plain stacks">
                  <thead>
                    <tr>
                      <th>{words.admin.deputy}</th>
                      <th>{words.admin.principal}</th>
                      <th>{words.admin.deputyDays}</th>
                      <th>{words.admin.by}</th>
                      <th>{words.duties.state}</th>
                      <th />
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((deputy) => (
                      <Row key={deputy.id} deputy={deputy} />
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Answer>
      </Panel>
      <Panel title={words.admin.deputyAdd}>
        <AddForm />
      </Panel>
    </div>
  );
}
