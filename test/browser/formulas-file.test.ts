/** The workbook of examples with every function of the add-in, opened in a Swedish workbench. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { partsOf } from "../support/package-parts";
import { type OpenWorkbench, openWorkbench } from "../support/workbench";

const browser = browserOfFile();
const EXAMPLE = join(import.meta.dirname, "../../examples/formler.xlsx");
const committed = readFileSync(EXAMPLE);
let bench: OpenWorkbench;

beforeAll(async () => {
  bench = await openWorkbench(browser(), { file: "new" });
});
afterAll(async () => {
  await bench.close();
});

/** Every formula with its attributes, sheet by sheet. */
const formulasIn = (bytes: Uint8Array): string[] =>
  Object.entries(partsOf(bytes))
    .filter(([path]) => path.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) => xml.match(/<f[ >][^]*?<\/f>/g) ?? []);

test("the trap shows what its text says, calculated here as in Excel", async () => {
  await bench.open(EXAMPLE);
  await bench.enter("Fällan", "A3", 65);
  await expect.poll(() => bench.shown("Fällan", "C3")).toBe("2,900000000000000");
  await bench.enter("Fällan", "A3", 65.1);
  await expect.poll(() => bench.shown("Fällan", "C3")).toBe("2,999999999999990");
  const row = (address: string): Promise<string[]> =>
    Promise.all(["D", "E", "F"].map((column) => bench.shown("Fällan", column + address)));
  await expect.poll(() => row("3")).toEqual(["50%", "75%", "FEL STEG"]);
  expect(await row("6")).toEqual(["75%", "75%", "lika"]);
  expect(await bench.cell("Fällan", "D2")).toBe("Handskriven: =OM(A3-B3>=3;…)");
  expect(bench.errors).toEqual([]);
});

test("it is saved with its formulas and their areas", async () => {
  await bench.open(EXAMPLE);
  await expect.poll(() => bench.cell("Krav", "I5")).toBe(0.75);
  expect(formulasIn(await bench.file())).toEqual(formulasIn(committed));
  // A formula of a newer Excel, whose area follows its answer.
  await bench.enter("Fällan", "H2", "=KOMILJARD.ALLOCATE(100,A3:A7)");
  await expect.poll(() => bench.cell("Fällan", "H6")).toBe(19);
  const added = '<f t="array" ref="H2:H6">_xldudf_KOMILJARD_ALLOCATE(100,A3:A7)</f>';
  expect(formulasIn(await bench.file())).toContain(added);
  expect(bench.errors).toEqual([]);
});
