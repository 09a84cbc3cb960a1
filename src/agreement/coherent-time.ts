/** What the months, the payments and what was not earned must be to each other. */
import { type Month, monthOf, numberOf, yearOf } from "../ground";
import type { Found, PaymentRule, Performance } from "./agreement";
import { broken, type Incoherence, type Path } from "./rules";

/** The rules on time that the performance part breaks. */
export function incoherentTime(performance: Found<Performance>): Incoherence[] {
  const { months, payments } = performance;
  return [
    ...(months && !inOneYear(months.value)
      ? [broken("months", ["performance", "months", "value"], { months: months.value.join(",") })]
      : []),
    ...untested(performance),
    ...periodValue(performance),
    ...(payments ? ofPayments(payments.value, months?.value) : []),
    ...unearned(performance),
  ];
}

function inOneYear(measured: readonly Month[]): boolean {
  const [first] = measured;
  return (
    first !== undefined &&
    numberOf(first) >= 1 &&
    numberOf(first) + measured.length - 1 <= 12 &&
    measured.every((month, index) => month === monthOf(yearOf(first), numberOf(first) + index))
  );
}

function untested({ months, untested: free, judgedBy }: Found<Performance>): Incoherence[] {
  if (!free) return [];
  const path = ["performance", "untested", "value"];
  const measured = months?.value ?? [];
  const foreign = free.value.filter((month) => !measured.includes(month));
  const all = measured.length > 0 && measured.every((month) => free.value.includes(month));
  return [
    ...(months && foreign.length > 0 ? [broken("untested-not-measured", path, { months: foreign.join(",") })] : []),
    ...(all ? [broken("untested-all", path, {})] : []),
    ...(judgedBy?.value === "whole-period" ? [broken("untested-together", path, {})] : []),
  ];
}

function periodValue({ judgedBy, periodValue: how }: Found<Performance>): Incoherence[] {
  if (judgedBy?.value === "whole-period" && !how)
    return [broken("period-value-needed", ["performance", "judgedBy", "value"], {})];
  return judgedBy?.value === "month" && how
    ? [broken("period-value-alone", ["performance", "periodValue", "value"], {})]
    : [];
}

const PAYMENTS: Path = ["performance", "payments", "value"];

function ofPayments(rules: readonly PaymentRule[], measured: readonly Month[] | undefined): Incoherence[] {
  if (rules.length === 0) return [broken("payment-missing", PAYMENTS, {})];
  return [
    ...(measured ? covered(rules, measured) : []),
    ...rules.flatMap((rule, index) => ofPayment(rules, rule, index)),
  ];
}

function ofPayment(rules: readonly PaymentRule[], { id, months, bonus }: PaymentRule, index: number): Incoherence[] {
  const path = [...PAYMENTS, index];
  // Months written as year and number sort as text.
  const early = months.find((month) => month >= id);
  const first = rules.findIndex((rule) => rule.id === id);
  return [
    ...(months.length === 0 ? [broken("payment-empty", [...path, "months"], { payment: id })] : []),
    ...(early === undefined ? [] : [broken("payment-early", [...path, "id"], { payment: id, month: early })]),
    ...(first < index
      ? [broken("payment-twice", [...path, "id"], { payment: id, other: [...PAYMENTS, first, "id"] })]
      : []),
    ...(bonus === (index === rules.length - 1) ? [] : [broken("rest-with-last", [...path, "bonus"], { payment: id })]),
  ];
}

// Each month measured is paid once, and in order. What no payment covers is told at the last one.
function covered(rules: readonly PaymentRule[], measured: readonly Month[]): Incoherence[] {
  const paid = rules.flatMap(({ months }) => months);
  const unpaid = measured.filter((month) => !paid.includes(month));
  const wrong = rules.flatMap(({ months }, index) => {
    const before = rules.slice(0, index).flatMap((earlier) => earlier.months);
    const open = index === rules.length - 1 ? unpaid : [];
    const twice = months.filter((month, at) => months.indexOf(month) !== at || before.includes(month));
    const unmeasured = months.filter((month) => !measured.includes(month));
    if (open.length + twice.length + unmeasured.length === 0) return [];
    const values = { unpaid: open.join(","), twice: twice.join(","), unmeasured: unmeasured.join(",") };
    return [broken("payment-months", [...PAYMENTS, index, "months"], values)];
  });
  return wrong.length > 0 ? wrong : outOfOrder(rules, measured);
}

function outOfOrder(rules: readonly PaymentRule[], measured: readonly Month[]): Incoherence[] {
  const due = rules.map((_, index) => rules.slice(0, index).flatMap(({ months }) => months).length);
  const at = rules.findIndex(({ months }, index) =>
    months.some((month, one) => month !== measured[(due[index] ?? 0) + one]),
  );
  const rule = rules[at];
  return rule ? [broken("payment-order", [...PAYMENTS, at, "months"], { payment: rule.id })] : [];
}

function unearned({ unearned: fate, unearnedBasis: basis, judgedBy, payments }: Found<Performance>): Incoherence[] {
  const path = ["performance", "unearnedBasis", "value"];
  const many = judgedBy?.value === "whole-period" && (payments?.value.length ?? 0) > 1;
  return [
    ...(fate?.value === "bonus-pot" && basis?.value === "population" ? [broken("basis-of-bonus-pot", path, {})] : []),
    ...(fate?.value === "met-requirement" && basis?.value === "earned-over-the-year"
      ? [broken("basis-of-requirement", path, {})]
      : []),
    ...(many ? [broken("one-payment", PAYMENTS, {})] : []),
  ];
}
