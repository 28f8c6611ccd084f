// What Ant Design needs around what is made of it: our colours, its words, its calendar. Loaded with the first page that is made of it.
import { ConfigProvider, type ThemeConfig } from "antd";
import type { Locale } from "antd/es/locale";
import vi_VN from "antd/locale/vi_VN";
import dayjs from "dayjs";
import updateLocale from "dayjs/plugin/updateLocale";
import "dayjs/locale/vi";
import { use, type ReactNode } from "react";
import { useLanguage, type Language } from "../i18n/words";

dayjs.extend(updateLocale);
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

const english = { now: undefined as Promise<Locale> | undefined };
const inEnglish = (): Promise<Locale> => (english.now ??= import("antd/locale/en_GB").then((module) => module.default));

function Around({ language, locale, children }: { language: Language; locale: Locale; children: ReactNode }) {
  dayjs.locale(language);
  return (
    <ConfigProvider locale={locale} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}

function InEnglish({ children }: { children: ReactNode }) {
  return (
    <Around language="en" locale={use(inEnglish())}>
      {children}
    </Around>
  );
}

export function Dressed({ children }: { children: ReactNode }) {
  if (useLanguage() === "en") return <InEnglish>{children}</InEnglish>;
  return (
    <Around language="vi" locale={vi_VN}>
      {children}
    </Around>
  );
}
