/** One step of undo for a run where Excel offers it, and no step where it is then refused: the sheets are the same. */
import { beforeEach, describe, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import { Workbook } from "../../../host/model/workbook";
import type { Connection } from "../../../host/wire/connect";
import { readToWrite } from "../../../taskpane/excel/workbook";
import { failureOf } from "../../../taskpane/state/failure";
import { CHARTS, CHECKS, connected, SUMMARY, written } from "../support/out-sheets";

let workbook: Workbook;
let connection: Connection;
let groups: number;

/** The client that comes with npm knows no groups: those that ask for one are counted, and then run. */
beforeEach(() => {
  workbook = new Workbook();
  connection = connected(workbook);
  groups = 0;
  const { Excel, Office } = connection;
  const run = ((first: unknown, ...rest: readonly unknown[]) => {
    const isGroup = typeof first === "object" && first !== null && "mergeUndoGroup" in first;
    if (isGroup) groups += 1;
    const plain = Excel.run as (...all: readonly unknown[]) => Promise<unknown>;
    return isGroup ? plain(...rest) : plain(first, ...rest);
  }) as typeof Excel.run;
  Object.assign(globalThis, {
    Excel: Object.create(Excel, { run: { value: run } }) as typeof Excel,
    Office: Object.create(Office, {
      context: { value: { requirements: { isSetSupported: () => true } } },
    }) as typeof Office,
  });
});

const SHEETS = [SUMMARY, CHECKS, CHARTS];
const names = (): string[] => workbook.sheets.map(({ name }) => name);

test("a workbook that is opened read-only is told as such, and nothing is asked of it", async () => {
  const { Office } = connection;
  Object.assign(globalThis, {
    Office: Object.create(Office, {
      context: { value: { requirements: { isSetSupported: () => true }, document: { mode: "readOnly" } } },
    }) as typeof Office,
  });
  const error: unknown = await written(SHEETS).catch((one: unknown) => one);
  expect(failureOf(error, "settle", { addin: "", excel: "" })?.kind).toBe("read-only");
  expect([names(), groups, workbook.settings.size]).toEqual([["Blad1"], 0, 0]);
});

test("a run is one group", async () => {
  await written(SHEETS);
  expect(groups).toBe(1);
});

describe.each(["UndoNotSupported", "GeneralException", "InvalidOperation", "NotImplemented", "SomethingNew"])(
  "a group that is refused with %s",
  (code) => {
    test.each([1, 40, 200, 700, 1_500])(
      "at action %i is made again without, in a first run and a second",
      async (at) => {
        for (const run of [1, 2]) {
          let actions = 0;
          connection.host.fault = () => {
            actions += 1;
            // The lease is taken outside of the group.
            return groups === run && actions === at ? new HostError(code, "refused") : undefined;
          };
          expect(await written(SHEETS)).toEqual(["Sammanställning", "Avstämning", "Diagram"]);
          expect(names()).toEqual(["Blad1", "Sammanställning", "Avstämning", "Diagram"]);
          connection.host.fault = undefined;
          const { own } = await readToWrite();
          expect(own.map(({ finished, edited }) => [finished, edited])).toEqual(own.map(() => [true, false]));
        }
      },
    );
  },
);

test.each(["InvalidOperationInCellEditMode", "InactiveWorkbook", "AccessDenied", "RequestPayloadSizeLimitExceeded"])(
  "what the user or a smaller request can mend is not made again: %s",
  async (code) => {
    connection.host.fault = () => (groups > 0 ? new HostError(code, "hers") : undefined);
    await expect(written(SHEETS)).rejects.toMatchObject({ code });
    expect(groups).toBe(1);
  },
);
