// Putting a duty together with the one after it.
import { Form, Input, Modal } from "antd";
import { useChange } from "../../api/hooks";
import type { Duty } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useTold } from "../../ui/told";

interface Props {
  duty: Duty;
  following: Duty;
  close: () => void;
  made: (duty: number) => void;
}

export default function Merge({ duty, following, close, made }: Props) {
  const words = useWords();
  const told = useTold();
  const [form] = Form.useForm<{ words: string }>();
  const merge = useChange("review merge");
  const joined = `${duty.decided.words} ${following.decided.words}`;
  const write = (given: { words: string }) =>
    merge.mutate(
      { given: { duty: duty.id, with: [following.id], ...(given.words !== joined && { words: given.words }) } },
      {
        onError: told,
        onSuccess: ({ id }) => {
          close();
          made(id);
        },
      },
    );
  return (
    <Modal
      open
      width={640}
      title={words.reviewing.mergeTitle(duty.number, following.number)}
      okText={words.reviewing.merge}
      cancelText={words.dialog.cancel}
      confirmLoading={merge.isPending}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <ol className="parts">
        <li>{duty.decided.words}</li>
        <li>{following.decided.words}</li>
      </ol>
      <Form form={form} layout="vertical" initialValues={{ words: joined }} onFinish={write}>
        <Form.Item name="words" label={words.reviewing.mergedWords} rules={[{ required: true, message: words.field.required }]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
