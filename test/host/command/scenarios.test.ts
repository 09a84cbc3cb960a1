/** Scenarios on the command line: the sheet, the JSON, and what is wrong with a file of them. */
import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readXlsx } from "../../../host/files/xlsx";
import { moneyOf } from "../../../src/agreement/agreement";
import { agreement2024 } from "../../../src/agreements/2024";
import type { Scenario } from "../../../src/forecast/scenario";
import { scenariosToJson } from "../../../src/scenario-json/json";
import { performanceOf } from "../../src/support/made-up";
import { EXAMPLE, ownFolder, settle } from "./support/call";

const inFolder = ownFolder();
const INVENTED = "examples/scenarier-pahittade.json";

async function fileOf(...scenarios: readonly Scenario[]): Promise<string> {
  const path = inFolder("scenarier.json");
  await writeFile(path, scenariosToJson({ scenarios }));
  return path;
}

interface Told {
  readonly scenarios: {
    readonly basis: string;
    readonly regions: Readonly<Record<string, { readonly total: number }>>;
    readonly scenarios: readonly {
      readonly name: string;
      readonly basis: string;
      readonly changes: readonly string[];
      readonly regions: Readonly<Record<string, { readonly total: number; readonly difference: number }>>;
    }[];
  };
}

test("the invented example is tried: a sheet, the JSON under its own name, and no amount of the settlement moved", async () => {
  const [out, json, plain] = [inFolder("a.xlsx"), inFolder("a.json"), inFolder("b.json")];
  const call = await settle(EXAMPLE, "--scenarios", INVENTED, "--out", out, "--json", json);
  expect([call.code, call.error]).toEqual([0, ""]);
  expect(call.out).toContain("Scenarier, ingen avräkning");
  const workbook = await readXlsx(await readFile(out));
  expect(workbook.sheet("Scenarier").value(0, 0)).toContain("ingen avräkning");
  const { scenarios: told, ...settled } = JSON.parse(await readFile(json, "utf8")) as Told;
  const sum = (regions: Readonly<Record<string, { readonly total: number }>>): number =>
    Object.values(regions).reduce((all, { total }) => all + total, 0);
  expect([told.basis, sum(told.regions)]).toEqual(["settled", 2_500_000_000]);
  expect(told.scenarios.map(({ regions }) => sum(regions))).toEqual([
    2_500_000_000,
    2_500_000_000,
    moneyOf(performanceOf(agreement2024)),
  ]);
  expect(told.scenarios[0]?.changes).toEqual([
    "Region Stockholm, krav 2, mars 2023: månadens uppgift blir 46\u00a0000 i täljaren",
  ]);
  await settle(EXAMPLE, "--out", inFolder("b.xlsx"), "--json", plain);
  expect(settled).toEqual(JSON.parse(await readFile(plain, "utf8")));
});

test("a scenario that cannot be is an error with its words, and nothing is written", async () => {
  const path = await fileOf({ name: "Fel", changes: [{ kind: "weight", requirement: "99", weight: 1 }] });
  const call = await settle(EXAMPLE, "--scenarios", path, "--out", inFolder("a.xlsx"));
  expect(call.code).toBe(1);
  expect(call.error).toContain("Scenariot ”Fel”, ändring 1: avtalet har inget krav 99. Skriv något av 1,");
  await expect(readFile(inFolder("a.xlsx"))).rejects.toThrow("ENOENT");
});

test("an agreement that contradicts itself is told with its rule", async () => {
  const path = await fileOf({ name: "Fel", changes: [{ kind: "step", requirement: "2", step: 1, limit: 10 }] });
  const { code, error } = await settle(EXAMPLE, "--dry-run", "--scenarios", path, "--lang", "en");
  expect(code).toBe(1);
  expect(error).toContain('The scenario "Fel" makes an agreement that contradicts itself: The step begins at');
});

test("a file that is none, or says what is not understood, is refused before anything is settled", async () => {
  expect((await settle(EXAMPLE, "--scenarios", inFolder("ingen.json"))).code).toBe(2);
  await writeFile(inFolder("fel.json"), '{"format":"komiljarden-scenarier","formatVersion":1,"scenarier":[]}');
  const { code, error } = await settle(EXAMPLE, "--scenarios", inFolder("fel.json"));
  expect(code).toBe(1);
  expect(error).toContain("I filen saknas scenarios.");
  expect(error).toContain("Namnet scenarier finns inte i formatet.");
});

test("what others earn like one's own region needs a region", async () => {
  const { code, error } = await settle(EXAMPLE, "--dry-run", "--scenarios", INVENTED, "--others", "own");
  expect(code).toBe(2);
  expect(error).toContain("--region");
});
