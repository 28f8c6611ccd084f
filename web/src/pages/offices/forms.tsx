// Acts on offices: founding and renaming; reorganisations have a form of their own.
import { Form, Input, InputNumber, Modal } from "antd";
import type { Arguments, Problem } from "../../api/client";
import { useChange } from "../../api/hooks";
import type { Office } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { DateField } from "../../ui/datefield";
import { OfficePicker } from "../../ui/officepicker";
import { titleOf } from "../../ui/states";
import { Reorganise, type Reorganising } from "./reorganise";
import { message } from "../../ui/told";

export type Shape = { kind: "add"; under: number | undefined } | { kind: "rename" | Reorganising; office: Office };

interface Props {
  form: Shape;
  close: () => void;
}

function useSettled(close: () => void) {
  const words = useWords();
  return { onSuccess: close, onError: (problem: Problem) => message.error(problem.message || titleOf(problem, words)) };
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

export default function Forms({ form, close }: Props) {
  if (form.kind === "add") return <AddForm under={form.under} close={close} />;
  if (form.kind === "rename") return <RenameForm office={form.office} close={close} />;
  return <Reorganise kind={form.kind} office={form.office} close={close} />;
}
