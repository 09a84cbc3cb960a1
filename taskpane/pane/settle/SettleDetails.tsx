/** What is under step 4, loaded when it is opened: the settings, and the day that the populations are of. */
import { makeStyles } from "@fluentui/react-components";
import { agreementIn } from "../../state/state";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { DecisionChoices, PerformanceSettings } from "./PerformanceSettings";
import { SmallNumbers } from "./SmallNumbers";
import { unusualWords } from "./setting-words";

const useStyles = makeStyles({ fact: { display: "block" } });

/** The settings. */
export default function SettleDetails() {
  const { state, t } = usePane();
  const shared = useShared();
  const agreement = agreementIn(state);
  return (
    <div className={shared.stack}>
      {agreement && (
        <>
          <DecisionChoices agreement={agreement} />
          <Settings />
          <PopulationDate expected={agreement.populationDate.value} />
        </>
      )}
      <p className={shared.small}>{t.settle.writes}</p>
    </div>
  );
}

function Settings() {
  const { state, t, text } = usePane();
  const shared = useShared();
  const agreement = agreementIn(state);
  if (!agreement?.performance) return null;
  const unusual = unusualWords(state.remembered, agreement, t, text);
  return (
    <details className={shared.details}>
      <summary>{`${t.settle.settings}: ${unusual.length > 0 ? unusual.join(" · ") : t.settle.defaults}`}</summary>
      <div className={shared.stack}>
        <PerformanceSettings agreement={agreement} performance={agreement.performance} />
        <SmallNumbers />
      </div>
    </details>
  );
}

function PopulationDate({ expected }: { readonly expected: string }) {
  const { state, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { populations = [], supplied } = state.look?.result.settlement?.submission ?? {};
  const dates = [...new Set(populations.flatMap(({ asOf }) => (asOf === undefined ? [] : [asOf])))];
  const whose = supplied === undefined ? "sheet" : supplied.regions.length === populations.length ? "program" : "both";
  const by = t.settle.populationBy[whose];
  const other =
    dates.length === 0
      ? t.settle.populationNone(expected)
      : t.settle.populationOther({ date: dates.join(", "), by, expected });
  return (
    <div>
      <span className={shared.strong}>{t.settle.population}</span>
      <span className={styles.fact}>
        {dates.length === 1 && dates[0] === expected ? t.settle.populationDate({ date: expected, by }) : other}
      </span>
    </div>
  );
}
