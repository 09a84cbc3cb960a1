/** The course of the trial where things do not go as they should. */
import { beforeEach, describe, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import { Workbook } from "../../../host/model/workbook";
import { type Connection, connect } from "../../../host/wire/connect";
import { Course } from "../../../taskpane/excel-check/course";
import { STEPS } from "../../../taskpane/excel-check/steps";

let workbook: Workbook;
let connection: Connection;
let course: Course;
beforeEach(() => {
  workbook = new Workbook();
  connection = connect(workbook);
  Object.assign(globalThis, { Excel: connection.Excel, Office: connection.Office });
  course = new Course("0.1.0", () => Promise.resolve());
});
const names = (): string[] => workbook.sheets.map(({ name }) => name);
const refuse = (member: string): void => {
  connection.host.fault = ({ name }) => (name === member ? new HostError("AccessDenied", "no") : undefined);
};

describe("a workbook", () => {
  test("that is opened to be read is asked what can be asked of it, and nothing is added", async () => {
    const { requirements } = connection.Office.context;
    Object.assign(globalThis, { Office: { context: { requirements, document: { mode: "readOnly" } } } });
    await course.begin();
    const { environment, steps } = course.record();
    expect([course.phase().kind, environment.mode, names()]).toEqual(["done", "readOnly", ["Blad1"]]);
    expect(STEPS.filter((step) => steps[step] !== "skipped")).toEqual(["workbook"]);
  });

  test("whose structure is protected says so at the step, which can be left out", async () => {
    refuse("Add");
    await course.begin();
    expect(course.phase()).toEqual({ kind: "failed", step: "calls", code: "AccessDenied" });
    await course.skip();
    expect(course.phase()).toMatchObject({ kind: "failed", step: "protected" });
    connection.host.fault = undefined;
    await course.begin();
    expect([course.phase(), course.record().steps.calls]).toMatchObject([
      { kind: "by hand", step: "filtered" },
      { "ChartLegend.visible": { value: false } },
    ]);
  });
});

describe("a step", () => {
  test("that is left out is told as such, and its sheets are removed", async () => {
    await course.begin();
    expect(names()).toEqual(["Blad1", "Prov av Excel", "Prov av Excel, till"]);
    await course.skip();
    expect(course.phase()).toEqual({ kind: "by hand", step: "copied" });
    while (course.phase().kind !== "done") await course.skip();
    expect([course.phase().kind, names()]).toEqual(["done", ["Blad1"]]);
    expect(course.record().steps).toMatchObject({ manual: "skipped", editing: "skipped", elsewhere: "skipped" });
    // What had been made ready before it was left out is answered.
    expect(course.record().steps.filtered).toEqual({ "Worksheet.autoFilter.apply": { value: "done" } });
  });

  test("whose sheets cannot be removed keeps its answers, and the trial can go on", async () => {
    await course.begin();
    refuse("Delete");
    await course.next();
    expect(course.phase()).toEqual({ kind: "failed", step: "filtered", code: "AccessDenied" });
    connection.host.fault = undefined;
    await course.skip();
    expect(course.phase()).toMatchObject({ kind: "by hand", step: "copied" });
    expect(course.record().steps.filtered).toHaveProperty("AutoFilter.remove shows every row");
    // Those that are left are never taken for those of a later step.
    await course.skip();
    expect(names()).toEqual(expect.arrayContaining(["Prov av Excel", "Prov av Excel, till"]));
  });

  test("during which she does something counts down before it asks", async () => {
    const seconds: number[] = [];
    course.subscribe(() => {
      const phase = course.phase();
      if (phase.kind === "counting") seconds.push(phase.seconds);
    });
    await course.begin();
    while (course.phase().kind !== "to start") await course.skip();
    // Nothing goes on of itself, and nothing is asked twice.
    await course.next();
    await course.start();
    await course.start();
    expect([seconds, course.phase()]).toEqual([[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { kind: "answered", step: "editing" }]);
  });
});
