/** Step 5: what came of it. The details are loaded when there first are some. */
import { lazy, Suspense } from "react";
import { type RegionCode, regionName } from "../../../src/agreement";
import { totalOf } from "../../../src/paying";
import type { Settlement } from "../../../src/settling";
import { soFar } from "../../../src/shown";
import { regionOf } from "../../state/remembered";
import { isStale, resultsIn, type State } from "../../state/state";
import { usePane } from "../parts/context";
import { millions } from "../parts/format";
import { Notice } from "../parts/Notice";
import { Section, type StepState } from "../parts/Section";
import { SheetLinks } from "../parts/SheetLinks";
import { useShared } from "../parts/styles";
import { amountsOf } from "./amounts";

const ResultDetails = lazy(() => import("./ResultDetails"));
const SendSection = lazy(() => import("../send/SendSection"));

/** The step. */
export function ResultSection() {
  const { state } = usePane();
  const { status, step } = useResultStatus();
  return (
    <Section id="result" state={step} status={status}>
      {state.outcome ? (
        <Suspense fallback={null}>
          <ResultDetails outcome={state.outcome} />
        </Suspense>
      ) : (
        <NoResult />
      )}
      {isSettled(state.look) && (
        <Suspense fallback={null}>
          <SendSection />
        </Suspense>
      )}
    </Section>
  );
}

function useResultStatus(): { readonly status: string; readonly step: StepState } {
  const { state, t, text } = usePane();
  const { outcome, look } = state;
  if (outcome && isStale(state)) return { status: t.result.staleStatus, step: "attention" };
  if (outcome) {
    const { performance } = outcome.settlement.agreement;
    return {
      status: performance
        ? earnedWords(outcome.settlement, regionOf(state.remembered), { t, text })
        : t.result.grantedStatus(millions(granted(outcome.settlement), t, text)),
      step: "done",
    };
  }
  const own = resultsIn(look);
  if (own.some(({ finished }) => !finished)) return { status: t.result.earlier(own.length), step: "attention" };
  return { status: own.length > 0 ? t.result.earlier(own.length) : t.result.none, step: "waiting" };
}

// Of the user's own region, or of the nation.
function earnedWords(
  settlement: Settlement,
  region: RegionCode | undefined,
  { t, text }: Pick<ReturnType<typeof usePane>, "t" | "text">,
): string {
  const amounts = amountsOf(settlement);
  const own = region === undefined ? amounts.total : amounts.region(region);
  const told = (units: bigint): string => millions(units, t, text);
  const isOpen = soFar(own, "earned") === "open";
  const words =
    own.open === 0n
      ? t.result.earnedStatus(told(own.earned))
      : isOpen
        ? t.result.onlyOpen(told(own.open))
        : t.result.earnedPartly({ amount: told(own.earned), open: told(own.open) });
  return region === undefined ? words : t.result.regionStatus({ region: regionName(region), amount: words });
}

function granted({ grants }: Settlement): bigint {
  return grants.reduce((sum, { amounts }) => (typeof amounts === "string" ? sum : sum + totalOf(amounts)), 0n);
}

// In this session or another: what is sent on is what stands in the workbook.
function isSettled(look: State["look"]): boolean {
  return look?.contents.own.some(({ id, finished }) => id === "summary" && finished) === true;
}

function NoResult() {
  const { state, t } = usePane();
  const shared = useShared();
  const own = resultsIn(state.look);
  const unfinished = own.filter(({ finished }) => !finished).map(({ name }) => name);
  if (own.length === 0) return <p className={shared.text}>{t.result.noneText}</p>;
  return (
    <div className={shared.stack}>
      {unfinished.length > 0 && <Notice weight="warning">{t.result.unfinished(unfinished)}</Notice>}
      <p className={shared.text}>{t.result.earlierText}</p>
      <SheetLinks names={own.map(({ name }) => name)} />
    </div>
  );
}
