// Files on their way in: one at a time, so that a slow line still shows the first result soon.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { Problem, send } from "../../api/client";
import type { Imported } from "../../api/schema";
import { useStance } from "../../shell/stance";

export interface Upload {
  key: number;
  file: File;
  stage: "waiting" | "sending" | "reading" | "done" | "failed";
  /** Of the bytes, 0 to 1. */
  sent: number;
  seconds?: number;
  result?: Imported;
  problem?: Problem;
  versionOf?: number | undefined;
}

export function useUploads(received: string | undefined) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const waiting = useRef<Upload[]>([]);
  const busy = useRef(false);
  const count = useRef(0);
  const stance = useStance();
  const client = useQueryClient();

  const change = useCallback(
    (key: number, next: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one))),
    [],
  );

  const work = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    for (let one = waiting.current.shift(); one; one = waiting.current.shift()) {
      const { key, file, versionOf } = one;
      const began = performance.now();
      change(key, { stage: "sending" });
      try {
        const { items } = await send("import", { file: [file], received, version_of: versionOf }, stance, (sent) =>
          change(key, { sent, stage: sent < 1 ? "sending" : "reading" }),
        );
        const [result] = items;
        change(key, { stage: "done", seconds: (performance.now() - began) / 1000, ...(result && { result }) });
      } catch (error) {
        change(key, { stage: "failed", ...(error instanceof Problem && { problem: error }) });
      }
    }
    busy.current = false;
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  }, [change, client, received, stance]);

  const enqueue = useCallback(
    (added: Upload[]) => {
      waiting.current.push(...added);
      void work();
    },
    [work],
  );

  const take = useCallback(
    (files: File[]) => {
      const added = files.map((file): Upload => ({ key: (count.current += 1), file, stage: "waiting", sent: 0 }));
      setUploads((all) => [...all, ...added]);
      enqueue(added);
    },
    [enqueue],
  );

  const repeat = useCallback(
    (upload: Upload, versionOf?: number) => {
      const { key, file } = upload;
      const next: Upload = { key, file, stage: "waiting", sent: 0, versionOf };
      setUploads((all) => all.map((one) => (one.key === key ? next : one)));
      enqueue([next]);
    },
    [enqueue],
  );

  return { uploads, take, again: repeat, asVersion: repeat };
}
