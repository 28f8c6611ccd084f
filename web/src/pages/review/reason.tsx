// Dropping a duty or waiving a remark: both need a reason with a name.
import { App, Form, Input, Modal } from "antd";
import type { Problem } from "../../api/client";
import { useChange } from "../../api/hooks";
import type { Duty, Remark } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { titleOf } from "../../ui/states";

type Props = { close: () => void; decided: () => void } & ({ duty: Duty } | { document: number; remark: Remark });

export default function Reason({ close, decided, ...about }: Props) {
  const words = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const drop = useChange("review drop");
  const waive = useChange("review waive");
  const isDuty = "duty" in about;
  const settled = {
    onSuccess: () => {
      close();
      decided();
    },
    onError: (problem: Problem) => void message.error(problem.message || titleOf(problem, words), 6),
  };
  function write({ reason }: { reason: string }) {
    if ("duty" in about) drop.mutate({ given: { duty: about.duty.id, reason } }, settled);
    else waive.mutate({ given: { document: about.document, number: about.remark.number, reason } }, settled);
  }
  return (
    <Modal
      open
      title={isDuty ? words.reviewing.dropTitle : words.reviewing.waiveTitle}
      okText={isDuty ? words.reviewing.drop : words.reviewing.waive}
      cancelText={words.dialog.cancel}
      confirmLoading={drop.isPending || waive.isPending}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <p className="receipt" style={{ marginBottom: 12 }}>
        {isDuty ? about.duty.decided.words : about.remark.message}
      </p>
      <Form form={form} layout="vertical" onFinish={write}>
        <Form.Item name="reason" label={isDuty ? words.reviewing.why : words.reviewing.whyWaive} rules={[{ required: true, message: words.field.required }]}>
          <Input autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
