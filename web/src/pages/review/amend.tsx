// Amending what was read, or adding what was not found. A draft outlives a reload.
import { Button, Form, Input, Modal, Select } from "antd";
import { useEffect } from "react";
import { run, Problem, type Arguments } from "../../api/client";
import { useChange } from "../../api/hooks";
import type { DocumentInFull, Duty, DutyFields } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useStance } from "../../shell/stance";
import { DateField } from "../../ui/datefield";
import { keep, kept } from "../../ui/kept";
import { titleOf } from "../../ui/states";
import type { Selected } from "./selection";
import { message } from "../../ui/told";

type Draft = Omit<Arguments<"review amend">, "duty">;
type Kind = NonNullable<DutyFields["kind"]>;

interface Props {
  document: DocumentInFull;
  duty?: Duty;
  selected?: Selected;
  close: () => void;
  decided: () => void;
}

const fieldsOf = ({ words, lead, support, product, kind, due, start, rrule, event, offset }: DutyFields): Draft => ({
  words, lead, support, product, kind, due, start, rrule, event, offset,
});

/** Only what was changed is sent. */
function changes(before: Draft, after: Draft): Draft {
  const names = Object.keys(after) as (keyof Draft)[];
  return Object.fromEntries(names.filter((name) => after[name] !== undefined && after[name] !== before[name]).map((name) => [name, after[name]]));
}

/** Which fields a kind of time has. */
const timed: Record<Kind, readonly ("due" | "start" | "rrule" | "event" | "offset")[]> = {
  none: [],
  by: ["start", "due"],
  from: ["start"],
  every: ["rrule", "start"],
  continuous: [],
  after_event: ["event", "offset"],
  term_year: ["event"],
};

export default function Amend({ document, duty, selected, close, decided }: Props) {
  const words = useWords();
  const stance = useStance();
  const [form] = Form.useForm<Draft>();
  const amend = useChange("review amend");
  const add = useChange("review add");
  const confirm = useChange("review confirm");
  const draftName = duty ? `draft.duty.${duty.id}` : `draft.document.${document.id}`;
  const before: Draft = duty ? fieldsOf(duty.decided) : { words: selected?.words, kind: "none" };
  const kind = Form.useWatch("kind", form) ?? before.kind ?? "none";

  useEffect(() => {
    const draft = duty && kept<Draft | null>(draftName, null);
    form.setFieldsValue(draft ?? before);
    if (draft) message.info(words.reviewing.draft);
    // Once: typing must not be overwritten by a later answer.
  }, []);

  const complain = (problem: Problem) => {
    const field = problem.field as keyof Draft | undefined;
    if (field && field in form.getFieldsValue()) form.setFields([{ name: field, errors: [problem.message] }]);
    else message.error(problem.status === 412 ? words.states.changed : problem.message || titleOf(problem, words));
  };

  async function save(andConfirm: boolean) {
    const after = await form.validateFields();
    try {
      if (duty) {
        const changed = changes(before, after);
        // Another person may have decided on this very duty since the page was loaded.
        const now = await run("document show", { document: document.id }, stance);
        const there = now.duties.find(({ id }) => id === duty.id);
        if (JSON.stringify(there?.decided) !== JSON.stringify(duty.decided)) throw new Problem(412, "conflict", "");
        if (Object.keys(changed).length > 0) await amend.mutateAsync({ given: { ...changed, duty: duty.id } });
        if (andConfirm && duty.review === "proposed") await confirm.mutateAsync({ given: { document: document.id, duties: [duty.id] } });
      } else if (selected) {
        const { reason: _reason, authority: _authority, ...given } = after;
        await add.mutateAsync({ given: { ...given, words: after.words ?? selected.words, document: document.id, begin: selected.begin, end: selected.end } });
      }
      keep(draftName, null);
      close();
      if (andConfirm) decided();
    } catch (error) {
      if (error instanceof Problem) complain(error);
      else throw error;
    }
  }

  const waiting = amend.isPending || confirm.isPending || add.isPending;
  const has = (field: (typeof timed)[Kind][number]) => timed[kind].includes(field);
  const cancel = () => {
    keep(draftName, null);
    close();
  };
  return (
    <Modal
      open
      width={640}
      title={duty ? `${words.reviewing.amend} ${duty.number}` : words.reviewing.addTitle}
      onCancel={cancel}
      footer={[
        <Button key="cancel" onClick={cancel}>
          {words.dialog.cancel}
        </Button>,
        duty && (
          <Button key="save" loading={waiting} onClick={() => void save(false)}>
            {words.reviewing.save}
          </Button>
        ),
        <Button key="confirm" type="primary" loading={waiting} onClick={() => void save(true)}>
          {duty?.review === "proposed" ? words.reviewing.saveAndConfirm : words.reviewing.save}
        </Button>,
      ]}
    >
      <Form form={form} layout="vertical" onValuesChange={(_, all) => duty && keep(draftName, all)}>
        <Form.Item name="words" label={words.reviewing.words} rules={[{ required: true, message: words.field.required }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="lead" label={words.reviewing.lead} extra={duty?.read?.lead !== undefined && `${words.reviewing.readAs}: ${duty.read.lead}`}>
          <Input />
        </Form.Item>
        <Form.Item name="support" label={words.reviewing.support}>
          <Input />
        </Form.Item>
        <Form.Item name="product" label={words.reviewing.product}>
          <Input />
        </Form.Item>
        <div className="row" style={{ alignItems: "flex-start", gap: 16 }}>
          <Form.Item name="kind" label={words.reviewing.kind} extra={duty?.read?.phrase !== undefined && `“${duty.read.phrase}”`}>
            <Select<Kind> style={{ width: 190 }} options={(Object.keys(timed) as Kind[]).map((value) => ({ value, label: words.time[value] }))} />
          </Form.Item>
          <Form.Item name="start" label={words.reviewing.start} hidden={!has("start")}>
            <DateField />
          </Form.Item>
          <Form.Item name="due" label={words.reviewing.due} hidden={!has("due")}>
            <DateField />
          </Form.Item>
          <Form.Item name="rrule" label={words.reviewing.rrule} hidden={!has("rrule")}>
            <Input style={{ width: 240 }} />
          </Form.Item>
          <Form.Item name="event" label={words.reviewing.event} hidden={!has("event")}>
            <Input style={{ width: 240 }} />
          </Form.Item>
          <Form.Item name="offset" label={words.reviewing.offset} hidden={!has("offset")}>
            <Input style={{ width: 120 }} />
          </Form.Item>
        </div>
        {duty && (
          <Form.Item name="reason" label={words.reviewing.reason}>
            <Input />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
