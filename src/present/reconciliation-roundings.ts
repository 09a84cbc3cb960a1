/** Whole kronor in `Avstämning`: each payment, correction and grant against what it was rounded from, by region. */
import type { RegionCode } from "../agreement";
import { type Known, monthsIn, nearest, type Period, sum } from "../ground";
import type { Amounts as Kronor } from "../paying";
import { periodsIn } from "../settling";
import { type Formula, quoted, type Ref } from "../sheets";
import { paymentColumn, paymentWords } from "./payments";
import { ofGrant, ofPayment, oreIn, outcome, rowsOf, type Source } from "./reconciliation-cells";
import { type ApartColumn, amountIn, roundingColumns } from "./reconciliation-tables";
import { fateOf } from "./why";

type Column = ApartColumn<RegionCode>;
type Payments = Source["settlement"]["payments"];

/**
 * Every part payment against what was earned in its months, and every correction against what had been paid. The last
 * payment is the year less the earlier ones, and the year is looked at by itself; what was paid already is as paid.
 */
export function paymentColumns(source: Source, block: string): Column[] {
  const { settlement } = source;
  const { payments } = settlement;
  return payments.flatMap(({ amounts, asPaid, correction }, index): Column[] => {
    const isLast = index === payments.length - 1;
    return [
      ...(isLast || asPaid ? [] : [ownColumn(source, block, index, amounts, correction)]),
      ...(correction ? [correctionColumn(source, block, index, correction)] : []),
    ];
  });
}

function labelOf({ settlement, text }: Source, index: number): string {
  const rule = settlement.payments[index]?.rule;
  return rule ? paymentWords(rule, fateOf(settlement.agreement), text) : "";
}

function ownColumn(
  source: Source,
  block: string,
  index: number,
  amounts: Payments[number]["amounts"],
  correction: Kronor | undefined,
): Column {
  const { settlement, text } = source;
  const rule = settlement.payments[index]?.rule;
  const label = labelOf(source, index);
  const named = { id: `payment ${String(index)}`, name: "payment-regions", label } as const;
  if (amounts === "open" || rule === undefined) return { ...named, apart: "open" };
  const periods = periodsPaid(source, [index]);
  const corrected = (row: number): Formula =>
    correction ? ["-", ...amountIn(ofPayment(row, paymentColumn.correction(rule.id)))] : [];
  return {
    ...named,
    ...roundingColumns<RegionCode>(
      block,
      {
        id: named.id,
        of: label,
        difference: (row) => [
          ...amountIn(ofPayment(row, paymentColumn.paid(rule.id))),
          ...corrected(row),
          "-",
          ...earnedIn(source, periods, { block, row, column: "name" }),
        ],
        ore: settlement.regions.map(
          (region) =>
            ((amounts.get(region) ?? 0n) - (correction?.get(region) ?? 0n)) * 100n - earnedOre(source, region, periods),
        ),
      },
      text,
    ),
  };
}

// What has been paid before, and is corrected, is what was earned in those months: each payment rounded by itself.
function correctionColumn(source: Source, block: string, index: number, correction: Kronor): Column {
  const { settlement, text } = source;
  const before = settlement.payments.slice(0, index);
  const periods = periodsPaid(
    source,
    before.map((_, at) => at),
  );
  const label = labelOf(source, index);
  const id = `correction ${String(index)}`;
  const rule = settlement.payments[index]?.rule;
  return {
    id,
    name: "payment-corrections",
    label,
    ...roundingColumns<RegionCode>(
      block,
      {
        id,
        of: `${text.checks["payment-corrections"].right}, ${label}`,
        difference: (row) => [
          ...before.flatMap((one): Formula => [...amountIn(ofPayment(row, paymentColumn.paid(one.rule.id))), "+"]),
          ...(rule ? amountIn(ofPayment(row, paymentColumn.correction(rule.id))) : ["0"]),
          "-",
          ...earnedIn(source, periods, { block, row, column: "name" }),
        ],
        ore: settlement.regions.map((region) => {
          const paid = sum(before.map(({ amounts }) => (amounts === "open" ? 0n : (amounts.get(region) ?? 0n))));
          return (paid + (correction.get(region) ?? 0n)) * 100n - earnedOre(source, region, periods);
        }),
      },
      text,
    ),
  };
}

// The periods that some of the payments pay.
function periodsPaid({ settlement }: Source, indices: readonly number[]): readonly Period[] {
  const rules = indices.flatMap((index) => settlement.payments[index]?.rule ?? []);
  return periodsIn(settlement).filter((period) =>
    rules.some(({ months }) => monthsIn(period).every((month) => months.includes(month))),
  );
}

// Months in a row are told by the first and the last of them: they are written so that they stand in order.
function earnedIn({ settlement }: Source, periods: readonly Period[], name: Ref): Formula {
  const runs: { readonly first: Period; last: Period }[] = [];
  let isBefore = false;
  for (const period of periodsIn(settlement)) {
    const run = runs.at(-1);
    const is = periods.includes(period);
    if (is && isBefore && run) run.last = period;
    else if (is) runs.push({ first: period, last: period });
    isBefore = is;
  }
  if (runs.length === 0) return ["0"];
  const month = outcome("month");
  const isOne = runs.flatMap(
    ({ first, last }, index): Formula => [
      ...[index === 0 ? "(" : "+(", month, `>=${quoted(first)})*(`],
      ...[month, `<=${quoted(last)})`],
    ],
  );
  return ["SUMPRODUCT((", outcome("region"), "=", name, ")*(", ...isOne, "),", outcome("earned"), ")"];
}

function earnedOre(source: Source, region: RegionCode, periods: readonly Period[]): bigint {
  const rows = rowsOf(source, "region", region).filter(({ period }) => periods.includes(period));
  return oreIn(source, rows, "earned");
}

/** Every grant against its part by what it is dealt out by; nothing where its condition was not met. */
export function grantColumns(source: Source, block: string): Column[] {
  const { settlement, text } = source;
  const { grants, regions, populationOf } = settlement;
  return grants.flatMap(({ grant, amounts }): Column[] => {
    if (amounts === "not-regional") return [];
    const named = { id: `grant ${grant.id}`, name: "grant-regions", label: grant.label } as const;
    if (amounts === "open") return [{ ...named, apart: "open" }];
    const basis = grant.basis.value === "population" ? "population" : "young";
    const people = (region: RegionCode): bigint =>
      BigInt(populationOf(region)?.[basis === "young" ? "young" : "total"] ?? 0);
    const all = sum(regions.map(people));
    const isMet = (region: RegionCode): boolean => !grant.condition || populationOf(region)?.conditionMet === true;
    const cell = (row: number): Formula => amountIn(ofGrant(row, `grant ${grant.id}`));
    const part = (row: number): Formula => [
      `${String(grant.amount.value)}*`,
      ...amountIn(ofGrant(row, basis)),
      "/SUM(",
      ofGrant("all", basis),
      ")",
    ];
    const ofAmount = (region: RegionCode): bigint => nearest(BigInt(grant.amount.value) * 100n * people(region), all);
    const rounding = {
      id: named.id,
      of: grant.label,
      difference: (row: number): Formula =>
        grant.condition
          ? [...cell(row), "-IF(", ofGrant(row, "condition"), `=${quoted(text.yes)},`, ...part(row), ",0)"]
          : [...cell(row), "-", ...part(row)],
      ore: regions.map((region) => known(amounts.get(region)) * 100n - (isMet(region) ? ofAmount(region) : 0n)),
    };
    return [{ ...named, ...roundingColumns<RegionCode>(block, rounding, text) }];
  });
}

function known(amount: Known | undefined): bigint {
  return amount === undefined || amount === "open" ? 0n : amount;
}
