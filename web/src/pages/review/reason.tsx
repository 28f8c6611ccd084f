// Dropping a duty, waiving a remark or saying how it was settled: each needs a reason with a name.
import { Form, Input, Modal } from "antd";
import { useChange } from "../../api/hooks";
import type { Duty, Remark } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useTold } from "../../ui/told";

type Props = { close: () => void; decided: () => void } & (
  | { what: "drop"; duty: Duty }
  | { what: "waive" | "resolve"; document: number; remark: Remark }
);

export default function Reason({ close, decided, ...about }: Props) {
  const words = useWords();
  const told = useTold();
  const [form] = Form.useForm<{ reason: string }>();
  const drop = useChange("review drop");
  const waive = useChange("review waive");
  const resolve = useChange("review resolve");
  const { title, act, why } = words.reviewing.reasons[about.what];
  const settled = {
    onSuccess: () => {
      close();
      decided();
    },
    onError: told,
  };
  function write({ reason }: { reason: string }) {
    if (about.what === "drop") return drop.mutate({ given: { duty: about.duty.id, reason } }, settled);
    const given = { document: about.document, number: about.remark.number, reason };
    return about.what === "waive" ? waive.mutate({ given }, settled) : resolve.mutate({ given }, settled);
  }
  return (
    <Modal
      open
      title={title}
      okText={act}
      cancelText={words.dialog.cancel}
      confirmLoading={drop.isPending || waive.isPending || resolve.isPending}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <p className="receipt" style={{ marginBottom: 12 }}>
        {about.what === "drop" ? about.duty.decided.words : about.remark.message}
      </p>
      <Form form={form} layout="vertical" onFinish={write}>
        <Form.Item name="reason" label={why} rules={[{ required: true, message: words.field.required }]}>
          <Input autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
