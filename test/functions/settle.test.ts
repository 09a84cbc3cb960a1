/** SETTLE against the sheets that the task pane writes, and through the genuine runtime by the ids of the functions. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { englishMetadata } from "../../functions/metadata.js";
import { readXlsx } from "../../host/files/xlsx";
import type { Connection } from "../../host/wire/connect";
import type { Accepted } from "../../host/wire/invocations";
import { agreement2023 } from "../../src/agreements/2023";
import { TEXT } from "../../src/text/texts";
import { settleWorkbook } from "../../taskpane/runs/run";
import { associate, cell, type Functions, functionsInNode, shown } from "./support";

let f: Functions;
let connection: Connection;
let ids: readonly string[];
let populations: unknown[][];
let waiting: unknown[][];

const values = (sheet: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    return range.values as unknown[][];
  });

beforeAll(async () => {
  const loaded = await functionsInNode(await readXlsx(await readFile("examples/komiljarden-2023.xlsx")));
  ({ functions: f, connection } = loaded);
  ids = associate(loaded);
  Object.assign(globalThis, { Excel: connection.Excel, Office: connection.Office });
  populations = await values("Befolkning");
  waiting = await values("Väntetider");
  await settleWorkbook(agreement2023, TEXT.sv);
  Reflect.deleteProperty(globalThis, "Office");
});

test.each([
  [undefined, "Sammanställning"],
  ["sammanställning", "Sammanställning"],
  ["utfall", "Utfall"],
  ["Utbetalningar", "Utbetalningar"],
  ["bonus pot", "Bonuspott"],
  ["avstämning", "Avstämning"],
  ["övriga medel", "Övriga medel"],
  ["problems", "Anmärkningar"],
])("SETTLE %s is the sheet %s, cell by cell", async (table, sheet) => {
  const answer = await f.settle(cell(2023), populations, waiting, cell(table));
  const written = await values(sheet);
  expect(answer.length).toBeGreaterThan(2);
  // Sums and shares stand on the sheets as formulas, which the host
  // reckons in doubles: what differs is beyond what Excel shows.
  expect(answer.map(rounded)).toEqual(written.slice(-answer.length).map(rounded));
  // Above it there is nothing but the title, the notes and a blank line.
  expect(written.slice(0, -answer.length).every((row) => row.slice(1).every((one) => one === ""))).toBe(true);
});

function rounded(row: unknown[]): unknown[] {
  return row.map((value) => (typeof value === "number" ? Number(value.toPrecision(13)) : value));
}

describe("what SETTLE is given", () => {
  test("whole columns and empty rows below change nothing", async () => {
    const below = Array.from({ length: 50 }, () => waiting[0]?.map(() => null) ?? []);
    expect(await f.settle(cell("2023"), populations, [...waiting, ...below])).toEqual(
      await f.settle(cell(2023), populations, waiting),
    );
  });

  test("an error is said with its range, row and column, and how many more there are", async () => {
    const wrong = waiting.map((row, index) =>
      row.map((one, at) => (index === 4 && at === 4 ? "många" : index === 9 && at === 4 ? -1 : one)),
    );
    const answer = await shown(f.settle(cell(2023), populations, wrong));
    expect(answer).toMatch(/^#VALUE! Väntetider, rad 5, kolumn 5: .*många.* Och 1 fel till/);
    expect(
      ((await shown(f.settle(cell(2023), populations, wrong, cell("anmärkningar")))) as unknown[][]).flat().join(" "),
    ).toContain("många");
  });

  test("an error in a cell is an error of the input", async () => {
    const bad = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    expect(
      await shown(
        f.settle(
          cell(2023),
          populations,
          waiting.map((row, index) => (index === 4 ? row.map((one, at) => (at === 4 ? bad : one)) : row)),
        ),
      ),
    ).toMatch(/rad 5, kolumn 5: .*#N\/A/);
  });

  test.each([
    ["no waiting figures", (): unknown[][] => [[null]], undefined, /Väntetider hittades inte/],
    ["a table that does not exist", (): unknown[][] => waiting, "annat", /”annat” är ingen tabell/],
  ])("%s", async (_, given, table, words) => {
    expect(await shown(f.settle(cell(2023), populations, given(), cell(table)))).toMatch(words);
  });

  // As Excel on the desktop may do it: every empty cell has become 0.
  describe("zeros for empty cells", () => {
    const zeroed = (rows: unknown[][]): unknown[][] => rows.map((row) => row.map((one) => (one === "" ? 0 : one)));
    // The edge cases of the example stand in few rows; the others have a figure in every cell that is looked at.
    const plain = (): unknown[][] =>
      waiting.map((row, index) =>
        index === 0
          ? row
          : row.map((one, at) =>
              at >= 4 && at <= 7 && (one === "" || one === "*" || one === 0) ? [10, 20, 10, 20][at - 4] : one,
            ),
      );

    test("do not matter where no money follows from them", async () => {
      const full = plain().map((row, index) =>
        index === 0
          ? row
          : row.map((one, at) =>
              ((at === 8 && Number(row[3]) === 6) ||
                (at === 9 && Number(row[3]) > 6) ||
                (at === 10 && Number(row[3]) > 6)) &&
              (one === "" || one === 0 || one === "*")
                ? at === 8
                  ? row[4]
                  : 5
                : one,
            ),
      );
      const answer = await shown(f.settle(cell(2023), zeroed(populations), zeroed(full), cell("utbetalningar")));
      expect(answer).toEqual(await shown(f.settle(cell(2023), populations, full, cell("utbetalningar"))));
    });

    test("are read again from the cells, where Excel says where they stand", async () => {
      const invocation = {
        parameterAddresses: [
          "",
          `Befolkning!A1:E${String(populations.length)}`,
          `'Väntetider'!$A$1:$L$${String(waiting.length)}`,
          "",
        ],
      };
      expect(await f.settle(cell(2023), zeroed(populations), zeroed(waiting), undefined, invocation)).toEqual(
        await f.settle(cell(2023), populations, waiting),
      );
      const elsewhere = { parameterAddresses: ["", "[Annan.xlsx]Befolkning!A1:E22", "Väntetider!A1:L2080", ""] };
      expect(await shown(f.settle(cell(2023), zeroed(populations), zeroed(waiting), undefined, elsewhere))).toContain(
        "tom eller 0",
      );
    });

    test("are refused, with the cell, where the answer depends on them", async () => {
      expect(await shown(f.settle(cell(2023), zeroed(populations), zeroed(waiting)))).toMatch(
        /Väntetider, rad \d+, kolumn \d+: cellen är tom eller 0/,
      );
    });
  });
});

test("the runtime calls each function by its id, with arguments left out", async () => {
  expect(ids).toHaveLength(13);
  const invoke = (id: string, ...args: unknown[]): Promise<unknown> => connection.host.invocations.invoke(id, args);
  expect(await invoke("TIERPAYOUT", [[2023]], [[2]], [[0.651], ["hej"]], [[0.621]], null, null, null)).toEqual([
    [0.75],
    ["#VALUE!"],
  ]);
  expect(await invoke("ALLOCATE", [[100]], [[1], [1], [1]], null)).toEqual([[34], [33], [33]]);
  expect(await invoke("RULE", [[2023]], [[2]], [["vikt"]])).toMatchObject([[24, expect.any(String)]]);
  await expect(invoke("ALLOCATE", [[-1]], [[1]], null)).rejects.toMatchObject({
    cellError: "#VALUE!",
    message: expect.stringContaining("från noll") as string,
  });
  await expect(invoke("ONTIME", [["2023-01-01"]], [["2023-02-01"]], [[null]], null)).rejects.toMatchObject({
    cellError: "#N/A",
  });
  expect(await invoke("SETTLE", [[2023]], populations, waiting, null)).toEqual(
    await f.settle(cell(2023), populations, waiting),
  );
  expect(connection.host.invocations.pending).toBe(0);
});

test("an error or a data type in a range is met in its own place only, as Excel hands it over by the metadata", async () => {
  const { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny } = await englishMetadata();
  const error = { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" };
  const number = { type: "FormattedNumber", basicValue: 0.651, numberFormat: "0,0 %" };
  const entity = (text: string) => ({
    type: "Entity",
    text,
    basicType: "Error",
    basicValue: "#VALUE!",
    properties: {},
  });
  const picture = { type: "WebImage", address: "https://localhost/", basicType: "Error", basicValue: "#VALUE!" };
  const linked = { ...entity("71,3 %"), type: "LinkedEntity" };
  const now = [[error], [number], [entity("65,1 %")], [picture], [linked], [{ type: "Empty", basicValue: "" }]];
  const ask = (accepted: Accepted): Promise<unknown> =>
    connection.host.invocations.invoke(
      "TIERPAYOUT",
      [[[2023]], [[entity("forsta-besok")]], now, now.map(() => [0.621]), null, null, null],
      {},
      accepted,
    );
  const accepted = { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny };
  expect(await ask(accepted)).toEqual([["#DIV/0!"], [0.75], [0.75], ["#VALUE!"], [1], ["#N/A"]]);
  // Without data types the requirement, which is an entity, is the error that it plainly is.
  expect(await ask({ allowErrorForDataTypeAny })).toEqual(now.map(() => ["#VALUE!"]));
  await expect(ask({ allowCustomDataForDataTypeAny })).rejects.toMatchObject({ cellError: "#DIV/0!" });
});
