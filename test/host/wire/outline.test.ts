/** Groups of rows, and rows that are hidden, as the genuine client makes and finds them. */
import { beforeEach, describe, expect, test } from "vitest";
import { copySheet } from "../../../host/model/copy-sheet";
import type { Sheet } from "../../../host/model/sheet";
import { failure, open } from "../support/client";

let client: ReturnType<typeof open>;
let sheet: Sheet;
beforeEach(() => {
  client = open();
  sheet = client.workbook.sheet("Blad1");
});

const run = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  client.Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
const refusal = async (work: (sheet: Excel.Worksheet) => void): Promise<string> => {
  const { code } = await failure(client, async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  return code;
};
/** The rows, counted as Excel does, with their levels and whether they are hidden. */
const outline = (of = sheet) => ({
  levels: [...of.rowLevels].map(([row, level]) => [row + 1, level]).sort(),
  hidden: [...of.hiddenRows].map((row) => row + 1).sort((a, b) => a - b),
});

describe("rows", () => {
  test("are grouped, one level deeper each time, whatever columns the range has", async () => {
    await run((blad) => {
      blad.getRange("B4:C9").group("ByRows");
      blad.getRange("5:6").group("ByRows");
    });
    expect(outline()).toEqual({
      levels: [
        [4, 1],
        [5, 2],
        [6, 2],
        [7, 1],
        [8, 1],
        [9, 1],
      ],
      hidden: [],
    });
  });

  test("fold with their whole group, alone or with those around it, and unfold again", async () => {
    await run((blad) => {
      for (const group of ["4:9", "5:6", "12:13"]) blad.getRange(group).group("ByRows");
      blad.getRange("5:5").hideGroupDetails("ByRows");
    });
    expect(outline().hidden).toEqual([5, 6]);
    await run((blad) => {
      blad.getRange("8:8").hideGroupDetails("ByRows");
    });
    expect(outline().hidden).toEqual([4, 5, 6, 7, 8, 9]);
    await run((blad) => {
      blad.getRange("A1:A20").showGroupDetails("ByRows");
    });
    expect(outline().hidden).toEqual([]);
  });

  test("come out of their outermost group, and stay hidden", async () => {
    await run((blad) => {
      blad.getRange("4:9").group("ByRows");
      blad.getRange("5:6").group("ByRows");
      blad.getRange("4:9").hideGroupDetails("ByRows");
      blad.getRange().ungroup("ByRows");
    });
    expect(outline()).toEqual({
      levels: [
        [5, 1],
        [6, 1],
      ],
      hidden: [4, 5, 6, 7, 8, 9],
    });
    await run((blad) => {
      blad.getRange().ungroup("ByRows");
      blad.getRange().rowHidden = false;
    });
    expect(outline()).toEqual({ levels: [], hidden: [] });
  });

  test("are hidden without a group, and a range of which some are says neither", async () => {
    await run((blad) => {
      blad.getRange("A3:B4").rowHidden = true;
    });
    const read = await client.Excel.run(async (context) => {
      const blad = context.workbook.worksheets.getFirst();
      const ranges = ["3:4", "4:5", "5:6"].map((area) => blad.getRange(area).load("rowHidden"));
      await context.sync();
      return ranges.map(({ rowHidden }) => rowHidden as boolean | null);
    });
    expect(read).toEqual([true, null, false]);
    expect(client.host.unsupported).toEqual([]);
  });

  test("go with a copy of their sheet, which is its own", async () => {
    await run((blad) => {
      blad.getRange("4:5").group("ByRows");
      blad.getRange("4:5").hideGroupDetails("ByRows");
    });
    sheet.summaryAbove = true;
    const copy = copySheet(client.workbook, sheet);
    await run((blad) => {
      blad.getRange("4:5").showGroupDetails("ByRows");
      blad.getRange("4:5").ungroup("ByRows");
    });
    expect([copy.summaryAbove, outline(copy), outline()]).toEqual([
      true,
      {
        levels: [
          [4, 1],
          [5, 1],
        ],
        hidden: [4, 5],
      },
      { levels: [], hidden: [] },
    ]);
  });
});

describe("Excel refuses", () => {
  test("to ungroup, fold or unfold rows that are in no group", async () => {
    const refused = [
      await refusal((blad) => blad.getRange("1:5").ungroup("ByRows")),
      await refusal((blad) => blad.getRange("1:5").hideGroupDetails("ByRows")),
      await refusal((blad) => blad.getRange("1:5").showGroupDetails("ByRows")),
    ];
    expect(refused).toEqual(["InvalidArgument", "InvalidArgument", "InvalidArgument"]);
  });

  test("an eighth group around a row, and leaves the others as they are", async () => {
    await run((blad) => {
      for (let level = 1; level <= 7; level++) blad.getRange("5:5").group("ByRows");
    });
    expect(await refusal((blad) => blad.getRange("4:6").group("ByRows"))).toBe("InvalidArgument");
    expect(outline().levels).toEqual([[5, 7]]);
  });

  test("all of it on a protected sheet that does not allow rows to be changed", async () => {
    await run((blad) => {
      blad.getRange("4:5").group("ByRows");
      blad.protection.protect();
    });
    const refused = [
      await refusal((blad) => blad.getRange("4:5").group("ByRows")),
      await refusal((blad) => blad.getRange("4:5").ungroup("ByRows")),
      await refusal((blad) => blad.getRange("4:5").hideGroupDetails("ByRows")),
      await refusal((blad) => {
        blad.getRange("4:5").rowHidden = true;
      }),
    ];
    expect(refused).toEqual(Array(4).fill("AccessDenied"));
    sheet.protection = { options: { allowFormatRows: true } };
    await run((blad) => {
      blad.getRange("4:5").hideGroupDetails("ByRows");
    });
    expect(outline().hidden).toEqual([4, 5]);
  });
});

test("a chart is shown where it is when rows above it are hidden", async () => {
  await run((blad) => {
    blad.getRange("A1:A2").values = [[1], [2]];
    const chart = blad.charts.add("ColumnClustered", blad.getRange("A1:A2"), "Columns");
    chart.setPosition("C11", "E20");
    blad.getRange("4:7").rowHidden = true;
    chart.plotVisibleOnly = false;
  });
  const [top, height, visible] = await client.Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getFirst().charts.getItemAt(0);
    chart.load("top,height,plotVisibleOnly");
    await context.sync();
    return [chart.top, chart.height, chart.plotVisibleOnly];
  });
  expect([top, height, visible]).toEqual([6 * 15, 10 * 15, false]);
});
