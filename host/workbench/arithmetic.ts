/** Univer's numbers calculate and compare as Excel's do: in doubles, where Univer calculates in decimals. */

import { type BaseValueObject, NumberValueObject } from "@univerjs/preset-sheets-core";
import { asShown, sum } from "../calc/values";

type Method = (this: NumberValueObject, value: unknown, ...more: unknown[]) => BaseValueObject;

const CALCULATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  plusBy: sum,
  minusBy: (a, b) => sum(a, -b),
  multiplyBy: (a, b) => a * b,
  dividedBy: (a, b) => a / b,
};

/** Changes Univer's numbers, once for the page. What is no finite number is left to Univer, which has the errors. */
export function calculateAsExcel(): void {
  for (const [name, calculate] of Object.entries(CALCULATIONS))
    override(
      name,
      (before) =>
        function (value) {
          const result = typeof value === "number" ? calculate(this.getValue(), value) : NaN;
          return Number.isFinite(result) ? NumberValueObject.create(result) : before.call(this, value);
        },
    );
  override(
    "compareBy",
    (before) =>
      function (value, ...how) {
        if (typeof value !== "number") return before.call(this, value, ...how);
        return before.call(NumberValueObject.create(asShown(this.getValue())), asShown(value), ...how);
      },
  );
}

function override(name: string, by: (before: Method) => Method): void {
  const numbers = NumberValueObject.prototype;
  Reflect.set(numbers, name, by(Reflect.get(numbers, name) as Method));
}
