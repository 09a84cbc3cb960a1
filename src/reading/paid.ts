/** A row of the sheet `Utbetalt`: what a decision has paid a region. */
import type { Performance } from "../agreement";
import { parseMonthIn } from "../ground";
import { dateSystemOf, readKronor } from "../sheets";
import { addressAt, cellAt, headerAt, note, type SubjectRow, showsError } from "./row";
import type { PaidAmount } from "./submission";

/** A reader of rows for one agreement's payments; why a row could not be read has been noted. */
export function paidReader({ payments }: Performance): (row: SubjectRow) => PaidAmount[] {
  const known = payments.value.map(({ id }) => id);
  return ({ row, subject }) => {
    const cell = cellAt(row, "payment");
    const month = typeof cell === "boolean" ? null : parseMonthIn(dateSystemOf(row.source.grid), cell);
    const payment = known.find((id) => id === month);
    if (payment === undefined && !showsError(row, "payment"))
      note(row, "payment-unknown", { text: String(cell), known: known.join(", ") }, "payment");
    const amount = cellAt(row, "kronor");
    const kronor = readKronor(amount);
    if (kronor === null && !showsError(row, "kronor"))
      note(row, "kronor-unreadable", { column: headerAt(row, "kronor"), text: String(amount) }, "kronor");
    if (subject.kind !== "region" || payment === undefined || kronor === null) return [];
    return [{ region: subject.region.code, payment, kronor, address: addressAt(row, "kronor") }];
  };
}
