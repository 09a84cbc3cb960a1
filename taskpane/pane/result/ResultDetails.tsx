/**
 * What came of a settlement: borderline cases first, then the sums,
 * the regions, a region's year, the requirements, the checks.
 */
import { Button } from "@fluentui/react-components";
import { startTransition, useEffect, useRef, useState } from "react";
import type { RegionCode } from "../../../src/agreement";
import { isTested, reservesIn } from "../../../src/settling";
import { settleNow } from "../../state/actions/settle-now";
import { isStale, type SettledRun } from "../../state/state";
import { usePane } from "../parts/context";
import { Notice } from "../parts/Notice";
import { SheetLinks } from "../parts/SheetLinks";
import { useShared } from "../parts/styles";
import { useFocus } from "../parts/use-focus";
import { amountsOf } from "./amounts";
import { Borderlines } from "./Borderlines";
import { GrantRegions } from "./GrantRegions";
import { Reconciliation } from "./Reconciliation";
import { RegionBars } from "./RegionBars";
import { RegionYear } from "./RegionYear";
import { RequirementBars } from "./RequirementBars";
import { Totals } from "./Totals";

/** The result of a finished settlement. */
export default function ResultDetails({ outcome }: { readonly outcome: SettledRun }) {
  const { state, act, can, t, text } = usePane();
  const shared = useShared();
  useFocus();
  const { settlement, written } = outcome;
  const amounts = amountsOf(settlement);
  const changes = written.flatMap(({ id, name }) => (id === "changes" ? [name] : []));
  const [region, setRegion] = useState<RegionCode>(() => firstMeasured(outcome));
  const year = useRef<HTMLHeadingElement>(null);
  const showYear = (code: RegionCode): void => {
    setRegion(code);
    year.current?.focus();
    year.current?.scrollIntoView({ block: "start" });
  };
  // The first screen at once; the rest in small slices, so that the pane answers meanwhile.
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    startTransition(() => setWhole(true));
  }, []);
  const { performance } = settlement.agreement;
  const open =
    reservesIn(settlement).filter((reserve) => isTested(performance, reserve)).length - settlement.verdicts.length;
  return (
    <div className={shared.stack} style={{ gap: "20px" }}>
      <h3 id="result-heading" tabIndex={-1} className={shared.heading}>
        {t.result.heading}
      </h3>
      {isStale(state) && (
        <Notice weight="warning">
          {t.result.stale}
          <Button
            className={shared.start}
            disabledFocusable={!can(settleNow) || state.look?.result.settlement === undefined}
            onClick={() => void act(settleNow)}
          >
            {t.settle.again}
          </Button>
        </Notice>
      )}
      {changes.length > 0 && (
        <Notice weight="info">
          {t.result.changed}
          <SheetLinks names={changes} />
        </Notice>
      )}
      {open > 0 && <Notice weight="info">{t.result.partial(text.number(String(open)))}</Notice>}
      {performance && <Borderlines outcome={outcome} />}
      <Totals settlement={settlement} amounts={amounts} />
      {whole && (
        <>
          {performance ? (
            <>
              <RegionBars settlement={settlement} amounts={amounts} showYear={showYear} />
              <RegionYear outcome={outcome} amounts={amounts} region={region} setRegion={setRegion} heading={year} />
              <RequirementBars settlement={settlement} amounts={amounts} />
            </>
          ) : (
            <GrantRegions settlement={settlement} />
          )}
          <Reconciliation settlement={settlement} />
          <div className={shared.tight}>
            <h4 className={shared.heading}>{t.result.sheets}</h4>
            <SheetLinks names={written.map(({ name }) => name)} />
          </div>
        </>
      )}
    </div>
  );
}

function firstMeasured({ settlement }: SettledRun): RegionCode {
  const borderline = settlement.verdicts.find(({ otherwise }) => otherwise.length > 0);
  return (borderline ?? settlement.verdicts[0])?.reserve.region ?? settlement.regions[0] ?? "";
}
