import { describe, expect, test } from "vitest";
import { BrokenPromise } from "../../../src/ground/broken-promise";
import { paneEn } from "../../../src/text/en/pane";
import { paneSv } from "../../../src/text/sv/pane";
import { NameTaken } from "../../../taskpane/excel/workbook";
import { Cancelled, SheetsProtected } from "../../../taskpane/runs/run";
import { type FailureKind, failureOf, withoutValues } from "../../../taskpane/state/failure";

const VERSIONS = { addin: "0.1.0", excel: "Excel Web 16, ExcelApi 1.17" };

const excelError = (code: string, debugInfo: object = {}): Error =>
  Object.assign(new Error("The cell says 4711 patienter"), { name: "RichApi.Error", code, debugInfo });

describe("an error of Excel's", () => {
  test.each<[string, FailureKind]>([
    ["AccessDenied", "protected-sheet"],
    ["InvalidOperationInCellEditMode", "cell-editing"],
    ["ItemNotFound", "sheet-gone"],
    ["InvalidReference", "sheet-gone"],
    ["ItemAlreadyExists", "name-taken"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["HostRestartNeeded", "closed"],
    ["ConnectionFailure", "closed"],
    ["ApiNotFound", "not-supported"],
    ["Conflict", "busy"],
    ["SomethingNew", "unknown"],
    // Every code of Microsoft's page on error handling (1 March 2024), those of Excel and those of all programs.
    ["ActivityLimitReached", "busy"],
    ["ApiNotAvailable", "not-supported"],
    ["BadPassword", "password-sheet"],
    ["ContentLengthRequired", "unknown"],
    ["EmptyChartSeries", "unknown"],
    ["FilteredRangeConflict", "filtered"],
    ["FormulaLengthExceedsLimit", "unknown"],
    ["GeneralException", "general"],
    ["InactiveWorkbook", "other-workbook"],
    ["InsertDeleteConflict", "in-the-way"],
    ["InvalidArgument", "unknown"],
    ["InvalidBinding", "sheet-gone"],
    ["InvalidOperation", "unknown"],
    ["InvalidRequest", "unknown"],
    ["InvalidRibbonDefinition", "unknown"],
    ["InvalidSelection", "other-workbook"],
    ["MemoryLimitReached", "memory"],
    ["MergedRangeConflict", "in-the-way"],
    ["NonBlankCellOffSheet", "in-the-way"],
    ["NotImplemented", "not-supported"],
    ["OperationCellsExceedLimit", "too-large"],
    ["PivotTableRangeConflict", "in-the-way"],
    ["RangeExceedsLimit", "too-large"],
    ["RefreshWorkbookLinksBlocked", "busy"],
    ["RequestAborted", "busy"],
    ["ServiceNotAvailable", "busy"],
    ["Unauthenticated", "closed"],
    ["UnsupportedFeature", "not-supported"],
    ["UnsupportedOperation", "not-supported"],
    ["UnsupportedSheet", "not-supported"],
    ["Client Error", "unknown"],
  ])("with code %s is told as %s, with words that say what to do", (code, kind) => {
    expect(failureOf(excelError(code), "settle", VERSIONS)?.kind).toBe(kind);
    for (const { failure } of [paneSv, paneEn])
      expect(failure.kinds[kind](["Utfall"]).split(/[.:] /).length).toBeGreaterThan(1);
  });

  test("that denies adding a sheet is about the workbook's structure", () => {
    const error = excelError("AccessDenied", {
      errorLocation: "WorksheetCollection.add",
      statement: "var worksheet = worksheets.add(...);",
    });
    expect(failureOf(error, "settle", VERSIONS)?.kind).toBe("protected-workbook");
  });

  test("gives details with code, place and versions, and nothing that a cell may hold", () => {
    const debugInfo = {
      errorLocation: "Range.values",
      statement: 'range.values = [["Region Gotland", 4711]];',
      message: "4711",
      innerError: { code: "AccessDenied", message: "4711" },
    };
    const details = failureOf(excelError("InvalidArgument", debugInfo), "settle", VERSIONS)?.details ?? "";
    expect(details.split("\n")).toEqual([
      "Kömiljarden: 0.1.0",
      "Excel: Excel Web 16, ExcelApi 1.17",
      "during: settle",
      "error: RichApi.Error",
      "code: InvalidArgument",
      "inner code: AccessDenied",
      "location: Range.values",
      "statement: range.values = …;",
    ]);
    expect(details).not.toMatch(/Gotland|4711/);
  });
});

describe("an error of our own", () => {
  test("names the protected sheets, and the names that were taken", () => {
    expect(failureOf(new SheetsProtected(["Utfall"]), "settle", VERSIONS)).toMatchObject({
      kind: "protected-sheet",
      sheets: ["Utfall"],
    });
    expect(failureOf(new SheetsProtected(["Utfall"], "password"), "settle", VERSIONS)).toMatchObject({
      kind: "password-sheet",
      sheets: ["Utfall"],
    });
    expect(failureOf(new NameTaken(["Väntetider"]), "create", VERSIONS)).toMatchObject({
      kind: "name-taken",
      sheets: ["Väntetider"],
    });
  });

  test("is said to be ours when a promise is broken, without its words", () => {
    const failure = failureOf(new BrokenPromise("4711 is 4712"), "settle", VERSIONS);
    expect(failure?.kind).toBe("ours");
    expect(failure?.details).not.toContain("4711");
  });

  test("is not said to be ours for its words alone", () => {
    expect(failureOf(new Error("Broken promise: of another program's"), "settle", VERSIONS)?.kind).toBe("unknown");
  });

  test("of a part of the program that can no longer be loaded says that there is a new version", () => {
    const error = Object.assign(new Error("Loading chunk 417 failed."), { name: "ChunkLoadError", code: "" });
    expect(failureOf(error, "settle", VERSIONS)?.kind).toBe("renewed");
    for (const [words, todo] of [
      [paneSv, /ny version har installerats.* Stäng panelen och öppna den igen/],
      [paneEn, /new version has been installed.* Close the pane and open it again/],
    ] as const)
      expect(words.failure.kinds.renewed()).toMatch(todo);
  });

  test("is none when the user cancelled", () => {
    expect(failureOf(new Cancelled(), "settle", VERSIONS)).toBeUndefined();
  });

  test.each([[undefined], ["text 4711"], [{ code: 5 }], [{ code: "a code with 4711 in it" }]])(
    "of any other kind is unknown and keeps its values to itself: %j",
    (thrown) => {
      const failure = failureOf(thrown, "settle", VERSIONS);
      expect(failure?.kind).toBe("unknown");
      expect(failure?.details).not.toContain("4711");
    },
  );
});

test.each([
  ["var worksheet = worksheets.getItem(...);", "var worksheet = worksheets.getItem(…);"],
  ['worksheets.getItem("Hemligt 2023")', "worksheets.getItem(…)"],
  ["range.values = [[1,2],[3,4]];", "range.values = …;"],
  ['range.formulas = "=SUM(A1:A9)";', "range.formulas = …;"],
])("the statement %s is shown as %s", (statement, shown) => {
  expect(withoutValues(statement)).toBe(shown);
});

test("every kind has words in both languages that say what to do, with and without names", () => {
  for (const { failure } of [paneSv, paneEn]) {
    for (const words of Object.values(failure.kinds)) {
      for (const names of [[], ["A"], ["A", "B"]]) expect(words(names).split(/[.!] |\. ?$/).length).toBeGreaterThan(1);
    }
  }
});
