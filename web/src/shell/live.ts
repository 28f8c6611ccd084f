// What others change is asked for again as soon as the server says so.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

const settle = 400; // milliseconds: several changes at once are one reason to ask

export function useLiveChanges(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/api/changes");
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener("change", () => {
      clearTimeout(timer);
      timer = setTimeout(() => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" }), settle);
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
}
