/** "Forget everything in the workbook", as it is seen, asked about and done. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { paneSv } from "../../src/text/sv/pane";
import { violations } from "../support/axe";
import { browserOfFile } from "../support/browser";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(browser(), { width: 320, context: { reducedMotion: "reduce" } });
});

afterAll(async () => {
  await bench.close();
});

const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });
const remembered = () =>
  bench.page.evaluate(() => {
    const { settings, sheets } = window.workbench.session.workbook;
    return [...settings.keys(), ...sheets.flatMap(({ customProperties }) => [...customProperties.keys()])];
  });

test("is offered in the help, asked about once more, and leaves nothing but the sheets", async () => {
  const { pane } = bench;
  await bench.command("settleNow");
  await pane.getByText(paneSv.settle.done(11), { exact: false }).first().waitFor();
  const sheets = await bench.sheetNames();
  expect(await remembered()).toContain("komiljarden.last");
  await button(paneSv.help.open).click();
  await button(paneSv.help.forget).click();
  await pane.getByText(paneSv.help.forgetAsks).waitFor();
  expect(await violations(pane)).toEqual([]);
  await button(paneSv.help.forgetNot).click();
  expect(await remembered()).toContain("komiljarden.last");
  await button(paneSv.help.forget).press("Enter");
  await button(paneSv.help.forgetSurely).press("Enter");
  await pane.getByText(paneSv.help.forgotten).last().waitFor();
  expect([await remembered(), await bench.sheetNames()]).toEqual([[], sheets]);
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe(paneSv.help.forget);
  expect([await bench.unsupported(), bench.errors]).toEqual([[], []]);
});
