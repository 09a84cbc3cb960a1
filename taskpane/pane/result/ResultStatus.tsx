/** What came of a settlement, in a line. */
import { type RegionCode, regionName } from "../../../src/agreement";
import { totalOf } from "../../../src/paying";
import type { Settlement } from "../../../src/settling";
import { soFar } from "../../../src/shown";
import { regionOf } from "../../state/remembered";
import { usePane } from "../parts/context";
import { millions } from "../parts/format";
import { amountsOf } from "./amounts";

/** The line: what is earned, or else granted. */
export default function ResultStatus({ settlement }: { readonly settlement: Settlement }) {
  const pane = usePane();
  const { state, t, text } = pane;
  return settlement.agreement.performance
    ? earnedWords(settlement, regionOf(state.remembered), pane)
    : t.result.grantedStatus(millions(granted(settlement), t, text));
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
