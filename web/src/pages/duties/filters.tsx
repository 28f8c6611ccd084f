// What can be filtered by, the views a person saved, and the columns that are shown.
import { DeleteOutlined, SettingOutlined, StarOutlined } from "../../ui/icons";
import { Button, Checkbox, Input, Popover, Select } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { useVerb } from "../../api/hooks";
import { useWords } from "../../i18n/words";
import { useSession } from "../../shell/session";
import { DateField } from "../../ui/datefield";
import { allStates } from "../../ui/duty";
import { useKept } from "../../ui/kept";
import { OfficePicker } from "../../ui/officepicker";
import { SearchField } from "../../ui/searchfield";
import { isEmpty, type useFilter } from "./filter";
import { columns, type Column } from "./columns";

type Filtering = ReturnType<typeof useFilter>;

function DocumentPicker({ value, onChange }: { value: number | undefined; onChange: (id: number | undefined) => void }) {
  const words = useWords();
  const { data } = useVerb("document list", { limit: 1000 }, { fixed: true });
  return (
    <Select<number | null>
      aria-label={words.duties.document}
      placeholder={words.duties.document}
      showSearch={{ optionFilterProp: "label" }}
      allowClear
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      options={(data?.items ?? []).map(({ id, code, name }) => ({ value: id, label: code ?? name }))}
      popupMatchSelectWidth={false}
      style={{ width: 150 }}
    />
  );
}

export function Filters({ filtering }: { filtering: Filtering }) {
  const words = useWords();
  const { filter, change, clear } = filtering;
  return (
    <div className="filters">
      <SearchField label={words.duties.find} value={filter.words} search={(typed) => change({ words: typed })} width={200} />
      <Select
        mode="multiple"
        aria-label={words.duties.state}
        placeholder={words.duties.state}
        value={filter.state}
        onChange={(state) => change({ state })}
        options={allStates.map((state) => ({ value: state, label: words.state[state] }))}
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        style={{ width: 190 }}
      />
      <span style={{ width: 190 }}>
        <OfficePicker
          label={words.duties.office}
          placeholder={words.duties.office}
          value={filter.office}
          onChange={(office) => change({ office })}
        />
      </span>
      <DocumentPicker value={filter.document} onChange={(document) => change({ document })} />
      <DateField label={words.duties.dueFrom} placeholder={words.duties.dueFrom} value={filter.due_from} onChange={(due_from) => change({ due_from })} />
      <DateField label={`${words.duties.due} ${words.duties.dueUntil}`} placeholder={words.duties.dueUntil} value={filter.due_until} onChange={(due_until) => change({ due_until })} />
      {filter.waiting !== undefined && (
        <Button onClick={() => change({ waiting: undefined })}>{words.duties.waiting[filter.waiting]} ✕</Button>
      )}
      {filter.ground !== undefined && (
        <Button onClick={() => change({ ground: undefined })}>
          {words.duties.ground}: {words.documents.validities[filter.ground]} ✕
        </Button>
      )}
      {filter.issuer !== undefined && (
        <span style={{ width: 210 }}>
          <OfficePicker label={words.duties.issuer} value={filter.issuer} onChange={(issuer) => change({ issuer })} />
        </span>
      )}
      {!isEmpty(filter) && (
        <Button type="link" onClick={clear}>
          {words.duties.clear}
        </Button>
      )}
    </div>
  );
}

interface SavedView {
  name: string;
  words: string;
}

export function Views({ filtering }: { filtering: Filtering }) {
  const words = useWords();
  const { account } = useSession();
  const [, go] = useLocation();
  const [views, setViews] = useKept<SavedView[]>(`views.${account.name}`, []);
  const [name, setName] = useState("");
  function save() {
    setViews([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), words: filtering.words }]);
    setName("");
  }
  const content = (
    <div className="stack" style={{ width: 260 }}>
      {views.map((view) => (
        <div key={view.name} className="row apart">
          <Button type="link" size="small" onClick={() => go(`/nhiem-vu?${view.words}`)}>
            {view.name}
          </Button>
          <Button
            type="text"
            size="small"
            aria-label={`${words.duties.removeView}: ${view.name}`}
            icon={<DeleteOutlined />}
            onClick={() => setViews(views.filter((one) => one !== view))}
          />
        </div>
      ))}
      <div className="row">
        <Input className="grow" aria-label={words.duties.viewName} placeholder={words.duties.viewName} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={save} />
        <Button disabled={name.trim() === ""} onClick={save}>
          {words.duties.save}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" title={words.duties.views}>
      <Button icon={<StarOutlined />}>{words.duties.views}</Button>
    </Popover>
  );
}

interface ColumnProps {
  chosen: Column["key"][];
  choose: (keys: Column["key"][]) => void;
}

export function ColumnChoice({ chosen, choose }: ColumnProps) {
  const words = useWords();
  const content = (
    <Checkbox.Group
      className="stack"
      value={chosen}
      onChange={(keys) => choose(keys.length === 0 ? ["words"] : keys)}
      options={columns.map(({ key, title }) => ({ value: key, label: title(words) }))}
    />
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined />}>{words.duties.columns}</Button>
    </Popover>
  );
}
