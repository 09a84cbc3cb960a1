/** What the months, the payments and what was not earned must be to each other; each mistake at the cell that has it. */
import type { FieldPath, PaymentRule, Performance } from "../agreement";
import { type Month, shifted, yearOf } from "../ground";
import type { AgreementRule } from "../problems";
import type { Found, Read } from "./checks";
import { readPayment } from "./parse-months";
import { rowOf } from "./parts";
import { addressOf, cellAt, note, type Table } from "./table";

/** Notes months that are not in a row in one year, payments that do not cover them, and rules that do not fit each other. */
export function checkTime(table: Table, { part, content }: Read<Performance>): void {
  const months = content.months?.value;
  if (months && !inOneYear(months))
    note(table, "agreement-months", { months: months.join(",") }, rowOf(part, "months"), "value");
  const paid = (part.rows.get("payments") ?? []).flatMap((row) => {
    const rule = readPayment(cellAt(table, row, "value"));
    return rule ? [{ rule, row }] : [];
  });
  if (months && content.payments) checkPayments(table, months, paid);
  for (const [rule, path] of brokenRules(content)) note(table, "agreement-rule", { rule }, rowOf(part, path), "value");
}

interface PaidRow {
  readonly rule: PaymentRule;
  readonly row: number;
}

function checkPayments(table: Table, measured: readonly Month[], paid: readonly PaidRow[]): void {
  const covered = paid.flatMap(({ rule }) => rule.months);
  const unpaid = measured.filter((month) => !covered.includes(month));
  const last = paid[paid.length - 1];
  paid.forEach(({ rule, row }, index) => {
    const earlier = paid.slice(0, index);
    const twice = rule.months.filter(
      (month, at) => rule.months.indexOf(month) !== at || earlier.some((before) => before.rule.months.includes(month)),
    );
    const unmeasured = rule.months.filter((month) => !measured.includes(month));
    // What no payment covers is told at the last one.
    const open = row === last?.row ? unpaid : [];
    if (open.length + twice.length + unmeasured.length > 0 || rule.months.length === 0) {
      note(
        table,
        "agreement-payment-months",
        { unpaid: open.join(","), twice: twice.join(","), unmeasured: unmeasured.join(",") },
        row,
        "value",
      );
    }
    const late = rule.months.find((month) => month >= rule.id);
    if (late !== undefined) note(table, "agreement-payment-early", { payment: rule.id, month: late }, row, "value");
    const same = earlier.find((before) => before.rule.id === rule.id);
    if (same)
      note(
        table,
        "agreement-payment-twice",
        { payment: rule.id, other: addressOf(table, same.row, "value") },
        row,
        "value",
      );
  });
}

function brokenRules(performance: Found<Performance>): readonly (readonly [AgreementRule, FieldPath])[] {
  const { judgedBy, periodValue, unearned, unearnedBasis, payments, untested, months } = performance;
  const together = judgedBy?.value === "whole-period";
  const free = untested?.value ?? [];
  const measured = months?.value;
  const rules: readonly (readonly [boolean, AgreementRule, FieldPath])[] = [
    [together && periodValue === undefined, "period-value-needed", "judgedBy"],
    [judgedBy?.value === "month" && periodValue !== undefined, "period-value-alone", "periodValue"],
    [unearned?.value === "bonus-pot" && unearnedBasis?.value === "population", "basis-of-bonus-pot", "unearnedBasis"],
    [
      unearned?.value === "met-requirement" && unearnedBasis?.value === "earned-over-the-year",
      "basis-of-requirement",
      "unearnedBasis",
    ],
    [
      payments?.value.some(({ bonus }, index, all) => bonus !== (index === all.length - 1)) ?? false,
      "rest-with-last",
      "payments",
    ],
    [together && (payments?.value.length ?? 0) > 1, "one-payment", "payments"],
    [measured !== undefined && free.some((month) => !measured.includes(month)), "untested-not-measured", "untested"],
    [
      measured !== undefined && measured.length > 0 && measured.every((month) => free.includes(month)),
      "untested-all",
      "untested",
    ],
    [together && untested !== undefined, "untested-together", "untested"],
  ];
  return rules.flatMap(([broken, rule, path]) => (broken ? [[rule, path] as const] : []));
}

function inOneYear(months: readonly Month[]): boolean {
  const [first] = months;
  return (
    first !== undefined &&
    months.every((month, index) => month === shifted(first, index) && yearOf(month) === yearOf(first))
  );
}
