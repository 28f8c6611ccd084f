// One duty: the words that order it, who must do it by when, what happened, and what can be done now.
import { useParams } from "wouter";
import { actsAllowed } from "../../acts/acts";
import { ActButtons } from "../../acts/buttons";
import { Proposed } from "../../assign/proposed";
import { useVerb } from "../../api/hooks";
import type { DutyUnit, WholeDuty } from "../../api/schema";
import { shown } from "../../i18n/dates";
import { useWords } from "../../i18n/words";
import { useDay } from "../../shell/session";
import { doneStates, Due, StateTag } from "../../ui/duty";
import { To } from "../../ui/link";
import { Page, Panel } from "../../ui/page";
import { Answer, Blank } from "../../ui/states";
import { Evidence, Extensions, History, Progress } from "./events";
import { Parties, Receipt, Schedule } from "./facts";
import { Amendments, Indicators, Links, Members, Turns } from "./units";

/** The unit that acts are about: the first turn that is not done, else the last. */
function presentUnit(units: readonly DutyUnit[]): DutyUnit | undefined {
  return units.find(({ state }) => !doneStates.includes(state) && state !== "cancelled") ?? units.at(-1);
}

function Head({ duty, unit }: { duty: WholeDuty; unit: DutyUnit | undefined }) {
  const words = useWords();
  const day = useDay();
  if (duty.review !== "confirmed")
    return (
      <Panel title={words.review[duty.review]} acts={<To path={`/ra-soat/${duty.document}`} query={{ duty: duty.id }}>{words.duty.toReview}</To>}>
        {words.duty.notConfirmed}
      </Panel>
    );
  if (!unit) return null;
  const acts = actsAllowed(unit.may);
  return (
    <Panel
      title={
        <span className="row">
          <StateTag state={unit.state} /> <Due standing={unit} on={day} />
        </span>
      }
      acts={<span className="quiet">{words.national[unit.national]}</span>}
    >
      <div className="stack">
        {unit.ground !== undefined && (
          <p className="late">
            {words.duty.ground[unit.ground]}: <To path={`/van-ban/${duty.document}`}>{words.documents.number(duty.document)}</To>
          </p>
        )}
        {unit.done !== undefined && (
          <div>
            {words.duty.doneOn}: <span className="number">{shown(unit.done)}</span>
          </div>
        )}
        {acts.length > 0 ? (
          <div className="row">
            <ActButtons acts={acts} units={[{ duty: duty.id, occurrence: unit.occurrence, for: unit.member }]} />
          </div>
        ) : (
          <p className="quiet">{words.duty.actsNone}</p>
        )}
      </div>
    </Panel>
  );
}

function Whole({ duty }: { duty: WholeDuty }) {
  const words = useWords();
  const unit = presentUnit(duty.units);
  return (
    <div className="two">
      <div className="stack wide">
        <Head duty={duty} unit={unit} />
        {unit?.state === "unassigned" && unit.may.includes("assign") && <Proposed duty={duty} />}
        <Receipt duty={duty} />
        <Progress events={duty.events} />
        <Indicators figures={duty.figures} />
        <Evidence events={duty.events} />
        <Extensions duty={duty} unit={unit} />
        <History events={duty.events} />
      </div>
      <div className="stack wide">
        <Parties duty={duty} unit={unit} />
        <Schedule duty={duty} unit={unit} />
        {duty.units.length > 1 && <Turns units={duty.units} />}
        {duty.members && <Members duty={duty} figures={duty.members} />}
        <Links links={duty.links} />
        <Amendments amendments={duty.amendments} />
        <div className="row apart">
          <span className="quiet">{words.duty.number(duty.id)}</span>
          <To path="/nhat-ky" query={{ duty: duty.id }}>
            {words.menu.journal}
          </To>
        </div>
      </div>
    </div>
  );
}

export default function DutyPage() {
  const words = useWords();
  const id = Number(useParams<{ id: string }>().id);
  const duty = useVerb("duty show", { duty: id }, { enabled: id > 0 });
  if (!(id > 0)) return <Blank>{words.states.noPage}</Blank>;
  return (
    <Answer of={duty}>
      {(data) => (
        <Page title={data.decided.words.slice(0, 240)}>
          <Whole duty={data} />
        </Page>
      )}
    </Answer>
  );
}
