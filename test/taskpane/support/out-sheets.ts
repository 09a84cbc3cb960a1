/** Made-up output sheets, and what becomes of them in a workbook. */
import type { Workbook } from "../../../host/model/workbook";
import { type Connection, connect } from "../../../host/wire/connect";
import type { Block, OutChart, OutSheet } from "../../../src/sheets/sheet";
import { TEXT } from "../../../src/text/texts";
import { addRequestedSheets } from "../../../taskpane/runs/run";

/** A table of three regions with sums, a verdict and a share. */
export const TABLE: Block = {
  id: "table",
  title: "Tabell",
  columns: [
    { header: "Länskod", kind: "text", width: 9 },
    { header: "Region", kind: "text", width: 26 },
    { header: "Intjänat", kind: "ore", width: 18 },
    { header: "Bonus", kind: "ore", width: 18 },
    { header: "Summa", kind: "ore", width: 18 },
    { header: "Andel", kind: "share", width: 10 },
    { header: "Utfall", kind: "text", width: 10 },
  ],
  rows: [
    ["01", "=Region Ett", 100.1, 0.2, 100.3, 0.25, "●100"],
    ["03", "+Region Två", 50, 25.5, 75.5, 0.12345, "▲50"],
    ["04", "Region Tre", "öppet", "öppet", "öppet", "öppet", "○"],
  ],
  total: ["", "Summa", 150.1, 25.7, 175.8, "", "öppet"],
  formulas: [
    ...[0, 1, 2].map((row) => ({
      row,
      column: 4,
      formula: [
        "IF(COUNT(",
        { block: "table", row, column: 2, to: 3 },
        ")=2,SUM(",
        { block: "table", row, column: 2, to: 3 },
        '),"öppet")',
      ],
    })),
    ...[2, 3, 4].map((column) => ({
      row: "total" as const,
      column,
      formula: ["SUM(", { block: "table", row: "all" as const, column }, ")"],
    })),
    { row: "total", column: 6, formula: ["IF(COUNTA(", { block: "table", row: "all", column: 6 }, ')=3,"öppet","")'] },
  ],
  kinds: [{ row: 1, column: 5, kind: "finer-share" }],
  highlights: [
    { from: 6, to: 6, begins: "●", mark: "full" },
    { from: 6, to: 6, begins: "○", mark: "none" },
  ],
  filter: true,
};

/** A sheet with the table. */
export const SUMMARY: OutSheet = {
  id: "summary",
  name: "Sammanställning",
  title: "En titel",
  notes: ["Kort.", "Lång. ".repeat(60)],
  blocks: [TABLE],
};

/** A sheet whose text column holds a formula that refers to the other sheet. */
export const CHECKS: OutSheet = {
  id: "reconciliation",
  name: "Avstämning",
  title: "Avstämning",
  notes: [],
  blocks: [
    {
      id: "checks",
      columns: [
        { header: "Belopp", kind: "ore", width: 18 },
        { header: "Resultat", kind: "text", width: 14 },
        { header: "Förklaring", kind: "long-text", width: 20 },
      ],
      rows: [[175.8, "stämmer", "En förklaring som är längre än en rad"]],
      formulas: [
        { row: 0, column: 0, formula: [{ sheet: "summary", block: "table", row: "total", column: 4 }] },
        {
          row: 0,
          column: 1,
          formula: ["IF(ROUND(", { block: "checks", row: 0, column: 0 }, ',2)=175.8,"stämmer","avviker")'],
        },
      ],
      highlights: [
        { from: 1, to: 1, begins: "stämmer", mark: "good" },
        { from: 1, to: 1, begins: "avviker", mark: "bad" },
      ],
    },
  ],
  pages: "one",
};

const chart = (name: string, type: OutChart["type"], values: readonly number[]): OutChart => ({
  name,
  title: `Titel ${name}`,
  altText: `Vad ${name} visar`,
  type,
  data: { sheet: "summary", block: "table", categories: 1, values },
  axis: "Kronor",
  kind: "kronor",
});

/** A sheet of charts alone. */
export const CHARTS: OutSheet = {
  id: "charts",
  name: "Diagram",
  title: "Diagram",
  notes: ["Vad de visar"],
  blocks: [],
  charts: [chart("Ett", "stacked-columns", [2, 3]), chart("Två", "columns", [4]), chart("Tre", "bars", [2, 3])],
  pages: "one",
};

/** A connection whose client writes; Excel's global names are this workbook's until the next call. */
export function connected(workbook: Workbook): Connection {
  const connection = connect(workbook);
  Object.assign(globalThis, {
    Excel: connection.Excel,
    Office: connection.Office,
    OfficeExtension: connection.OfficeExtension,
  });
  return connection;
}

/** Writes the sheets as a button would; tells their names. */
export async function written(sheets: readonly OutSheet[]): Promise<string[]> {
  return (await addRequestedSheets(sheets, TEXT.sv)).map(({ name }) => name);
}
