/** The populations that come with the product: told where they are used, and offered for regions that are missing. */
import { Button } from "@fluentui/react-components";
import type { Found } from "../../../src/reading";
import { createSheets } from "../../state/actions/create-sheets";
import { remember } from "../../state/actions/remember";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

/** What is to be said and done about them; nothing where the user's own sheet has every region. */
export function SuppliedPopulations({ located }: { readonly located: Found }) {
  const { state } = usePane();
  const { vintage, population } = located;
  const { fillPopulations } = state.remembered;
  if (!vintage) return null;
  if (!population) return <Supplied date={vintage.date} document={vintage.source.document} />;
  if (fillPopulations === true) return <Filled date={vintage.date} />;
  return <Offer />;
}

function Supplied({ date, document }: { readonly date: string; readonly document: string }) {
  const { act, can, t } = usePane();
  const shared = useShared();
  return (
    <div className={shared.tight}>
      <p className={shared.small}>{t.data.suppliedHelp({ date, document })}</p>
      <Button
        size="small"
        className={shared.start}
        disabledFocusable={!can(createSheets, "population")}
        onClick={() => void act(createSheets, "population")}
      >
        {t.data.ownPopulation}
      </Button>
      <p className={shared.small}>{t.data.ownPopulationHelp}</p>
    </div>
  );
}

function Offer() {
  const { state, act, t } = usePane();
  const shared = useShared();
  const missing = state.look?.result.problems.find(({ code }) => code === "population-missing");
  if (missing?.code !== "population-missing" || missing.values.date === "") return null;
  const { count, date } = missing.values;
  return (
    <div className={shared.tight}>
      <Button className={shared.start} onClick={() => void act(remember, { fillPopulations: true })}>
        {t.data.fill({ count, date })}
      </Button>
      <p className={shared.small}>{t.data.fillHelp}</p>
    </div>
  );
}

function Filled({ date }: { readonly date: string }) {
  const { state, act, t } = usePane();
  const shared = useShared();
  const supplied = state.look?.result.settlement?.submission.supplied;
  if (!supplied) return null;
  return (
    <div className={shared.row}>
      <span className={shared.text}>{t.data.filled({ count: supplied.regions.length, date })}</span>
      <Button size="small" onClick={() => void act(remember, { fillPopulations: undefined })}>
        {t.data.unfill}
      </Button>
    </div>
  );
}
