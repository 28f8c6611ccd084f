// Who may read a document: everybody in scope, or named people only.
import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useChange, useVerb } from "../../api/hooks";
import type { DocumentInFull } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useRoles } from "../../shell/session";
import { message, useTold } from "../../ui/told";

interface Given {
  reader?: string[];
  reason: string;
}

/** Names to choose from where one may see them; else they are typed. */
function useNames() {
  const roles = useRoles();
  const may = roles.has("administrator") || roles.has("inspector");
  const { data } = useVerb("account list", {}, { fixed: true, enabled: may });
  return (data?.items ?? []).filter(({ active }) => active).map(({ name, display }) => ({ value: name, label: display ? `${display} (${name})` : name }));
}

function Dialog({ document, close }: { document: DocumentInFull; close: () => void }) {
  const words = useWords();
  const told = useTold();
  const [form] = Form.useForm<Given>();
  const restrict = useChange("document restrict");
  const names = useNames();
  const write = (given: Given, lift: boolean) =>
    restrict.mutate(
      { given: { document: document.id, reason: given.reason, ...(lift ? { lift } : { reader: given.reader ?? [] }) } },
      {
        onError: told,
        onSuccess: ({ restricted, readers }) => {
          message.success(restricted ? words.documents.nowRestricted(readers.join(", ")) : words.documents.nowOpen);
          close();
        },
      },
    );
  return (
    <Modal
      open
      title={words.documents.restrict}
      onCancel={close}
      footer={[
        <Button key="cancel" onClick={close}>
          {words.dialog.cancel}
        </Button>,
        document.restricted && (
          <Button key="lift" loading={restrict.isPending} onClick={() => void form.validateFields().then((given) => write(given, true))}>
            {words.documents.lift}
          </Button>
        ),
        <Button key="ok" type="primary" loading={restrict.isPending} onClick={() => form.submit()}>
          {words.documents.restrict}
        </Button>,
      ]}
    >
      <p className="quiet" style={{ marginBottom: 12 }}>
        {words.documents.restrictNote}
      </p>
      <Form form={form} layout="vertical" onFinish={(given) => write(given, false)}>
        <Form.Item name="reader" label={words.documents.readers} extra={words.documents.readersHint}>
          <Select mode="tags" options={names} tokenSeparators={[",", " ", ";"]} />
        </Form.Item>
        <Form.Item name="reason" label={words.field.reason} rules={[{ required: true, message: words.field.required }]}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export function Restrict({ document }: { document: DocumentInFull }) {
  const words = useWords();
  const roles = useRoles();
  const [open, setOpen] = useState(false);
  if (!roles.has("clerk") && !roles.has("leader")) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.documents.restrict}
      </Button>
      {open && <Dialog document={document} close={() => setOpen(false)} />}
    </>
  );
}
