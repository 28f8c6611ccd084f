// Cơ quan: the tree as of a day, the classes over it, and what a reorganisation would move.
import { Button, Tabs } from "antd";
import { lazy, Suspense, useState } from "react";
import { useSearchParams } from "wouter";
import { useVerb } from "../../api/hooks";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay, useRoles } from "../../shell/session";
import { Page } from "../../ui/page";
import { Answer, Blank } from "../../ui/states";
import { Classes } from "./classes";
import { Handovers } from "./handovers";
import { OfficeFacts } from "./office";
import { TimeSlider } from "./timeslider";
import { OfficeTree } from "./tree";
import type { Shape } from "./forms";

const Forms = lazy(() => import("./forms"));

function useChosen(): [number | undefined, (id: number) => void] {
  const [search, setSearch] = useSearchParams();
  const id = Number(search.get("office") ?? 0);
  const choose = (next: number) =>
    setSearch((now) => {
      const out = new URLSearchParams(now);
      out.set("office", String(next));
      return out;
    });
  return [id > 0 ? id : undefined, choose];
}

function Tree() {
  const words = useWords();
  const roles = useRoles();
  const [chosen, choose] = useChosen();
  const [form, setForm] = useState<Shape>();
  const offices = useVerb("office list", { limit: 1000 }, { keep: true });
  const administers = roles.has("administrator");
  return (
    <>
      <div className="row apart" style={{ marginBottom: 10 }}>
        <TimeSlider />
        {administers && <Button onClick={() => setForm({ kind: "add", under: chosen })}>{words.offices.add}</Button>}
      </div>
      <Answer of={offices}>
        {({ items }) => (
          <div className="two">
            <OfficeTree offices={items} chosen={chosen} choose={choose} />
            {chosen === undefined ? (
              <Blank>{words.offices.choose}</Blank>
            ) : (
              <OfficeFacts id={chosen} {...(administers && { change: setForm })} />
            )}
          </div>
        )}
      </Answer>
      {form && (
        <Suspense>
          <Forms form={form} close={() => setForm(undefined)} />
        </Suspense>
      )}
    </>
  );
}

export default function Offices() {
  const words = useWords();
  const day = useDay();
  return (
    <Page title={words.offices.title} note={words.offices.note(shown(day))}>
      <Tabs
        items={[
          { key: "tree", label: words.offices.tree, children: <Tree /> },
          { key: "classes", label: words.offices.classes, children: <Classes /> },
          { key: "handover", label: words.reorganise.list, children: <Handovers /> },
        ]}
      />
    </Page>
  );
}
