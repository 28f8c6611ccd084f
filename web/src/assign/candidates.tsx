// Whom a name in a document may mean: the one that is beyond doubt, else those to choose from.
import { Button } from "antd";
import { useState } from "react";
import type { Candidate, Meaning } from "../api/schema";
import { useWords } from "../i18n/words";
import { OfficePicker } from "../ui/officepicker";

/** How a verb is told an office or a class. */
export function toOf({ office, name }: Candidate): string {
  return office !== undefined ? String(office) : name;
}

export function reasonOf(words: ReturnType<typeof useWords>, { reason }: Candidate): string {
  return words.assigning.reason[reason];
}

/** "Sở NN&MT → Sở Nông nghiệp và Môi trường (tên tắt)", or that it is not known. */
export function MeaningLine({ meaning }: { meaning: Meaning }) {
  const words = useWords();
  const [first] = meaning.candidates;
  if (!meaning.sure || !first)
    return (
      <span>
        {meaning.name} <span className="tag is-late">{words.assigning.unknown}</span>
      </span>
    );
  if (first.name === meaning.name) return <b>{first.name}</b>;
  return (
    <span>
      <b>{first.name}</b> <span className="quiet">({reasonOf(words, first)}: {meaning.name})</span>
    </span>
  );
}

interface Props {
  meaning: Meaning;
  /** The words on the button of each candidate. */
  act: (candidate: Candidate) => string;
  waiting: boolean;
  take: (to: string) => void;
}

/** The candidates as buttons, and a box for any other office or class. */
export function Choice({ meaning, act, waiting, take }: Props) {
  const words = useWords();
  const [other, setOther] = useState<string>();
  return (
    <div className="row">
      {meaning.candidates.slice(0, 4).map((candidate) => (
        <Button key={`${candidate.office} ${candidate.class}`} loading={waiting} title={reasonOf(words, candidate)} onClick={() => take(toOf(candidate))}>
          {act(candidate)} <span className="quiet">· {reasonOf(words, candidate)}</span>
        </Button>
      ))}
      <span style={{ width: 260, maxWidth: "100%" }}>
        <OfficePicker classes label={words.assigning.other(meaning.name)} placeholder={words.assigning.otherHint} value={other} onChange={setOther} />
      </span>
      <Button disabled={other === undefined} loading={waiting} onClick={() => other !== undefined && take(other)}>
        {words.assigning.take}
      </Button>
    </div>
  );
}
