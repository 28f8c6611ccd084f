// Acts on offices: found, rename, dissolve; the last first shows what it would move.
import { App, Button, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import type { Arguments, Problem } from "../../api/client";
import { useChange } from "../../api/hooks";
import type { HandoverList, Office } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { DateField } from "../../ui/datefield";
import { StateTag } from "../../ui/duty";
import { OfficePicker } from "../../ui/officepicker";
import { titleOf } from "../../ui/states";

export type Shape = { kind: "add"; under: number | undefined } | { kind: "rename" | "dissolve"; office: Office };

interface Props {
  form: Shape;
  close: () => void;
}

function useSettled(close: () => void) {
  const words = useWords();
  const { message } = App.useApp();
  return { onSuccess: close, onError: (problem: Problem) => void message.error(problem.message || titleOf(problem, words), 6) };
}

function AddForm({ under, close }: { under: number | undefined; close: () => void }) {
  const words = useWords();
  const [form] = Form.useForm<Arguments<"office add">>();
  const add = useChange("office add");
  const settled = useSettled(close);
  const required = [{ required: true, message: words.field.required }];
  return (
    <Modal open title={words.offices.add} okText={words.offices.add} cancelText={words.dialog.cancel} confirmLoading={add.isPending} onCancel={close} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" initialValues={{ under: under === undefined ? undefined : String(under) }} onFinish={(given) => add.mutate({ given }, settled)}>
        <Form.Item name="name" label={words.offices.name} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={words.offices.kind} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="under" label={words.offices.above}>
          <OfficePicker />
        </Form.Item>
        <div className="row">
          <Form.Item name="abbreviation" label={words.offices.abbreviation}>
            <Input style={{ width: 120 }} />
          </Form.Item>
          <Form.Item name="tier" label={words.offices.tier}>
            <InputNumber min={1} max={3} />
          </Form.Item>
          <Form.Item name="from" label={words.offices.from}>
            <DateField />
          </Form.Item>
        </div>
        <Form.Item name="by" label={words.offices.document}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function RenameForm({ office, close }: { office: Office; close: () => void }) {
  const words = useWords();
  const [form] = Form.useForm<Omit<Arguments<"office rename">, "office">>();
  const rename = useChange("office rename");
  const settled = useSettled(close);
  const required = [{ required: true, message: words.field.required }];
  return (
    <Modal open title={`${words.offices.rename}: ${office.name}`} okText={words.offices.rename} cancelText={words.dialog.cancel} confirmLoading={rename.isPending} onCancel={close} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={(given) => rename.mutate({ given: { ...given, office: String(office.id) } }, settled)}>
        <Form.Item name="name" label={words.offices.newName} rules={required}>
          <Input />
        </Form.Item>
        <div className="row">
          <Form.Item name="abbreviation" label={words.offices.abbreviation}>
            <Input style={{ width: 120 }} />
          </Form.Item>
          <Form.Item name="from" label={words.offices.from}>
            <DateField />
          </Form.Item>
        </div>
        <Form.Item name="by" label={words.offices.document} rules={required}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Before({ list }: { list: HandoverList }) {
  const words = useWords();
  return (
    <div className="stack">
      <p>
        <b>{words.offices.openDuties(list.items.length)}</b> · {words.offices.accounts(list.accounts.length)} · {words.offices.below(list.offices_below)}
      </p>
      {list.items.length > 0 && (
        <div style={{ maxHeight: 260, overflow: "auto" }} tabIndex={0}>
          <table className="plain">
            <tbody>
              {list.items.map((item) => (
                <tr key={`${item.duty} ${item.occurrence}`}>
                  <td>{item.words}</td>
                  <td className="number">{shown(item.due)}</td>
                  <td>
                    <StateTag state={item.state} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.accounts.length > 0 && <p className="quiet">{list.accounts.map(({ account, role }) => `${account} (${words.role[role]})`).join(", ")}</p>}
    </div>
  );
}

type Dissolving = Omit<Arguments<"office dissolve">, "office" | "preview">;

function DissolveForm({ office, close }: { office: Office; close: () => void }) {
  const words = useWords();
  const [form] = Form.useForm<Dissolving>();
  const [preview, setPreview] = useState<HandoverList>();
  const dissolve = useChange("office dissolve");
  const settled = useSettled(close);
  const required = [{ required: true, message: words.field.required }];
  const run = async (only: boolean) => {
    const given = { ...(await form.validateFields()), office: String(office.id), preview: only };
    dissolve.mutate({ given }, only ? { onSuccess: setPreview, onError: settled.onError } : settled);
  };
  return (
    <Modal
      open
      width={720}
      title={`${words.offices.preview}: ${office.name}`}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {words.dialog.cancel}
        </Button>,
        <Button key="show" type={preview ? "default" : "primary"} loading={dissolve.isPending} onClick={() => void run(true)}>
          {words.offices.show}
        </Button>,
        preview && (
          <Button key="do" danger type="primary" loading={dissolve.isPending} onClick={() => void run(false)}>
            {words.offices.confirmDissolve}
          </Button>
        ),
      ]}
    >
      <p className="quiet" style={{ marginBottom: 12 }}>
        {words.offices.previewNote}
      </p>
      <Form form={form} layout="vertical" onValuesChange={() => setPreview(undefined)}>
        <Form.Item name="successor" label={words.offices.successor}>
          <OfficePicker />
        </Form.Item>
        <div className="row">
          <Form.Item name="by" label={words.offices.document} rules={required}>
            <Input style={{ width: 260 }} />
          </Form.Item>
          <Form.Item name="from" label={words.offices.lastDay}>
            <DateField />
          </Form.Item>
        </div>
      </Form>
      {preview && <Before list={preview} />}
    </Modal>
  );
}

export default function Forms({ form, close }: Props) {
  if (form.kind === "add") return <AddForm under={form.under} close={close} />;
  if (form.kind === "rename") return <RenameForm office={form.office} close={close} />;
  return <DissolveForm office={form.office} close={close} />;
}
