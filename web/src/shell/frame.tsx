// The frame of every page: bar, menu, day looked from, keys, and what a page shows while it loads.
import { MenuOutlined, QuestionCircleOutlined } from "../ui/icons";
import { lazy, Suspense, useState } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import type { Role, Session } from "../api/session";
import { shown } from "../i18n/dates";
import { useWords, type Language } from "../i18n/words";
import { useKept } from "../ui/kept";
import { useAddress } from "../ui/link";
import { Blank, Loading } from "../ui/states";
import { Told } from "../ui/told";
import drawing from "../icon.svg";
import { Account } from "./account";
import { DayPicker } from "./daypicker";
import { Guard } from "./guard";
import { useKeys } from "./keys";
import { useLiveChanges } from "./live";
import { places, placesFor } from "./menu";
import { Search } from "./searchbox";
import { SessionOf, usePost } from "./session";
import { OfficeChoice, useSetDay, useStance } from "./stance";
import { useOnline } from "./online";

const Help = lazy(() => import("./help"));

interface Props {
  session: Session;
  choose: (language: Language) => void;
  left: () => void;
}

/** "/nhiem-vu/7" belongs to "/nhiem-vu". */
function isAt(path: string, location: string): boolean {
  return path === "/" ? location === "/" : location === path || location.startsWith(`${path}/`);
}

function MenuLinks({ roles, only }: { roles: ReadonlySet<Role>; only?: "phone" }) {
  const words = useWords();
  const [location] = useLocation();
  const to = useAddress();
  const shownPlaces = placesFor(roles).filter((place) => only === undefined || place.phone);
  return shownPlaces.map(({ path, icon: Icon, name, page: { load } }) => (
    <Link key={path} href={to(path)} aria-current={isAt(path, location) ? "page" : undefined} onPointerEnter={load} onFocus={load}>
      <Icon />
      <span>{words.menu[name]}</span>
    </Link>
  ));
}

function Banners() {
  const words = useWords();
  const { on } = useStance();
  const setDay = useSetDay();
  const online = useOnline();
  return (
    <>
      {!online && (
        <div className="banner bad" role="alert">
          {words.states.offline} {words.states.offlineAdvice}
        </div>
      )}
      {on !== undefined && (
        <div className="banner" role="status">
          {words.shell.asOf(shown(on))}{" "}
          <button type="button" className="plain" onClick={() => setDay(undefined)}>
            <u>{words.shell.backToToday}</u>
          </button>
        </div>
      )}
    </>
  );
}

function Pages() {
  const words = useWords();
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        {places.map(({ path, page }) => (
          <Route key={path} path={path} component={page.Part} />
        ))}
        <Route>
          <Blank>{words.states.noPage}</Blank>
        </Route>
      </Switch>
    </Suspense>
  );
}

function Inner({ session, choose, left, at, setAt }: Props & { at: number; setAt: (office: number) => void }) {
  const words = useWords();
  const [location] = useLocation();
  const roles = new Set(usePost().roles);
  const [helping, setHelping] = useState(false);
  const [more, setMore] = useState(false);
  const to = useAddress();
  useKeys(() => setHelping(true));
  useLiveChanges();
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {words.shell.skip}
      </a>
      <header className="bar">
        <Link className="brand" href={to("/")} aria-label="Suốt">
          <img src={drawing} alt="" width={26} height={26} />
          <span>Suốt</span>
        </Link>
        <Search />
        <div className="space" />
        <DayPicker />
        <button type="button" className="plain wide-only" aria-label={words.shell.help} onClick={() => setHelping(true)}>
          <QuestionCircleOutlined />
        </button>
        <Account session={session} at={at} setAt={setAt} choose={choose} left={left} />
      </header>
      <nav className="side" aria-label={words.shell.menu}>
        <MenuLinks roles={roles} />
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        <Banners />
        <Guard key={location}>
          <Pages />
        </Guard>
      </main>
      <nav className="under" aria-label={words.shell.menuShort}>
        <MenuLinks roles={roles} only="phone" />
        <button type="button" className="plain" aria-expanded={more} onClick={() => setMore(!more)}>
          <MenuOutlined />
          <span>{words.shell.more}</span>
        </button>
        {more && (
          <div className="sheet-menu" onClick={() => setMore(false)}>
            <MenuLinks roles={roles} />
          </div>
        )}
      </nav>
      <Told />
      {helping && (
        <Suspense>
          <Help close={() => setHelping(false)} />
        </Suspense>
      )}
    </div>
  );
}

export function Frame(props: Props) {
  const { session } = props;
  const first = session.offices[0]?.office ?? 0;
  const [chosen, setChosen] = useKept(`office.${session.account.name}`, first);
  const at = session.offices.some((post) => post.office === chosen) ? chosen : first;
  return (
    <SessionOf.Provider value={session}>
      <OfficeChoice.Provider value={at || undefined}>
        <Inner {...props} at={at} setAt={setChosen} />
      </OfficeChoice.Provider>
    </SessionOf.Provider>
  );
}
