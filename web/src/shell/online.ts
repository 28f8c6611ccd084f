import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Problem } from "../api/client";

/** Whether the last request found its server. */
export function useOnline(): boolean {
  const client = useQueryClient();
  const [online, setOnline] = useState(true);
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ type, query }) => {
        if (type !== "updated") return;
        const { status, error, fetchStatus } = query.state;
        if (fetchStatus !== "idle" || status === "pending") return;
        setOnline(status === "success" || !(error as unknown as Problem).offline);
      }),
    [client],
  );
  return online;
}
