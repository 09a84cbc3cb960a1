/** The sheets `Utbetalningar` and `Block 2`: whole kronor per region and decision. */
import type { PaymentRule } from "../agreement";
import type { CellValue } from "../grid";
import { numberOf, yearOf } from "../month";
import { totalOf } from "../payment";
import { regionName, type RegionCode } from "../regions";
import type { Settlement } from "../settle";
import { OUTPUT } from "../sheets";
import type { Text } from "../text";
import { kronorCell } from "./cells";
import type { Block, OutColumn, OutSheet } from "./sheet";

type Amounts = ReadonlyMap<RegionCode, bigint> | "open";

/** The payments of performance money. */
export function paymentsSheet({ payments, regions }: Settlement, text: Text): OutSheet {
  const words = text.sheets.payments;
  const columns = payments.map(({ rule, amounts }) => ({
    header: paymentWords(rule, text),
    amounts,
  }));
  return { id: "payments", name: OUTPUT.payments, title: words.title, notes: [words.note], blocks: [kronorBlock(regions, columns, [], words.sum, text)] };
}

/** A payment by its decision's month, the months it pays, and whether the bonus pot goes with it. */
export function paymentWords({ id, months, bonus }: PaymentRule, text: Text): string {
  return text.sheets.payments.payment(text.month(numberOf(id), yearOf(id)), months.map((month) => text.shortMonth(numberOf(month))), bonus);
}

/** The money handed out without a performance test. */
export function grantsSheet({ grants, regions, submission }: Settlement, text: Text): OutSheet {
  const words = text.sheets.grants;
  const byRegion = new Map(submission.populations.map((population) => [population.region, population]));
  const regional = grants.flatMap(({ grant, amounts }) => (amounts === "not-regional" ? [] : [{ header: grant.label, amounts }]));
  const heads = [
    { header: words.population, count: (region: RegionCode) => byRegion.get(region)?.total ?? text.open },
    { header: words.young, count: (region: RegionCode) => byRegion.get(region)?.young ?? text.open },
  ];
  const others = grants.filter(({ amounts }) => amounts === "not-regional");
  const otherColumns: OutColumn[] = [
    { header: "", kind: "text", width: 11 },
    { header: words.others, kind: "text", width: 28 },
    { header: words.sum, kind: "kronor", width: 14 },
  ];
  return {
    id: "grants",
    name: OUTPUT.grants,
    title: words.title,
    notes: [words.note],
    blocks: [
      kronorBlock(regions, regional, heads, words.sum, text),
      ...(others.length > 0 ? [{ columns: otherColumns, rows: others.map(({ grant }): CellValue[] => ["", grant.label, grant.amount.value]) }] : []),
    ],
  };
}

function kronorBlock(
  regions: readonly RegionCode[],
  columns: readonly { readonly header: string; readonly amounts: Amounts }[],
  before: readonly { readonly header: string; readonly count: (region: RegionCode) => CellValue }[],
  sumHeader: string,
  text: Text,
): Block {
  const own = (region: RegionCode): (bigint | "open")[] => columns.map(({ amounts }) => (amounts === "open" ? "open" : (amounts.get(region) ?? 0n)));
  const together = (amounts: readonly (bigint | "open")[]): bigint | "open" =>
    amounts.reduce<bigint | "open">((sum, amount) => (sum === "open" || amount === "open" ? "open" : sum + amount), 0n);
  const totals = columns.map(({ amounts }) => (amounts === "open" ? "open" : totalOf(amounts)));
  const counts = before.map(({ count }) => regions.map(count));
  return {
    columns: [
      { header: text.sheets.code, kind: "text", width: 11 },
      { header: text.sheets.region, kind: "text", width: 28 },
      ...before.map(({ header }): OutColumn => ({ header, kind: "whole", width: 14 })),
      ...[...columns.map(({ header }) => header), sumHeader].map((header): OutColumn => ({ header, kind: "kronor", width: 24 })),
    ],
    rows: regions.map((region) => {
      const amounts = own(region);
      return [region, regionName(region), ...before.map(({ count }) => count(region)), ...[...amounts, together(amounts)].map((amount) => kronorCell(amount, text))];
    }),
    total: [
      "",
      sumHeader,
      ...counts.map((column) => (column.every((count) => typeof count === "number") ? column.reduce((a, b) => a + b, 0) : text.open)),
      ...[...totals, together(totals)].map((amount) => kronorCell(amount, text)),
    ],
  };
}
