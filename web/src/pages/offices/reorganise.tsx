// Merging, splitting, moving and ending offices: first what it would move, then the act.
import { Button, Checkbox, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { Problem } from "../../api/client";
import { useChange } from "../../api/hooks";
import type { NamedOffice, Office, Reorganisation } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { DateField } from "../../ui/datefield";
import { OfficePicker, OfficesPicker } from "../../ui/officepicker";
import { titleOf } from "../../ui/states";
import { Dissolved } from "../trace/dissolved";
import { Pieces } from "./pieces";
import { message } from "../../ui/told";

export type Reorganising = "merge" | "split" | "move" | "dissolve";

interface Given {
  by: string;
  from?: string;
  with?: string[];
  into?: string;
  parts?: string[];
  under?: string;
  successor?: string;
  with_below?: boolean;
  remains?: boolean;
}

/** The verb of each kind, with the arguments as it takes them. */
function useReorganising() {
  const merge = useChange("office merge");
  const split = useChange("office split");
  const move = useChange("office move");
  const dissolve = useChange("office dissolve");
  const isPending = merge.isPending || split.isPending || move.isPending || dissolve.isPending;
  function run(kind: Reorganising, office: Office, given: Given, preview: boolean): Promise<Reorganisation> {
    const { by, from, with_below } = given;
    const common = { by, from, preview };
    const own = String(office.id);
    switch (kind) {
      case "merge":
        return merge.mutateAsync({ given: { ...common, office: [own, ...(given.with ?? [])], into: given.into ?? office.name, kind: office.kind, with_below } });
      case "split":
        return split.mutateAsync({ given: { ...common, office: own, into: given.parts, remains: given.remains } });
      case "move":
        return move.mutateAsync({ given: { ...common, office: own, under: given.under ?? "" } });
      default:
        return dissolve.mutateAsync({ given: { ...common, office: own, successor: given.successor, with_below } });
    }
  }
  return { run, isPending };
}

interface Side {
  title: string;
  offices: { id?: number | undefined; name: string; note: string }[];
}

function SideOf({ title, offices }: Side) {
  return (
    <section className="stack">
      <h3>{title}</h3>
      <ul>
        {offices.map(({ id, name, note }) => (
          <li key={`${id} ${name}`}>
            {name} {note !== "" && <span className="quiet">({note})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The offices before and after, and what would have to be handed over. */
function Preview({ of: seen }: { of: Reorganisation }) {
  const words = useWords();
  const noted = (offices: readonly NamedOffice[] | undefined, note: string) => (offices ?? []).map(({ id, name }) => ({ id, name, note }));
  const stays = noted(seen.remaining, words.reorganise.stays);
  const moves = noted(seen.moving, words.reorganise.moves);
  return (
    <div className="stack" role="status">
      <div className="pair">
        <SideOf title={words.reorganise.before} offices={[...noted(seen.ending, words.reorganise.ends), ...stays, ...noted(seen.moving, "")]} />
        <SideOf title={words.reorganise.after} offices={[...noted(seen.takers, words.reorganise.takes), ...stays, ...moves]} />
      </div>
      <b>{words.reorganise.pieces(seen.items.length)}</b>
      {seen.items.length > 0 && <Pieces items={seen.items} />}
    </div>
  );
}

function Fields({ kind }: { kind: Reorganising }) {
  const words = useWords();
  const required = [{ required: true, message: words.field.required }];
  return (
    <>
      {kind === "merge" && (
        <>
          <Form.Item name="with" label={words.reorganise.with} rules={required}>
            <OfficesPicker />
          </Form.Item>
          <Form.Item name="into" label={words.reorganise.into} rules={required}>
            <Input />
          </Form.Item>
        </>
      )}
      {kind === "split" && (
        <>
          <Form.Item name="parts" label={words.reorganise.intoMany} rules={required}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
          <Form.Item name="remains" valuePropName="checked">
            <Checkbox>{words.reorganise.remains}</Checkbox>
          </Form.Item>
        </>
      )}
      {kind === "move" && (
        <Form.Item name="under" label={words.reorganise.under} rules={required}>
          <OfficePicker />
        </Form.Item>
      )}
      {kind === "dissolve" && (
        <Form.Item name="successor" label={words.reorganise.successor}>
          <OfficePicker />
        </Form.Item>
      )}
      {(kind === "merge" || kind === "dissolve") && (
        <Form.Item name="with_below" valuePropName="checked">
          <Checkbox>{words.reorganise.withBelow}</Checkbox>
        </Form.Item>
      )}
      <div className="row">
        <Form.Item name="by" label={words.reorganise.by} rules={required}>
          <Input style={{ width: 280 }} />
        </Form.Item>
        <Form.Item name="from" label={words.reorganise.from}>
          <DateField />
        </Form.Item>
      </div>
    </>
  );
}

export function Reorganise({ kind, office, close }: { kind: Reorganising; office: Office; close: () => void }) {
  const words = useWords();
  const [form] = Form.useForm<Given>();
  const [preview, setPreview] = useState<Reorganisation>();
  const { run, isPending } = useReorganising();
  async function ask(only: boolean) {
    const given = await form.validateFields();
    try {
      const seen = await run(kind, office, given, only);
      if (only) setPreview(seen);
      else close();
    } catch (error) {
      const problem = error as Problem;
      message.error(problem.message || titleOf(problem, words));
    }
  }
  return (
    <Modal
      open
      width={760}
      title={`${words.reorganise[kind]}: ${office.name}`}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {words.dialog.cancel}
        </Button>,
        <Button key="show" type={preview ? "default" : "primary"} loading={isPending} onClick={() => void ask(true)}>
          {words.reorganise.show}
        </Button>,
        preview && (
          <Button key="do" danger type="primary" loading={isPending} onClick={() => void ask(false)}>
            {words.reorganise.doIt}
          </Button>
        ),
      ]}
    >
      <p className="quiet" style={{ marginBottom: 12 }}>
        {words.reorganise.previewNote}
      </p>
      {kind === "dissolve" && <Dissolved office={office.id} />}
      <Form form={form} layout="vertical" onValuesChange={() => setPreview(undefined)}>
        <Fields kind={kind} />
      </Form>
      {preview && <Preview of={preview} />}
    </Modal>
  );
}
