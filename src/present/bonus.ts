/** The sheet `Bonuspott`: what went to the pot month by month, and how it is shared. */
import type { CellValue } from "../grid";
import { decimalText } from "../exact";
import { regionName } from "../regions";
import type { Settlement } from "../settle";
import { OUTPUT } from "../sheets";
import type { Text } from "../text";
import { reservedOf, soFar, type Amounts, type CellAmounts } from "./amounts";
import { oreCell, ORE, partOf } from "./cells";
import { columnsOf, type OutSheet } from "./sheet";

/** The sheet. */
export function bonusSheet({ agreement, regions, complete }: Settlement, amounts: Amounts, text: Text): OutSheet {
  const words = text.sheets.bonus;
  const total = amounts.total;
  const pot = text.kronor(decimalText(total.pot, ORE));
  const cells = (own: CellAmounts): CellValue[] => [oreCell(reservedOf(own), text), oreCell(soFar(own, "earned"), text), oreCell(soFar(own, "pot"), text), oreCell(own.open, text)];
  const shared = regions.reduce<bigint | "open">((sum, region) => {
    const bonus = amounts.bonus(region);
    return sum === "open" || bonus === "open" ? "open" : sum + bonus;
  }, 0n);
  return {
    id: "bonus",
    name: OUTPUT.bonus,
    title: words.title,
    notes: [complete ? words.pot(pot) : words.openPot(pot), ...(complete && total.earned === 0n ? [words.unshared] : [])],
    blocks: [
      {
        columns: columnsOf(words.monthColumns, [["text", 12], ["ore", 28], ["ore", 18], ["ore", 18], ["ore", 18]]),
        rows: agreement.months.value.map((month) => [month, ...cells(amounts.month(month))]),
        total: [text.sheets.payments.sum, ...cells(total)],
      },
      {
        title: words.regionTitle,
        columns: columnsOf(words.columns, [["text", 12], ["text", 28], ["ore", 18], ["share", 18], ["ore", 18]]),
        rows: regions.map((region) => {
          const earned = soFar(amounts.region(region), "earned");
          return [region, regionName(region), oreCell(earned, text), partOf(complete ? earned : "open", total.earned, text), oreCell(amounts.bonus(region), text)];
        }),
        total: ["", text.sheets.payments.sum, oreCell(soFar(total, "earned"), text), partOf(complete ? total.earned : "open", total.earned, text), oreCell(shared, text)],
      },
    ],
  };
}
