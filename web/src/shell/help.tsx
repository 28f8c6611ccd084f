import { useEffect, useRef } from "react";
import { useWords } from "../i18n/words";
import { Button } from "../ui/button";

export default function Help({ close }: { close: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help stack wide" aria-labelledby="help" onClose={close}>
      <h2 id="help">{words.help.title}</h2>
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
      <div>
        <Button onClick={close}>{words.states.close}</Button>
      </div>
    </dialog>
  );
}
