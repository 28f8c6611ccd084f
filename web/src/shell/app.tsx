// What stands around all pages: language, looks, the cache of answers, and who is logged in.
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { App as Messages, ConfigProvider, type ThemeConfig } from "antd";
import vi_VN from "antd/locale/vi_VN";
import dayjs from "dayjs";
import updateLocale from "dayjs/plugin/updateLocale";
import "dayjs/locale/vi";
import { useCallback, useEffect, useMemo, useState } from "react";
import { speak, type Problem } from "../api/client";
import { currentSession, type Session } from "../api/session";
import vi from "../i18n/vi";
import { wordsIn, WordsOf, type Language, type Words } from "../i18n/words";
import { keep, kept } from "../ui/kept";
import { Fault, Loading } from "../ui/states";
import { Frame } from "./frame";
import { Login } from "./login";

dayjs.extend(updateLocale);
dayjs.locale("vi");
dayjs.updateLocale("en", { weekStart: 1 });

const theme: ThemeConfig = {
  components: { Progress: { defaultColor: "#17457a" }, Tree: { nodeSelectedBg: "#e7eff8", nodeHoverBg: "#f5f7f9" } },
  token: {
    colorPrimary: "#17457a",
    colorLink: "#17457a",
    colorText: "#1c2430",
    colorTextSecondary: "#526071",
    colorTextDescription: "#526071",
    colorTextPlaceholder: "#67748a",
    colorError: "#b3211a",
    borderRadius: 4,
    fontFamily: "inherit",
    fontSize: 14,
    controlHeight: 30,
    motion: false,
  },
};

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
  const [locale, setLocale] = useState(vi_VN);
  useEffect(() => {
    speak(language);
    document.documentElement.lang = language;
    dayjs.locale(language);
    void wordsIn(language).then((table) => setWords({ words: table, language }));
    void (language === "vi" ? Promise.resolve(vi_VN) : import("antd/locale/en_GB").then((module) => module.default)).then(
      setLocale,
    );
  }, [language]);
  const choose = useCallback((next: Language) => {
    keep("language", next);
    speak(next);
    setLanguage(next);
  }, []);
  return { words, locale, choose };
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
  const { words, locale, choose } = useLanguageChoice();
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
      <ConfigProvider locale={locale} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        <Messages>
          <QueryClientProvider client={client}>
            <Inside choose={choice} />
          </QueryClientProvider>
        </Messages>
      </ConfigProvider>
    </WordsOf.Provider>
  );
}
