// The dialog of an act on a duty: its fields from the table, its faults from the server at the field they are about.
import { Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { Problem, run, type Arguments, type VerbName } from "../api/client";
import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "../i18n/words";
import { useStance } from "../shell/stance";
import { DateField } from "../ui/datefield";
import { OfficePicker, OfficesPicker } from "../ui/officepicker";
import { titleOf } from "../ui/states";
import type { Act, Field } from "./acts";
import { FileField } from "./filefield";
import { message } from "../ui/told";

/** One unit that an act is about. */
export interface Unit {
  duty: number;
  for?: number | undefined;
  occurrence?: string | undefined;
}

type Values = Record<string, unknown>;

function Control({ field, ...rest }: { field: Field; id?: string; value?: never; onChange?: (value: unknown) => void }) {
  const words = useWords();
  switch (field.kind) {
    case "party":
      return <OfficePicker classes placeholder={words.field.asRead} {...rest} />;
    case "office":
      return <OfficePicker {...rest} />;
    case "offices":
      return <OfficesPicker {...rest} />;
    case "date":
      return <DateField {...rest} />;
    case "long":
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} {...rest} />;
    case "percent":
      return <InputNumber min={0} max={100} suffix="%" {...rest} />;
    case "file":
      return <FileField {...rest} />;
    default:
      return <Input {...rest} />;
  }
}

export interface DialogProps {
  act: Act;
  units: readonly Unit[];
  close: () => void;
  /** After it was written for all units that took it. */
  done?: (failed: number) => void;
}

interface Outcome {
  written: number;
  problems: Problem[];
}

/** The act on one unit after the other; what fails is gathered. */
async function writeAll(act: Act, units: readonly Unit[], values: Values, at: number | undefined): Promise<Outcome> {
  const out: Outcome = { written: 0, problems: [] };
  for (const unit of units) {
    try {
      const given = { ...values, duty: unit.duty, for: unit.for, occurrence: unit.occurrence };
      // The table is checked against the verb where it is written (acts.ts).
      await run(act.verb as VerbName, given as Arguments<VerbName>, { at });
      out.written += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      out.problems.push(error);
    }
  }
  return out;
}

export function ActDialog({ act, units, close, done }: DialogProps) {
  const words = useWords();
  const { at } = useStance();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [writing, setWriting] = useState(false);

  function complain(problem: Problem) {
    const field = act.fields.find(({ name }) => name === problem.field);
    if (field) form.setFields([{ name: field.name, errors: [problem.message] }]);
    else message.error(problem.message || titleOf(problem, words));
  }

  async function write(values: Values) {
    setWriting(true);
    const { written, problems } = await writeAll(act, units, values, at);
    setWriting(false);
    if (written > 0) await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    const [first] = problems;
    if (first !== undefined && units.length === 1) return complain(first);
    if (units.length > 1) message.info(words.duties.bulkDone(written, problems.length) + (first ? ` ${first.message}` : ""));
    else message.success(words.dialog.done(words.act[act.verb]));
    done?.(problems.length);
    close();
  }

  return (
    <Modal
      open
      title={units.length > 1 ? `${words.act[act.verb]} (${units.length})` : words.act[act.verb]}
      okText={words.act[act.verb]}
      cancelText={words.dialog.cancel}
      okButtonProps={{ danger: act.danger ?? false }}
      confirmLoading={writing}
      onCancel={close}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" requiredMark onFinish={(values) => void write(values)}>
        {act.fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={words.field[field.label]}
            rules={field.required ? [{ required: true, message: words.field.required }] : []}
          >
            <Control field={field} />
          </Form.Item>
        ))}
        {act.fields.some(({ kind }) => kind === "file") && <p className="quiet">{words.dialog.productHint}</p>}
      </Form>
    </Modal>
  );
}
