/** A region's year: a heat map of months and requirements, and the explanation of the cell chosen. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type RefObject, useState } from "react";
import type { Reserve } from "../../../src/agreement";
import { type RegionCode, requirementsOf } from "../../../src/agreement";
import type { Verdict } from "../../../src/judging";
import { whyOf, whyOpen, whyVerdict } from "../../../src/present";
import { isTested, reservesIn } from "../../../src/settling";
import { type Amounts, reservedOf } from "../../../src/shown";
import { clauseOf, explainUntested, periodWords, placeOf } from "../../../src/text";
import { goTo } from "../../state/actions/reading";
import type { SettledRun } from "../../state/state";
import { usePane } from "../parts/context";
import { kronor } from "../parts/format";
import { RegionPicker } from "../parts/RegionPicker";
import { useShared } from "../parts/styles";
import { DECIMALS } from "./amounts";
import { HeatMap } from "./HeatMap";
import { inputPlace, outcomePlace } from "./places";

interface Props {
  readonly outcome: SettledRun;
  readonly amounts: Amounts;
  readonly region: RegionCode;
  /** Another region's year instead; absent where it is said above whose result it is. */
  readonly setRegion: ((region: RegionCode) => void) | undefined;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

const useStyles = makeStyles({
  explained: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    overflowWrap: "anywhere",
  },
  quote: {
    margin: 0,
    paddingLeft: "10px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The year of the region chosen. */
export function RegionYear({ outcome, amounts, region, setRegion, heading }: Props) {
  const { t, text } = usePane();
  const shared = useShared();
  const { settlement } = outcome;
  const { agreement, verdictOf } = settlement;
  const { performance } = agreement;
  const cells = reservesIn(settlement).filter((reserve) => reserve.region === region);
  const [chosen, setChosen] = useState<Reserve | undefined>(undefined);
  const cell = chosen?.region === region ? chosen : (cells.find((one) => verdictOf(one)?.otherwise.length) ?? cells[0]);
  return (
    <div className={shared.tight} style={{ gap: "8px" }}>
      <h4 ref={heading} tabIndex={-1} className={shared.heading}>
        {performance?.judgedBy.value === "whole-period" ? t.result.period : t.result.year}
      </h4>
      {setRegion && (
        <RegionPicker
          label={t.result.chooseRegionLabel}
          value={region}
          choose={(code) => code !== "all" && setRegion(code)}
          isOneRegion
        />
      )}
      <p className={shared.small}>{t.result.yearLead}</p>
      {performance && (
        <HeatMap
          performance={performance}
          region={region}
          cells={cells}
          verdictOf={verdictOf}
          chosen={cell}
          choose={setChosen}
        />
      )}
      {cell && <Explained cell={cell} verdict={verdictOf(cell)} outcome={outcome} amounts={amounts} />}
      <span className={shared.strong}>{t.result.whyAmounts}</span>
      <ul className={shared.small} style={{ margin: 0, paddingLeft: "18px" }}>
        {whyOf(settlement, amounts, DECIMALS, region, text).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Explained({
  cell,
  verdict,
  outcome,
  amounts,
}: {
  readonly cell: Reserve;
  readonly verdict: Verdict | undefined;
  readonly outcome: SettledRun;
  readonly amounts: Amounts;
}) {
  const { act, t, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const own = amounts.cell(cell);
  const { agreement } = outcome.settlement;
  const requirement = requirementsOf(agreement).find(({ number }) => number === cell.requirement);
  const untested = isTested(agreement.performance, cell) ? undefined : agreement.performance?.untested;
  const [place, input] = [outcomePlace(cell, outcome), inputPlace(cell, outcome)];
  const clause = verdict ? clauseOf(verdict) : untested;
  const reserved = kronor(reservedOf(own), text);
  return (
    <div className={styles.explained} aria-live="polite">
      <span
        className={shared.strong}
      >{`${periodWords(cell.period, text)}, ${cell.requirement} ${requirement ? text.requirementName(requirement.name) : ""}`}</span>
      <span>
        {verdict
          ? whyVerdict(outcome.settlement, verdict, text)
          : untested && requirement
            ? explainUntested(cell.region, requirement, cell.period, untested, text)
            : whyOpen(outcome.settlement, cell, text)}
      </span>
      <span className={shared.small}>
        {verdict
          ? t.result.earnedOf({ earned: kronor(own.earned, text), reserved })
          : untested
            ? t.result.untestedOf(reserved)
            : t.result.openOf(reserved)}
      </span>
      {clause && (
        <>
          <span className={shared.small}>{t.result.restsOn(placeOf(clause, text))}</span>
          <blockquote className={styles.quote} lang="sv">
            {"source" in clause ? clause.source.words : clause.assumed}
          </blockquote>
        </>
      )}
      <span className={shared.row}>
        {place && (
          <Button size="small" onClick={() => void act(goTo, place)}>
            {t.result.outcomeRow}
          </Button>
        )}
        {input && (
          <Button size="small" onClick={() => void act(goTo, input)}>
            {t.result.inputCell}
          </Button>
        )}
      </span>
    </div>
  );
}
