// Nhật ký: every change, newest first, and whether the chain is sound.
import { Button } from "antd";
import { useState } from "react";
import { usePages, useVerb } from "../../api/hooks";
import type { Problem } from "../../api/client";
import { useWords } from "../../i18n/words";
import { Page } from "../../ui/page";
import { Blank, Fault, Loading, titleOf } from "../../ui/states";
import { Entry } from "./entry";
import { argumentsOf, useJournalFilter } from "./filter";
import { Filters } from "./filters";

function Chain() {
  const words = useWords();
  const [asked, ask] = useState(false);
  const verify = useVerb("verify", {}, { enabled: asked });
  const { data, error } = verify;
  return (
    <div className="row">
      {data && (
        <span role="status" className={`tag ${data.sound ? "is-done" : "is-late"}`}>
          {data.sound ? words.journal.sound(data.entries, data.files) : words.journal.broken}
        </span>
      )}
      {data && !data.sound && <span className="late">{data.faults[0]?.message}</span>}
      {error && <span className="late">{error.message || titleOf(error, words)}</span>}
      <Button loading={verify.isFetching} onClick={() => (asked ? void verify.refetch() : ask(true))}>
        {words.journal.verify}
      </Button>
    </div>
  );
}

export default function JournalPage() {
  const words = useWords();
  const { filter, change } = useJournalFilter();
  const list = usePages("journal list", { ...argumentsOf(filter), newest: true, limit: 100 }, "before");
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={words.journal.title} acts={<Chain />}>
      <Filters filter={filter} change={change} />
      {list.error && <Fault problem={list.error as Problem} again={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && items.length === 0 && <Blank>{words.journal.none}</Blank>}
      {items.length > 0 && (
        <div className="panel scroll-x">
          <table className="plain stacks">
            <thead>
              <tr>
                <th>{words.duties.number}</th>
                <th>{words.journal.at}</th>
                <th>{words.journal.who}</th>
                <th>{words.journal.verb}</th>
                <th>{words.journal.subject}</th>
                <th>{words.journal.change}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <Entry key={entry.sequence} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button style={{ marginTop: 12 }} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.journal.more}
        </Button>
      )}
    </Page>
  );
}
