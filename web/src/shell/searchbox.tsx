import { SearchOutlined } from "../ui/icons";
import type { SyntheticEvent } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useWords } from "../i18n/words";
import { useAddress } from "../ui/link";

/** The one box: key "/" leads to it. */
export function Search() {
  const words = useWords();
  const [location, go] = useLocation();
  const [search] = useSearchParams();
  const to = useAddress();
  function find(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    if (asked !== "") go(to("/tim-kiem", { q: asked }));
  }
  const asked = location === "/tim-kiem" ? (search.get("q") ?? "") : "";
  return (
    <form role="search" className="find" onSubmit={find} key={asked}>
      <SearchOutlined />
      <input id="find" name="q" type="search" defaultValue={asked} aria-label={words.shell.search} placeholder={words.shell.searchHint} />
    </form>
  );
}
