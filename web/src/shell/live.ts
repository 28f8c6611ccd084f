// What others change is asked for again as soon as the server says so. Each tab holds one connection: over HTTP/1.1 a browser keeps six to a server, so the
// sixth tab and those after it wait (docs/how-to/serve.md); behind a proxy that speaks HTTP/2 there is no such bound.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

const settle = 400; // milliseconds: several changes at once are one reason to ask

export function useLiveChanges(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/api/changes");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" }), settle);
    };
    source.addEventListener("change", ask);
    source.addEventListener("reload", ask); // too many changes were missed to be told one by one
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
}
