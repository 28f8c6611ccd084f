// Accounts and their roles.
import { Button, Form, Input, Modal, Popconfirm, Select } from "antd";
import { useState } from "react";
import type { Arguments } from "../../api/client";
import { useChange, useVerb } from "../../api/hooks";
import type { Account } from "../../api/schema";
import type { Role } from "../../api/session";
import { useWords } from "../../i18n/words";
import { useRoles, useSession } from "../../shell/session";
import { OfficePicker } from "../../ui/officepicker";
import { Panel } from "../../ui/page";
import { Answer } from "../../ui/states";
import { message, useTold } from "../../ui/told";
import { useComplaint } from "./complaint";

type Given = Arguments<"account add">;

function AddForm({ close }: { close: () => void }) {
  const words = useWords();
  const [form] = Form.useForm<Given>();
  const add = useChange("account add");
  const complain = useComplaint(form);
  const required = [{ required: true, message: words.field.required }];
  const roles = Object.entries(words.role).map(([value, label]) => ({ value: value as Role, label }));
  return (
    <Modal open title={words.admin.add} okText={words.admin.add} cancelText={words.dialog.cancel} confirmLoading={add.isPending} onCancel={close} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={(given) => add.mutate({ given }, { onSuccess: close, onError: complain })}>
        <Form.Item name="name" label={words.admin.name} rules={required}>
          <Input autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="display" label={words.admin.display}>
          <Input />
        </Form.Item>
        <Form.Item name="role" label={words.admin.role} rules={required}>
          <Select<Role> options={roles} />
        </Form.Item>
        <Form.Item name="office" label={words.admin.office} rules={required}>
          <OfficePicker />
        </Form.Item>
        <Form.Item name="password" label={words.admin.initial}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** "follower @ UBND tỉnh Lam Sơn" with the role in words. */
function useRight(): (right: string) => string {
  const words = useWords();
  return (right) => {
    const [role = "", office = ""] = right.split(" @ ");
    return `${words.role[role as Role] ?? role}, ${office}`;
  };
}

function Row({ account, administers }: { account: Account; administers: boolean }) {
  const words = useWords();
  const session = useSession();
  const inWords = useRight();
  const told = useTold();
  const close = useChange("account close");
  const untotp = useChange("account untotp");
  const own = account.name === session.account.name;
  return (
    <tr>
      <td>
        <b>{account.name}</b>
      </td>
      <td>{account.display}</td>
      <td>
        {account.rights.map((right) => (
          <div key={right}>{inWords(right)}</div>
        ))}
      </td>
      <td>
        <span className={`tag ${account.active ? "is-done" : "is-idle"}`}>{account.active ? words.admin.active : words.admin.closed}</span>
      </td>
      <td>
        {administers && account.active && !own && (
          <Popconfirm
            title={words.admin.closeAsk(account.name)}
            okText={words.admin.close}
            cancelText={words.dialog.cancel}
            onConfirm={() => close.mutate({ given: { name: account.name } }, { onError: told })}
          >
            <Button size="small">{words.admin.close}</Button>
          </Popconfirm>
        )}{" "}
        {administers && account.active && account.second_secret && !own && (
          <Popconfirm
            title={words.admin.untotpAsk(account.name)}
            okText={words.admin.untotp}
            cancelText={words.dialog.cancel}
            onConfirm={() => untotp.mutate({ given: { account: account.name } }, { onError: told, onSuccess: () => message.success(words.admin.untotped(account.name)) })}
          >
            <Button size="small">{words.admin.untotp}</Button>
          </Popconfirm>
        )}
      </td>
    </tr>
  );
}

export default function Accounts() {
  const words = useWords();
  const administers = useRoles().has("administrator");
  const [adding, setAdding] = useState(false);
  const accounts = useVerb("account list", {});
  return (
    <Panel title={words.admin.accounts} acts={administers && <Button onClick={() => setAdding(true)}>{words.admin.add}</Button>} flush>
      <Answer of={accounts}>
        {({ items }) => (
          <div className="scroll-x">
            <table className="plain stacks">
              <thead>
                <tr>
                  <th>{words.admin.name}</th>
                  <th>{words.admin.display}</th>
                  <th>{words.admin.rights}</th>
                  <th>{words.duties.state}</th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {items.map((account) => (
                  <Row key={account.id} account={account} administers={administers} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answer>
      {adding && <AddForm close={() => setAdding(false)} />}
    </Panel>
  );
}
