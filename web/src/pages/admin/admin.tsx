// Quản trị: one's own account; who acts for whom; for administrators accounts, the calendar, terms, backup, hand-overs.
import { lazy, Suspense, useEffect, useRef, type ComponentType } from "react";
import { useSearchParams } from "wouter";
import type { Role } from "../../api/session";
import { useWords, type Words } from "../../i18n/words";
import { useRoles, useSession } from "../../shell/session";
import { To } from "../../ui/link";
import { Page } from "../../ui/page";
import { Loading } from "../../ui/states";

interface Section {
  key: string;
  title: keyof Words["admin"]["sections"];
  /** Who finds it; nobody named: everybody. */
  roles?: readonly Role[];
  part: ComponentType;
}

const sections: readonly Section[] = [
  { key: "", title: "own", part: lazy(() => import("./own")) },
  { key: "tai-khoan", title: "accounts", roles: ["administrator", "inspector"], part: lazy(() => import("./accounts")) },
  { key: "uy-quyen", title: "deputies", part: lazy(() => import("./deputies")) },
  { key: "lich", title: "calendar", part: lazy(() => import("./calendar")) },
  { key: "nhiem-ky", title: "terms", part: lazy(() => import("./terms")) },
  { key: "ky-bao-cao", title: "windows", part: lazy(() => import("./windows")) },
  { key: "ban-giao", title: "handover", roles: ["administrator", "leader"], part: lazy(() => import("./handover")) },
  { key: "sao-luu", title: "backup", roles: ["administrator", "inspector"], part: lazy(() => import("./backup")) },
];

export default function Admin() {
  const words = useWords();
  const roles = useRoles();
  const { version } = useSession();
  const [search] = useSearchParams();
  const mine = sections.filter((section) => !section.roles || section.roles.some((role) => roles.has(role)));
  const { part: Part, key: chosen } = mine.find(({ key }) => key === (search.get("muc") ?? "")) ?? sections[0]!;
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const [bar, tab] = [tabs.current, tabs.current?.querySelector<HTMLElement>("[aria-current]")];
    if (bar && tab) bar.scrollLeft = tab.offsetLeft - bar.offsetLeft - 40;
  }, [chosen]);
  return (
    <Page title={words.admin.title} note={`${words.admin.version} ${version}`}>
      <nav className="tabs" ref={tabs} aria-label={words.admin.title}>
        {mine.map(({ key, title }) => (
          <To key={key} path="/quan-tri" query={{ muc: key }} aria-current={key === chosen ? "page" : undefined}>
            {words.admin.sections[title]}
          </To>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Part />
      </Suspense>
    </Page>
  );
}
