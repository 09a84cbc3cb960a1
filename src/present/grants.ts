/** The sheet `Övriga medel`: whole kronor per region and grant, where no performance is asked for. */
import type { RegionCode } from "../agreement";
import { type Block, type CellValue, OUTPUT, type OutSheet, sumOrOpen, type TableColumn, tableOf } from "../sheets";
import type { ShownSettlement } from "../shown";
import type { Text } from "../text";
import { type KronorColumn, kronorTable } from "./kronor-table";
import { whyGrant } from "./why";

/** The money handed out without a performance test. */
export function grantsSheet(settlement: ShownSettlement, text: Text): OutSheet {
  const { grants, regions } = settlement;
  const words = text.sheets.grants;
  const columns = grants.flatMap(({ grant, amounts }): KronorColumn[] =>
    amounts === "not-regional" ? [] : [{ id: `grant ${grant.id}`, header: grant.label, amounts }],
  );
  const why = (region: RegionCode): string =>
    grants
      .map((grant) => whyGrant(settlement, grant, region, text))
      .filter(Boolean)
      .join(" ");
  const table = { id: GRANTS_BLOCK, regions, before: populationColumns(settlement, text), columns, words, why };
  return {
    id: "grants",
    name: OUTPUT.grants,
    title: words.title,
    notes: [
      words.note,
      ...grants.flatMap(({ grant }) =>
        grant.condition ? [words.conditionNote({ grant: grant.label, condition: grant.condition.value })] : [],
      ),
    ],
    blocks: [...(columns.length > 0 ? [kronorTable(table, text)] : []), ...othersBlock(settlement, text)],
    pages: "one",
  };
}

/** What formulas of other sheets name the grants' table by; its column of sums is `SUM_COLUMN`. */
export const GRANTS_BLOCK = "grants";

/** What the grants are dealt out by: the region's people, the young of them, and whether it met a condition. */
function populationColumns({ grants, regions, submission }: ShownSettlement, text: Text): TableColumn<RegionCode>[] {
  const words = text.sheets.grants;
  const byRegion = new Map(submission.populations.map((population) => [population.region, population]));
  const people = (id: "population" | "young", of: "total" | "young"): TableColumn<RegionCode> => {
    const cell = (region: RegionCode): CellValue => byRegion.get(region)?.[of] ?? text.open;
    const counts = regions.map(cell);
    return {
      id,
      header: words[id],
      kind: "whole",
      width: 14,
      cell,
      total: {
        value: counts.every((count) => typeof count === "number") ? counts.reduce((a, b) => a + b, 0) : text.open,
        formula: sumOrOpen({ block: GRANTS_BLOCK, row: "all", column: id }, text.open),
      },
    };
  };
  const condition: TableColumn<RegionCode> = {
    id: "condition",
    header: words.condition,
    kind: "text",
    width: 14,
    cell: (region) => yesNo(byRegion.get(region)?.conditionMet, text),
  };
  return [
    people("population", "total"),
    ...(grants.some(({ grant }) => grant.basis.value === "population-0-18") ? [people("young", "young")] : []),
    ...(grants.some(({ grant }) => grant.condition) ? [condition] : []),
  ];
}

function yesNo(met: boolean | undefined, text: Text): CellValue {
  return met === undefined ? text.open : met ? text.yes : text.no;
}

/** What goes to no region: to others than regions, or to nobody since a condition was not met. */
function othersBlock({ grants }: ShownSettlement, text: Text): Block[] {
  const words = text.sheets.grants;
  const rows = [
    ...grants
      .filter(({ amounts }) => amounts === "not-regional")
      .map(({ grant }) => ({ name: grant.label, kronor: grant.amount.value })),
    ...grants
      .filter(({ withheld }) => withheld > 0n)
      .map(({ grant, withheld }) => ({ name: `${grant.label}: ${words.withheld}`, kronor: Number(withheld) })),
  ];
  if (rows.length === 0) return [];
  return [
    tableOf(
      [
        { id: "code", header: "", kind: "text", width: 11, cell: () => "" },
        { id: "recipient", header: words.others, kind: "text", width: 28, cell: ({ name }) => name },
        { id: "kronor", header: words.sum, kind: "kronor", width: 14, cell: ({ kronor }) => kronor },
      ],
      rows,
    ),
  ];
}
