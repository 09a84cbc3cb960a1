/** "Forget": what the workbook remembers of a settlement, and that nothing of it is left when she asks for it. */
import { describe, expect, test } from "vitest";
import { forget } from "../../../taskpane/state/actions/forget";
import { remember } from "../../../taskpane/state/actions/remember";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import { NOTHING_CHOSEN } from "../../../taskpane/state/remembered";
import { example, opened } from "../support/opened";

/** What a workbook remembers, settings and properties of sheets: every name with what stands there. */
const remembered = ({ settings, sheets }: Awaited<ReturnType<typeof opened>>["workbook"]): readonly string[] => [
  ...settings.keys(),
  ...sheets.flatMap(({ name, customProperties }) => [...customProperties.keys()].map((key) => `${name}: ${key}`)),
];

describe("forget", () => {
  test("takes away choices, settlement and marks; the sheets stand, and are no input of the next settlement", async () => {
    const { controller, workbook } = await opened(await example());
    await controller.act(remember, { smallNumbers: 20, region: "01" });
    await controller.act(settleNow);
    const written = controller.state().outcome?.written ?? [];
    expect(remembered(workbook)).toEqual([
      ...["komiljarden.settings", "komiljarden.sheets", "komiljarden.last"],
      ...written.map(({ name }) => `${name}: komiljarden`),
    ]);
    await controller.act(forget);
    expect(remembered(workbook)).toEqual([]);
    expect([controller.state().remembered, controller.state().failure]).toEqual([NOTHING_CHOSEN, undefined]);
    await controller.act(settleNow);
    const { problems = [], written: anew = [] } = controller.state().outcome ?? {};
    expect(anew.map(({ name }) => name)).toEqual(expect.arrayContaining(["Sammanställning (2)", "Utfall (2)"]));
    expect(problems.filter(({ code }) => code === "sheet-copied").map(({ place }) => place?.sheet)).toEqual(
      expect.arrayContaining(written.map(({ name }) => name)),
    );
  });

  test("is told, and takes nothing away, where the workbook is opened to be read", async () => {
    const { controller, workbook, connection } = await opened(await example());
    await controller.act(settleNow);
    const before = remembered(workbook);
    const { requirements } = connection.Office.context;
    Object.assign(globalThis, { Office: { context: { requirements, document: { mode: "readOnly" } } } });
    await controller.act(forget);
    expect([controller.state().failure?.kind, remembered(workbook)]).toEqual(["read-only", before]);
  });
});
