/** Files made to do harm, or harmed: each is read or refused in words, small here and in full by `test:long`. */
import { describe, expect, test } from "vitest";
import { reportProblems } from "../../../host/command/report";
import { readCsv } from "../../../host/files/csv";
import { openWorkbook } from "../../../host/files/open";
import { UnreadableFile } from "../../../host/files/unreadable";
import { writeXlsx } from "../../../host/files/xlsx";
import { connect } from "../../../host/wire/connect";
import { agreementFromJson } from "../../../src/agreement-json";
import { hasErrors } from "../../../src/problems";
import { REFUSALS, TEXT } from "../../../src/text";
import { HOSTILE, type Hostile, wronglySaid } from "../../support/hostile";

/** Low enough that small files reach them; all else is measured as in full. */
const LOW = { bytes: 50_000_000, parts: 10_000, cells: 20_000 };
const LOW_CSV = { fields: 5_000_000, cells: 2_000_000 };

/** What is said of a file that is refused; nothing when it is read, calculated and written. */
async function said({ ending, make, few }: Hostile): Promise<string | undefined> {
  const bytes = make(few);
  try {
    if (ending === "json") {
      const { problems } = agreementFromJson(new TextDecoder().decode(bytes));
      return hasErrors(problems) ? reportProblems(problems, TEXT.sv) : undefined;
    }
    const workbook =
      ending === "csv"
        ? readCsv([{ name: "a.csv", bytes }], LOW_CSV)
        : await openWorkbook({ name: `a.${ending}`, bytes }, LOW);
    connect(workbook);
    workbook.settle();
    workbook.addSheet("Ny");
    await writeXlsx(workbook);
    return undefined;
  } catch (cause) {
    if (cause instanceof UnreadableFile) return cause.say(REFUSALS.sv);
    throw cause;
  }
}

describe("what would take all time or all memory, or lies, or is broken, ends as it should:", () => {
  test.each(HOSTILE.map((one) => [`.${one.ending}: ${one.name}`, one] as const))("%s", async (_, one) => {
    expect(wronglySaid(await said(one), one.outcome)).toBeUndefined();
  });
});
