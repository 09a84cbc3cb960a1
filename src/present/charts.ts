/** The sheet `Diagram`: native charts of the settlement, and in words what they show. */

import { regionName } from "../agreement";
import { decimalText, percentText, type Ratio } from "../ground";
import type { OutChart, OutSheet } from "../sheets";
import { OUTPUT } from "../sheets";
import { type Amounts, reservedOf, type ShownSettlement } from "../shown";
import type { Text } from "../text";
import { MONTHS_BLOCK } from "./bonus";
import { ORE } from "./shown-cells";
import { REGIONS_BLOCK, REQUIREMENTS_BLOCK, regionLines } from "./summary";
import { fateOf } from "./why";

/** The sheet; without charts where nothing is paid for performance, or all of it is left out. */
export function chartsSheet(settlement: ShownSettlement, amounts: Amounts, text: Text): OutSheet {
  const words = text.sheets.charts;
  const told = reservedOf(amounts.total) > 0n ? toldOf(settlement, amounts, text) : [];
  return {
    id: "charts",
    name: OUTPUT.charts,
    title: words.title(settlement.agreement.title),
    notes: told.map(({ altText }) => altText),
    blocks: [],
    charts: told,
    pages: "one",
  };
}

function toldOf(settlement: ShownSettlement, amounts: Amounts, text: Text): OutChart[] {
  const words = text.sheets.charts;
  const received = text.unearned[fateOf(settlement.agreement)].received;
  const lines = regionLines(settlement, amounts).filter(({ total }) => total !== "open");
  const most = [...lines].sort((a, b) => Number(b.total) - Number(a.total))[0];
  const { earned, pot, open } = amounts.total;
  const shareOf = (part: bigint): string => {
    const share: Ratio = { n: part, d: reservedOf(amounts.total) };
    return text.percent(percentText(share));
  };
  const kronor = (units: bigint): string => text.kronor(decimalText(units, ORE));
  const whole = shareOf(earned);
  return [
    {
      name: "KomiljardenRegioner",
      title: words.regions(received),
      altText: most
        ? words.regionsAlt({ region: regionName(most.region), amount: kronor(BigInt(most.total)), share: whole })
        : words.regionsOpenAlt({ share: whole, lost: shareOf(pot), open: shareOf(open) }),
      type: "stacked-columns",
      data: {
        sheet: "summary",
        block: REGIONS_BLOCK,
        categories: "region",
        values: ["earned", "bonus"],
      },
      axis: words.kronor,
      kind: "kronor",
    },
    {
      name: "KomiljardenManader",
      title: words.months,
      altText: words.monthsAlt(whole),
      type: "columns",
      data: { sheet: "bonus", block: MONTHS_BLOCK, categories: "month", values: ["share"] },
      axis: words.share,
      kind: "share",
    },
    {
      name: "KomiljardenKrav",
      title: words.requirements,
      altText: words.requirementsAlt({ earned: kronor(earned), unearned: kronor(pot) }),
      type: "bars",
      data: {
        sheet: "summary",
        block: REQUIREMENTS_BLOCK,
        categories: "name",
        values: ["earned", "pot"],
      },
      axis: words.kronor,
      kind: "kronor",
    },
  ];
}
