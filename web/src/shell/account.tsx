// Who is logged in and for which office; the language; the way out.
import { UserOutlined } from "../ui/icons";
import { useEffect, useRef } from "react";
import { logout, type Session } from "../api/session";
import { useLanguage, useWords, type Language } from "../i18n/words";
import { To } from "../ui/link";

interface Props {
  session: Session;
  at: number;
  setAt: (office: number) => void;
  choose: (language: Language) => void;
  left: () => void;
}

/** Closes a menu on a click elsewhere and on Escape. */
function useClosing(menu: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current;
      if (!open?.open) return;
      const away = event instanceof KeyboardEvent ? event.key === "Escape" : !open.contains(event.target as Node);
      if (away) open.open = false;
    };
    addEventListener("click", close);
    addEventListener("keydown", close);
    return () => {
      removeEventListener("click", close);
      removeEventListener("keydown", close);
    };
  }, [menu]);
}

export function Account({ session, at, setAt, choose, left }: Props) {
  const words = useWords();
  const language = useLanguage();
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  const post = session.offices.find((one) => one.office === at);
  const rolesOf = (roles: readonly (keyof typeof words.role)[]) => roles.map((role) => words.role[role]).join(", ");
  return (
    <details className="account" ref={menu}>
      <summary>
        <UserOutlined />
        <span className="wide-only">
          <b>{session.account.display || session.account.name}</b>
          <small className="cut">{post?.name}</small>
        </span>
        <span className="hidden">{words.shell.account}</span>
      </summary>
      <div className="account-menu stack">
        <div>
          <b>{session.account.display || session.account.name}</b>
          <div className="quiet">{post && rolesOf(post.roles)}</div>
        </div>
        <label>
          {words.shell.office}
          <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {session.offices.map(({ office, name, roles }) => (
              <option key={office} value={office}>
                {name} ({rolesOf(roles)})
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="plain" onClick={() => choose(language === "vi" ? "en" : "vi")} lang={language === "vi" ? "en" : "vi"}>
          {words.shell.otherLanguage}
        </button>
        <To path="/quan-tri">{words.shell.password}</To>
        <button type="button" className="plain" onClick={() => void logout().finally(left)}>
          {words.shell.leave}
        </button>
      </div>
    </details>
  );
}
