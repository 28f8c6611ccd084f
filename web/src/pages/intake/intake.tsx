// Nhập văn bản: files or folders in, one after the other; what became of each, and where to go on.
import { InboxOutlined } from "../../ui/icons";
import { Button } from "antd";
import { useRef, useState, type DragEvent } from "react";
import { useWords } from "../../i18n/words";
import { DateField } from "../../ui/datefield";
import { Page } from "../../ui/page";
import { filesDropped } from "./dropped";
import { Uploads } from "./uploads";
import { useUploads } from "./useuploads";
import "./intake.css";

function Chooser({ take }: { take: (files: File[]) => void }) {
  const words = useWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void filesDropped(event.dataTransfer).then(take);
  }
  const chosen = (list: FileList | null) => list && take([...list]);
  return (
    <section
      className={`dropzone ${over ? "over" : ""}`}
      aria-label={words.intake.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="dropzone-icon"><InboxOutlined /></span>
      <p>
        <b>{words.intake.drop}</b>
      </p>
      <div className="row">
        <Button type="primary" onClick={() => files.current?.click()}>
          {words.intake.choose}
        </Button>
        <Button onClick={() => folder.current?.click()}>{words.intake.chooseFolder}</Button>
      </div>
      <p className="quiet">{words.intake.formats}</p>
      <input ref={files} type="file" multiple hidden data-testid="files" onChange={(event) => chosen(event.target.files)} />
      <input ref={folder} type="file" hidden {...{ webkitdirectory: "" }} onChange={(event) => chosen(event.target.files)} />
    </section>
  );
}

export default function Intake() {
  const words = useWords();
  const [received, setReceived] = useState<string>();
  const { uploads, take, again, asVersion } = useUploads(received);
  return (
    <Page
      title={words.menu.intake}
      acts={
        <label className="row" title={words.intake.receivedHint}>
          {words.intake.received} <DateField label={words.intake.received} value={received} onChange={setReceived} />
        </label>
      }
    >
      <div className="stack wide">
        <Chooser take={take} />
        {uploads.length > 0 && <Uploads uploads={uploads} again={again} asVersion={asVersion} />}
      </div>
    </Page>
  );
}
