// What stands around all pages: language, the cache of answers, and who is logged in.
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { speak, type Problem } from "../api/client";
import { currentSession, type Session } from "../api/session";
import vi from "../i18n/vi";
import { wordsIn, WordsOf, type Language, type Words } from "../i18n/words";
import { keep, kept } from "../ui/kept";
import { Fault, Loading } from "../ui/states";
import { Frame } from "./frame";

const Login = lazy(() => import("./login").then((module) => ({ default: module.Login })));

function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        networkMode: "always", // the server may be this very machine: only a failed request tells
        retry: (count, error) => (error as unknown as Problem).offline && count < 2,
      },
      mutations: { networkMode: "always" },
    },
  });
}

function useLanguageChoice() {
  const [language, setLanguage] = useState<Language>(() => (kept<string>("language", "vi") === "en" ? "en" : "vi"));
  const [words, setWords] = useState<{ words: Words; language: Language } | undefined>(
    language === "vi" ? { words: vi, language } : undefined,
  );
  useEffect(() => {
    speak(language);
    document.documentElement.lang = language;
    void wordsIn(language).then((table) => setWords({ words: table, language }));
  }, [language]);
  const choose = useCallback((next: Language) => {
    keep("language", next);
    speak(next);
    setLanguage(next);
  }, []);
  return { words, choose };
}

function Inside({ choose }: { choose: (language: Language) => void }) {
  const client = useQueryClient();
  const session = useQuery<Session, Problem>({
    queryKey: ["session"],
    queryFn: currentSession,
    staleTime: Infinity,
    retry: false,
  });
  const renew = useCallback(() => void client.resetQueries(), [client]);
  if (session.error?.status === 401) return <Login choose={choose} entered={renew} />;
  if (session.error) return <Fault problem={session.error} again={() => void session.refetch()} />;
  if (!session.data) return <Loading />;
  return <Frame session={session.data} choose={choose} left={renew} />;
}

export function App() {
  const client = useMemo(newClient, []);
  const { words, choose } = useLanguageChoice();
  const choice = useCallback(
    (language: Language) => {
      choose(language);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
    },
    [choose, client],
  );
  if (!words) return null;
  return (
    <WordsOf.Provider value={words}>
      <QueryClientProvider client={client}>
        <Suspense fallback={<Loading />}>
          <Inside choose={choice} />
        </Suspense>
      </QueryClientProvider>
    </WordsOf.Provider>
  );
}
