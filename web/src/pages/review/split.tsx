// Cutting one duty into several: press the word that the next part begins with.
import { Modal } from "antd";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useChange } from "../../api/hooks";
import type { DocumentInFull, Duty } from "../../api/schema";
import { useWords } from "../../i18n/words";
import { useTold } from "../../ui/told";
import { likelyCut, partsOf, piecesOf } from "./pieces";

interface Props {
  document: DocumentInFull;
  duty: Duty;
  /** A place in the document where a person has put the mark. */
  at: number | undefined;
  close: () => void;
  made: (duty: number) => void;
}

export default function Split({ document, duty, at, close, made }: Props) {
  const words = useWords();
  const told = useTold();
  const split = useChange("review split");
  const pieces = useMemo(() => piecesOf(document.text ?? "", duty.begin, duty.end), [document.text, duty]);
  const marked = pieces.slice(1).find(({ begin }) => at !== undefined && begin >= at && at > duty.begin)?.begin ?? likelyCut(pieces);
  const [cuts, setCuts] = useState<ReadonlySet<number>>(() => new Set(marked === undefined ? [] : [marked]));
  const [focused, setFocused] = useState(() => Math.max(1, pieces.findIndex(({ begin }) => begin === marked)));
  const list = useRef<HTMLParagraphElement>(null);
  const parts = partsOf(pieces, cuts);

  function toggle(begin: number) {
    const next = new Set(cuts);
    if (!next.delete(begin)) next.add(begin);
    setCuts(next);
  }
  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(1, Math.min(pieces.length - 1, focused + step));
    setFocused(next);
    list.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus();
  }
  const write = () =>
    split.mutate(
      { given: { duty: duty.id, cut: [...cuts].sort((a, b) => a - b) } },
      {
        onError: told,
        onSuccess: ({ items }) => {
          close();
          if (items[0]) made(items[0].id);
        },
      },
    );
  return (
    <Modal
      open
      width={680}
      title={words.reviewing.splitTitle(duty.number)}
      okText={words.reviewing.splitInto(parts.length)}
      okButtonProps={{ disabled: parts.length < 2 }}
      cancelText={words.dialog.cancel}
      confirmLoading={split.isPending}
      onCancel={close}
      onOk={write}
      afterOpenChange={(open) => open && list.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus()}
    >
      <p className="quiet">{words.reviewing.splitHint}</p>
      <p className="receipt pieces" ref={list} onKeyDown={move}>
        {pieces.map((piece, index) =>
          index === 0 ? (
            <span key={piece.begin}>{piece.words} </span>
          ) : (
            <button
              type="button"
              key={piece.begin}
              data-at={index}
              className={cuts.has(piece.begin) ? "plain cut-here" : "plain"}
              aria-pressed={cuts.has(piece.begin)}
              aria-label={words.reviewing.cutBefore(piece.words)}
              tabIndex={index === focused ? 0 : -1}
              onFocus={() => setFocused(index)}
              onClick={() => toggle(piece.begin)}
            >
              {piece.words}
            </button>
          ),
        )}
      </p>
      <ol className="parts" aria-live="polite">
        {parts.map((part, index) => (
          <li key={index}>{part}</li>
        ))}
      </ol>
    </Modal>
  );
}
