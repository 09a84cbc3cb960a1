/** The sheets `Utbetalningar` and `Block 2`: whole kronor per region and decision. */
import type { PaymentRule } from "../agreement";
import { type RegionCode, regionName } from "../agreement";
import { ifKnown, type Known, numberOf, sumKnown } from "../ground";
import { type Amounts, totalOf } from "../paying";
import type { Block, CellValue, ColumnKind, OutColumn, OutSheet } from "../sheets";
import { type BlockFormula, OUTPUT, type Ref, sumOrOpen, whereKnown } from "../sheets";
import type { ShownSettlement } from "../shown";
import type { Text } from "../text";
import { type Fate, monthWords } from "../text";
import { kronorCell } from "./shown-cells";
import { fateOf, whyGrant, whyPayment } from "./why";

/** The payments of performance money. */
export function paymentsSheet(settlement: ShownSettlement, text: Text): OutSheet {
  const { payments, regions, agreement } = settlement;
  const words = text.sheets.payments;
  const columns = payments.flatMap(({ rule, amounts, correction, asPaid, outstanding }): KronorColumn[] => {
    const header = paymentWords(rule, fateOf(agreement), text);
    const paid = { header: asPaid ? words.asPaid(header) : header, amounts };
    return [
      paid,
      ...(correction
        ? [{ header: words.correction(monthWords(rule.id, text)), amounts: correction, partOfAnother: true as const }]
        : []),
      ...(outstanding ? [{ header: words.outstanding, amounts: outstanding, partOfAnother: true as const }] : []),
    ];
  });
  const why = {
    header: words.why,
    of: (region: RegionCode) =>
      payments
        .map((payment) => whyPayment(settlement, payment, region, text))
        .filter(Boolean)
        .join(" "),
  };
  return {
    id: "payments",
    name: OUTPUT.payments,
    title: words.title,
    notes: [words.note],
    blocks: [kronorBlock(PAYMENTS_BLOCK, regions, columns, [], words.sum, why, text)],
    pages: "one",
  };
}

/** A payment by its decision's month, the months it pays, and whether what was not earned goes with it. */
export function paymentWords({ id, months, bonus }: PaymentRule, fate: Fate, text: Text): string {
  return text.sheets.payments.payment({
    decision: monthWords(id, text),
    months: months.map((month) => text.shortMonth(numberOf(month))),
    withPot: bonus ? text.unearned[fate].withPayment : "",
  });
}

/** Where the payments stand in their table: columns counted from zero. */
export function paymentPlaces({ payments }: ShownSettlement): {
  readonly of: (id: PaymentRule["id"]) => number;
  readonly correctionOf: (id: PaymentRule["id"]) => number;
  readonly sum: number;
} {
  const columns = payments.flatMap(({ rule, correction, outstanding }) => [
    rule.id,
    ...(correction ? [`${rule.id} correction`] : []),
    ...(outstanding ? [`${rule.id} outstanding`] : []),
  ]);
  return {
    of: (id) => 2 + columns.indexOf(id),
    correctionOf: (id) => 2 + columns.indexOf(`${id} correction`),
    sum: 2 + columns.length,
  };
}

/** The money handed out without a performance test. */
export function grantsSheet(settlement: ShownSettlement, text: Text): OutSheet {
  const { grants, regions, submission } = settlement;
  const words = text.sheets.grants;
  const byRegion = new Map(submission.populations.map((population) => [population.region, population]));
  const regional = grants.flatMap(({ grant, amounts }): KronorColumn[] =>
    amounts === "not-regional" ? [] : [{ header: grant.label, amounts }],
  );
  const conditions = grants.flatMap(({ grant }) =>
    grant.condition ? [words.conditionNote({ grant: grant.label, condition: grant.condition.value })] : [],
  );
  const usesYoung = grants.some(({ grant }) => grant.basis.value === "population-0-18");
  const heads: Head[] = [
    { header: words.population, kind: "whole", cell: (region) => byRegion.get(region)?.total ?? text.open },
    ...(usesYoung
      ? [
          {
            header: words.young,
            kind: "whole" as const,
            cell: (region: RegionCode) => byRegion.get(region)?.young ?? text.open,
          },
        ]
      : []),
    ...(conditions.length > 0
      ? [
          {
            header: words.condition,
            kind: "text" as const,
            cell: (region: RegionCode) => yesNo(byRegion.get(region)?.conditionMet, text),
          },
        ]
      : []),
  ];
  const others: CellValue[][] = [
    ...grants
      .filter(({ amounts }) => amounts === "not-regional")
      .map(({ grant }) => ["", grant.label, grant.amount.value]),
    ...grants
      .filter(({ withheld }) => withheld > 0n)
      .map(({ grant, withheld }) => ["", `${grant.label}: ${words.withheld}`, Number(withheld)]),
  ];
  const otherColumns: OutColumn[] = [
    { header: "", kind: "text", width: 11 },
    { header: words.others, kind: "text", width: 28 },
    { header: words.sum, kind: "kronor", width: 14 },
  ];
  const why = {
    header: words.why,
    of: (region: RegionCode) =>
      grants
        .map((grant) => whyGrant(settlement, grant, region, text))
        .filter(Boolean)
        .join(" "),
  };
  return {
    id: "grants",
    name: OUTPUT.grants,
    title: words.title,
    notes: [words.note, ...conditions],
    blocks: [
      ...(regional.length > 0 ? [kronorBlock(GRANTS_BLOCK, regions, regional, heads, words.sum, why, text)] : []),
      ...(others.length > 0 ? [{ columns: otherColumns, rows: others }] : []),
    ],
    pages: "one",
  };
}

/** The column of the sums in the grants' table, counted from zero. */
export function grantsSumColumn({ grants }: ShownSettlement): number {
  const heads = [
    true,
    grants.some(({ grant }) => grant.basis.value === "population-0-18"),
    grants.some(({ grant }) => grant.condition !== undefined),
  ];
  return 2 + heads.filter(Boolean).length + grants.filter(({ amounts }) => amounts !== "not-regional").length;
}

interface KronorColumn {
  readonly header: string;
  readonly amounts: Known<Amounts>;
  /** Whether it is no payment of its own: a part of the one before it, or what that one should have given besides. */
  readonly partOfAnother?: true;
}

interface Head {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly cell: (region: RegionCode) => CellValue;
}

function yesNo(met: boolean | undefined, text: Text): CellValue {
  return met === undefined ? text.open : met ? text.yes : text.no;
}

function kronorBlock(
  id: string,
  regions: readonly RegionCode[],
  columns: readonly KronorColumn[],
  before: readonly Head[],
  sumHeader: string,
  why: { readonly header: string; readonly of: (region: RegionCode) => string },
  text: Text,
): Block {
  const added = columns.filter(({ partOfAnother }) => partOfAnother !== true);
  const of =
    (region: RegionCode) =>
    ({ amounts }: KronorColumn): Known =>
      ifKnown(amounts, (known) => known.get(region) ?? 0n);
  const whole = ({ amounts }: KronorColumn): Known => ifKnown(amounts, totalOf);
  const headSum = ({ kind, cell }: Head): CellValue => {
    const counts = regions.map(cell);
    if (kind !== "whole") return "";
    return counts.every((count) => typeof count === "number") ? counts.reduce((a, b) => a + b, 0) : text.open;
  };
  return {
    id,
    formulas: kronorFormulas(id, regions.length, columns, before, text),
    columns: [
      { header: text.sheets.code, kind: "text", width: 11 },
      { header: text.sheets.region, kind: "text", width: 28 },
      ...before.map(({ header, kind }): OutColumn => ({ header, kind, width: 14 })),
      ...[...columns.map(({ header }) => header), sumHeader].map(
        (header): OutColumn => ({ header, kind: "kronor", width: 24 }),
      ),
      { header: why.header, kind: "free-text", width: 100 },
    ],
    rows: regions.map((region) => [
      region,
      regionName(region),
      ...before.map(({ cell }) => cell(region)),
      ...[...columns.map(of(region)), sumKnown(added.map(of(region)))].map((amount) => kronorCell(amount, text)),
      why.of(region),
    ]),
    total: [
      "",
      sumHeader,
      ...before.map(headSum),
      ...[...columns.map(whole), sumKnown(added.map(whole))].map((amount) => kronorCell(amount, text)),
      "",
    ],
  };
}

/** What formulas of other sheets name the payments' table by, and that of the grants; both have their sum in the last column but one. */
export const PAYMENTS_BLOCK = "payments";
/** The grants' table. */
export const GRANTS_BLOCK = "grants";

function kronorFormulas(
  id: string,
  count: number,
  columns: readonly KronorColumn[],
  before: readonly Head[],
  text: Text,
): BlockFormula[] {
  const first = 2 + before.length;
  const last = first + columns.length;
  const parts = columns.flatMap(({ partOfAnother }, index) => (partOfAnother === true ? [] : [first + index]));
  const across = (row: number | "total"): BlockFormula => {
    const cells = parts.map((column): Ref => ({ block: id, row, column }));
    return {
      row,
      column: last,
      formula: whereKnown(
        cells,
        cells.flatMap((cell, index) => (index === 0 ? [cell] : ["+", cell])),
        text.open,
      ),
    };
  };
  const down = [
    ...before.flatMap(({ kind }, index) => (kind === "whole" ? [2 + index] : [])),
    ...columns.map((_, index) => first + index),
  ];
  const sums = down.map(
    (column): BlockFormula => ({
      row: "total",
      column,
      formula: sumOrOpen({ block: id, row: "all", column }, text.open),
    }),
  );
  return [...Array.from({ length: count }, (_, row) => across(row)), ...sums, across("total")];
}
