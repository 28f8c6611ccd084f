import { Modal } from "antd";
import { useWords } from "../i18n/words";

export default function Help({ close }: { close: () => void }) {
  const words = useWords();
  return (
    <Modal open title={words.help.title} onCancel={close} footer={null} width={560}>
      <div className="stack wide">
        {words.help.groups.map(({ title, keys }) => (
          <section key={title} className="stack">
            <h3>{title}</h3>
            <dl className="facts">
              {keys.map(({ key, does }) => (
                <div key={key} style={{ display: "contents" }}>
                  <dt>
                    {key.split(" ").map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
