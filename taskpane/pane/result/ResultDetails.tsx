/**
 * What came of a settlement: the answer for the user's region or the nation, the year as a map, what is borderline, and
 * folded below that all regions, the requirements, the checks and the sheets.
 */
import { Button } from "@fluentui/react-components";
import { type RefObject, startTransition, useEffect, useRef, useState } from "react";
import type { RegionCode } from "../../../src/agreement";
import { isTested, reservesIn } from "../../../src/settling";
import { standingOf, type Whose } from "../../../src/shown";
import { settleNow } from "../../state/actions/settle-now";
import { isStale, type SettledRun } from "../../state/state";
import { usePane } from "../parts/context";
import { Notice } from "../parts/Notice";
import { SheetLinks } from "../parts/SheetLinks";
import { useShared } from "../parts/styles";
import { useFocus } from "../parts/use-focus";
import { Answer } from "./Answer";
import { amountsOf } from "./amounts";
import { Borderlines } from "./Borderlines";
import { Jumps, type Place, placeId } from "./Jumps";
import { RegionYear } from "./RegionYear";
import { Rest } from "./Rest";

/** The result of a finished settlement. */
export default function ResultDetails({ outcome }: { readonly outcome: SettledRun }) {
  const { state, t, text } = usePane();
  const shared = useShared();
  useFocus();
  const { settlement, written } = outcome;
  const { performance } = settlement.agreement;
  const amounts = amountsOf(settlement);
  const { region } = state.remembered;
  const { whose, setWhose, yearOf, showYear, heading } = useWhose(outcome, region ?? "all");
  const [opened, setOpened] = useState<ReadonlySet<Place>>(new Set());
  const isWhole = useLater();
  const changes = written.flatMap(({ id, name }) => (id === "changes" ? [name] : []));
  const open =
    reservesIn(settlement).filter((reserve) => isTested(performance, reserve)).length - settlement.verdicts.length;
  return (
    <div className={shared.stack} style={{ gap: "20px" }}>
      <h3 id="result-heading" tabIndex={-1} className={shared.heading}>
        {t.result.heading}
      </h3>
      {isStale(state) && <Stale />}
      <Answer outcome={outcome} whose={whose} standing={standingOf(settlement, whose, amounts)} setWhose={setWhose} />
      {changes.length > 0 && (
        <Notice weight="info">
          {t.result.changed}
          <SheetLinks names={changes} />
        </Notice>
      )}
      {open > 0 && <p className={shared.small}>{t.result.partial(text.number(String(open)))}</p>}
      <Jumps hasPerformance={performance !== undefined} open={(place) => setOpened(new Set([...opened, place]))} />
      {performance && (
        <>
          <section id={placeId("year")}>
            <RegionYear
              outcome={outcome}
              amounts={amounts}
              region={yearOf}
              setRegion={whose === "all" ? showYear : undefined}
              heading={heading}
            />
          </section>
          <section id={placeId("borderlines")}>
            <Borderlines key={whose} outcome={outcome} whose={whose} />
          </section>
        </>
      )}
      {isWhole && <Rest outcome={outcome} amounts={amounts} whose={whose} showYear={showYear} opened={opened} />}
    </div>
  );
}

function Stale() {
  const { state, act, can, t } = usePane();
  const shared = useShared();
  return (
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
  );
}

interface WhoseYear {
  readonly whose: Whose;
  readonly setWhose: (whose: Whose) => void;
  /** Whose year is shown. */
  readonly yearOf: RegionCode;
  readonly showYear: (region: RegionCode) => void;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

// The user's own region first; another that is looked at is not remembered as hers.
function useWhose(outcome: SettledRun, own: Whose): WhoseYear {
  const [whose, setWhose] = useState<Whose>(own);
  const [last, setLast] = useState(own);
  const [year, setYear] = useState<RegionCode>(() => firstMeasured(outcome));
  const heading = useRef<HTMLHeadingElement>(null);
  // Chosen anew at the top of the pane.
  if (last !== own) {
    setLast(own);
    setWhose(own);
  }
  const showYear = (code: RegionCode): void => {
    if (whose === "all") setYear(code);
    else setWhose(code);
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
  };
  return { whose, setWhose, yearOf: whose === "all" ? year : whose, showYear, heading };
}

// The first screen at once; the rest in small slices, so that the pane answers meanwhile.
function useLater(): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    startTransition(() => setWhole(true));
  }, []);
  return isWhole;
}

function firstMeasured({ settlement }: SettledRun): RegionCode {
  const borderline = settlement.verdicts.find(({ otherwise }) => otherwise.length > 0);
  return (borderline ?? settlement.verdicts[0])?.reserve.region ?? settlement.regions[0] ?? "";
}
