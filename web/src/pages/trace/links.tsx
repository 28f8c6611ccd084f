// Proposed links, to be confirmed or rejected by key: j k move, Enter confirms, d rejects with a reason.
import { Button, Form, Input, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { useChange, usePages } from "../../api/hooks";
import type { Problem } from "../../api/client";
import type { Link } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { Blank, Fault, Loading } from "../../ui/states";
import { bringIntoSight } from "../../ui/sheet";
import { useTold } from "../../ui/told";
import { useReviewKeys } from "../review/keys";
import { Side } from "./side";
import type { PartProps } from "./trace";

const tones: Record<Link["state"], string> = { proposed: "is-soon", confirmed: "is-done", rejected: "is-idle", outdated: "is-late", orphaned: "is-late" };

function Reject({ link, close }: { link: Link; close: () => void }) {
  const words = useWords();
  const told = useTold();
  const [form] = Form.useForm<{ reason: string }>();
  const reject = useChange("link reject");
  return (
    <Modal open title={words.trace.reject} okText={words.trace.reject} cancelText={words.dialog.cancel} confirmLoading={reject.isPending} onCancel={close} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={({ reason }) => reject.mutate({ given: { link: link.id, reason } }, { onError: told, onSuccess: close })}>
        <Form.Item name="reason" label={words.field.reason} rules={[{ required: true, message: words.field.required }]}>
          <Input autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export default function Links({ document }: PartProps) {
  const words = useWords();
  const told = useTold();
  const pages = usePages("link list", { document, limit: 100 });
  const propose = useChange("link propose");
  const confirm = useChange("link confirm");
  const [current, setCurrent] = useState(0);
  const [rejecting, setRejecting] = useState<Link>();
  const list = useRef<HTMLUListElement>(null);
  const links = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const link = links[Math.min(current, links.length - 1)];
  const step = (by: number) => setCurrent(Math.max(0, Math.min(links.length - 1, current + by)));
  const accept = (one: Link | undefined) => one?.state === "proposed" && confirm.mutate({ given: { link: one.id } }, { onError: told, onSuccess: () => step(1) });
  useReviewKeys(rejecting === undefined, {
    j: () => step(1),
    k: () => step(-1),
    Enter: () => accept(link),
    d: () => link?.state === "proposed" && setRejecting(link),
  });
  useEffect(() => {
    const card = list.current?.querySelector(".current");
    if (card) bringIntoSight(card);
  }, [current]);
  if (pages.error) return <Fault problem={pages.error as Problem} again={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  return (
    <div className="stack">
      <div className="row">
        <Button loading={propose.isPending} onClick={() => propose.mutate({ given: { document } }, { onError: told })}>
          {words.trace.propose}
        </Button>
        <span className="quiet">{words.trace.keys}</span>
      </div>
      {links.length === 0 ? (
        <Blank>{words.trace.noLinks}</Blank>
      ) : (
        <ul className="panel items" ref={list}>
          {links.map((one, at) => (
            <li key={one.id} className={one === link ? "card current" : "card"} onClick={() => setCurrent(at)}>
              <div className="grow pair">
                <Side side={one.higher} />
                <Side side={one.lower} />
              </div>
              <div className="tree-side">
                <span className={`tag ${tones[one.state]}`}>{words.trace.state[one.state]}</span>
                {one.reason && <small className="quiet">{[...one.reason.cites, one.reason.shared.slice(0, 6).join(", ")].filter(Boolean).join(" · ")}</small>}
                {one.state === "proposed" && one === link && (
                  <span className="row">
                    <Button size="small" type="primary" loading={confirm.isPending} onClick={() => accept(one)}>
                      {words.trace.confirm} <kbd>Enter</kbd>
                    </Button>
                    <Button size="small" onClick={() => setRejecting(one)}>
                      {words.trace.reject} <kbd>d</kbd>
                    </Button>
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{words.documents.more}</Button>}
      {rejecting && <Reject link={rejecting} close={() => setRejecting(undefined)} />}
    </div>
  );
}
