/** A row of the sheet `Befolkning`. */
import { readYesNo } from "../sheets";
import { populationDateOf } from "./population-date";
import { addressAt, cellAt, countAt, dateAt, headerAt, note, type SubjectRow, showsError } from "./row";
import type { Population } from "./submission";

/** The population in a row, or nothing when it could not be read; why has been noted. */
export function readPopulation({ row, subject }: SubjectRow): Population[] {
  const total = countAt(row, "population");
  const young = countAt(row, "young");
  const asOf = dateAt(row, "asOf") ?? populationDateOf(row.source);
  const condition = showsError(row, "conditionMet") ? undefined : readYesNo(cellAt(row, "conditionMet"));
  if (condition === "unreadable")
    note(
      row,
      "yes-no-unreadable",
      { column: headerAt(row, "conditionMet"), text: String(cellAt(row, "conditionMet")) },
      "conditionMet",
    );
  if (subject.kind !== "region" || total.kind !== "count") return [];
  return [
    {
      region: subject.region.code,
      total: total.count,
      ...(young.kind === "count" && { young: young.count }),
      ...(typeof condition === "boolean" && { conditionMet: condition }),
      ...(asOf !== undefined && { asOf }),
      address: addressAt(row, "population"),
    },
  ];
}
