/**
 * The sheets `Uppgifter` and `Kostnader`: what the forms ask for, and problems with the cells of what cannot be read.
 */

import { regionName } from "../agreement";
import { fold, withoutInvisible } from "../ground";
import { type Problem, problem } from "../problems";
import type { CellValue, Column, FormKind, Grid } from "../sheets";
import { isBlank, isErrorValue, readKronor, readShare } from "../sheets";
import type { Cost, DatedCell, DetailDate, Details, DetailText, Recipient, RecipientDetails } from "./form-details";
import { type InputSource, locateOne } from "./locate";
import { addressAt, cellAt, dateAt, headerAt, note, type Row, rowsOf, showsError } from "./row";

/** Reads both sheets where they are; neither need be there. */
export function readDetails(grids: readonly Grid[]): {
  readonly details: Details;
  readonly problems: readonly Problem[];
} {
  const [about, costs] = [locateOne(grids, "details"), locateOne(grids, "costs")];
  const problems: Problem[] = [...about.problems, ...costs.problems];
  const recipients = new Map<Recipient, RecipientDetails>();
  const first = new Map<Recipient, string>();
  for (const { recipient, row } of about.source ? recipientRows(about.source, problems) : []) {
    const details = detailsIn(row);
    const other = first.get(recipient);
    if (other !== undefined) note(row, "row-twice", { region: recipientWords(recipient), key: "", other }, "region");
    else {
      first.set(recipient, addressAt(row, "region"));
      recipients.set(recipient, details);
    }
  }
  const byRecipient = new Map<Recipient, Cost[]>();
  for (const { recipient, row } of costs.source ? recipientRows(costs.source, problems) : []) {
    const cost = costIn(row);
    if (cost) byRecipient.set(recipient, [...(byRecipient.get(recipient) ?? []), cost]);
  }
  return { details: { recipients, costs: byRecipient }, problems };
}

/** A recipient's name in a message. */
function recipientWords(recipient: Recipient): string {
  return recipient === "skr" ? "SKR" : regionName(recipient);
}

interface RecipientRow {
  readonly recipient: Recipient;
  readonly row: Row;
}

// SKR is no region: its rows are read here, those of regions as everywhere. A row of sums is nobody's.
function recipientRows(source: InputSource<FormKind>, problems: Problem[]): RecipientRow[] {
  const isSkr = (cells: readonly CellValue[]): boolean =>
    (["code", "region"] as const).some((column) =>
      SKR.has(fold(String(cells[source.columns.get(column) ?? -1] ?? ""))),
    );
  const { cells } = source.grid;
  const ofSkr = cells.flatMap((row, index): RecipientRow[] =>
    index > source.header && isSkr(row)
      ? [{ recipient: "skr", row: { source, index, cells: row, problems, share: readShare } }]
      : [],
  );
  const others = { ...source, grid: { ...source.grid, cells: cells.map((row) => (isSkr(row) ? [] : row)) } };
  const ofRegions = rowsOf(others, problems).flatMap(({ row, subject }): RecipientRow[] =>
    subject.kind === "region" ? [{ recipient: subject.region.code, row }] : [],
  );
  return [...ofRegions, ...ofSkr];
}

const SKR: ReadonlySet<string> = new Set(
  ["SKR", "Sveriges Kommuner och Regioner", "Swedish Association of Local Authorities and Regions"].map(fold),
);

const TEXTS: readonly DetailText[] = [
  "organisationNumber",
  "contact",
  "address",
  "phone",
  "fax",
  "email",
  "account",
  "paymentReference",
  "agreementNumber",
  "decisionNumber",
];
const DATES: readonly DetailDate[] = ["requisitioned", "reportedOn", "repaid"];

function detailsIn(row: Row): RecipientDetails {
  const texts = TEXTS.map((column) => [column, textAt(row, column)] as const);
  const period = (["from", "to"] as const).map((column) => [column, datedCell(row, column)?.date] as const);
  const dates = DATES.map((column) => [column, datedCell(row, column)] as const);
  const received = kronorAt(row, "received");
  checkOrganisation(row);
  return {
    texts: Object.fromEntries([...texts, ...period].filter(([, text]) => text !== undefined)),
    dates: Object.fromEntries(dates.filter(([, date]) => date !== undefined)),
    ...(received !== undefined && { received }),
  };
}

function textAt(row: Row, column: Column): string | undefined {
  const cell = cellAt(row, column);
  return isBlank(cell) || showsError(row, column) ? undefined : withoutInvisible(String(cell));
}

function datedCell(row: Row, column: Column): DatedCell | undefined {
  const date = dateAt(row, column);
  return date !== undefined
    ? { date, place: { sheet: row.source.grid.sheet, cell: addressAt(row, column) } }
    : undefined;
}

function kronorAt(row: Row, column: Column): number | undefined {
  const cell = cellAt(row, column);
  if (isBlank(cell) || showsError(row, column)) return undefined;
  const kronor = readKronor(cell);
  if (kronor === null || kronor < 0)
    note(row, "count-unreadable", { column: headerAt(row, column), text: String(cell) }, column);
  return kronor === null || kronor < 0 ? undefined : kronor;
}

function costIn(row: Row): Cost | undefined {
  const [label, cell] = [textAt(row, "cost") ?? "", cellAt(row, "amount")];
  const kronor = readKronor(cell);
  if (kronor === null && !showsError(row, "amount"))
    row.problems.push(
      problem(
        "cost-unreadable",
        { text: isBlank(cell) ? "" : String(cell) },
        { sheet: row.source.grid.sheet, cell: addressAt(row, "amount") },
      ),
    );
  return kronor === null ? undefined : { label, kronor };
}

function checkOrganisation(row: Row): void {
  const cell = cellAt(row, "organisationNumber");
  if (isBlank(cell) || isErrorValue(cell)) return;
  const text = withoutInvisible(String(cell));
  // Twelve digits begin with 16 in the state's own registers.
  const digits = /^(?:16)?(\d{10})$/.exec(text.replace(/[\s-]/g, ""))?.[1];
  if (digits === undefined) note(row, "organisation-number-unreadable", { text }, "organisationNumber");
  else if (!isLuhn(digits)) note(row, "organisation-number-check", { text }, "organisationNumber");
}

/**
 * Whether the last digit checks the others, every second of them doubled
 * from the right (Luhn's formula, as in all organisation numbers).
 */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return sum % 10 === 0;
}
