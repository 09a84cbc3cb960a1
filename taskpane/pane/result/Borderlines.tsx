/** The verdicts that the way of rounding decides: how many, and the first of them. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { regionName } from "../../../src/agreement";
import { isBorderline, type Verdict } from "../../../src/judging";
import type { Whose } from "../../../src/shown";
import { borderlineWords, periodWords } from "../../../src/text";
import { goTo } from "../../state/actions/reading";
import type { SettledRun } from "../../state/state";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { outcomePlace } from "./places";

const FEW = 3;

const useStyles = makeStyles({
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  where: { display: "block", fontWeight: tokens.fontWeightSemibold },
  what: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The list; each leads to its row among the outcomes. */
export function Borderlines({ outcome, whose }: { readonly outcome: SettledRun; readonly whose: Whose }) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [all, setAll] = useState(false);
  const every = outcome.settlement.verdicts.filter(isBorderline);
  const borderlines = every.filter(({ reserve }) => whose === "all" || reserve.region === whose);
  const shown = all ? borderlines : borderlines.slice(0, FEW);
  const rest = borderlines.length - shown.length;
  return (
    <div className={shared.tight}>
      <h4 tabIndex={-1} className={shared.heading}>
        {whose === "all"
          ? t.result.borderlines(borderlines.length)
          : t.result.ownBorderlines({ own: borderlines.length, all: every.length })}
      </h4>
      <p className={shared.small}>{borderlines.length > 0 ? t.result.borderlinesLead : t.result.noBorderlines}</p>
      {shown.length > 0 && (
        <ul className={shared.list}>
          {shown.map((verdict) => (
            <li key={`${verdict.measurement.sheet ?? ""} ${verdict.measurement.address}`} className={styles.line}>
              <Line verdict={verdict} outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button size="small" className={shared.start} onClick={() => setAll(true)}>
          {t.result.more(rest)}
        </Button>
      )}
    </div>
  );
}

function Line({ verdict, outcome }: { readonly verdict: Verdict; readonly outcome: SettledRun }) {
  const { act, t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { reserve, measurement, share, otherwise } = verdict;
  const place = outcomePlace(reserve, outcome);
  const { requirement } = measurement;
  return (
    <button
      type="button"
      className={shared.lineButton}
      title={t.result.outcomeRow}
      onClick={() => place && void act(goTo, place)}
    >
      <span
        className={styles.where}
      >{`${regionName(reserve.region)}, ${t.result.borderlineCell({ requirement: requirement.number, month: periodWords(reserve.period, text) })}`}</span>
      <span className={styles.what}>
        {[
          `${text.requirementName(requirement.name)}: ${text.percent(String(share))}.`,
          ...otherwise.map((other) => borderlineWords(other, text)),
        ].join(" ")}
      </span>
    </button>
  );
}
