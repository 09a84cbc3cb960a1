/** The steps of docs/add-an-agreement.md, followed once for a made-up 2026 in a copy of the engine. */
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Coherent from "../../../src/agreement/coherent";
import { REGIONS } from "../../../src/agreement/regions";
import type * as Index from "../../../src/agreements";
import type * as Settle from "../../../src/settling/settle";
import { amountsOf, settlementOf } from "../support/settled";
import { at, type Line, sheet, there } from "../support/sheets";

const ROOT = join(import.meta.dirname, "../../..");
const STEPS = readFileSync(join(ROOT, "docs/add-an-agreement.md"), "utf8");

describe("a made-up 2026 added by the steps", () => {
  let folder = "";

  beforeAll(() => {
    // Inside the house, where the engine finds its one library.
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    folder = mkdtempSync(join(ROOT, ".cache/add-an-agreement-"));
    cpSync(join(ROOT, "src"), join(folder, "src"), { recursive: true });
    copyFileSync(join(ROOT, "test/cases/2026-pahittad.ts.txt"), join(folder, "src/agreements/2026.ts"));
    execFileSync(
      process.execPath,
      ["--import", "tsx", join(ROOT, "host/command/agreements-index.ts"), join(folder, "src/agreements")],
      { cwd: ROOT },
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const imported = async (path: string): Promise<unknown> => import(pathToFileURL(join(folder, "src", path)).href);

  test("the steps name what was done", () => {
    expect(STEPS).toContain("src/agreements/<id>.ts");
    expect(STEPS).toContain("npm run agreements");
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(scripts["agreements"]).toBe("tsx host/command/agreements-index.ts");
  });

  test("it is listed first, and the user still begins with the newest of which all is known", async () => {
    const { AGREEMENTS, DEFAULT_AGREEMENT } = (await imported("agreements/index.ts")) as typeof Index;
    expect(AGREEMENTS.slice(0, 2).map(({ id }) => id)).toEqual(["2026", "2025-bup"]);
    expect(DEFAULT_AGREEMENT.id).toBe("2023");
  });

  test("it is coherent", async () => {
    const { agreementById } = (await imported("agreements/index.ts")) as typeof Index;
    const { incoherences } = (await imported("agreement/coherent.ts")) as typeof Coherent;
    expect(incoherences(there(agreementById("2026")))).toEqual([]);
  });

  test("it is settled to the krona", async () => {
    const { agreementById } = (await imported("agreements/index.ts")) as typeof Index;
    const { settle } = (await imported("settling/settle.ts")) as typeof Settle;
    // Stockholm has 50 per cent of the people, Skåne 31, each of the nineteen others 1.
    const people = REGIONS.map(
      ({ code }): Line => ({ Länskod: code, Folkmängd: code === "01" ? 500_000 : code === "12" ? 310_000 : 10_000 }),
    );
    const waits = REGIONS.flatMap(({ code }) =>
      ["2026-09", "2026-10"].flatMap((month) =>
        ["1", "2"].map((requirement): Line => {
          // Stockholm is on the level of requirement 1 in both months;
          // Skåne comes from 50.0 to 48.0 in requirement 2 in September.
          const inTime =
            code === "01" && requirement === "1"
              ? 800
              : code === "12" && requirement === "2" && month === "2026-09"
                ? 480
                : 500;
          return {
            Länskod: code,
            Månad: month,
            Prestationskrav: requirement,
            Täljare: inTime,
            Nämnare: 1000,
            "Täljare fg år": 500,
            "Nämnare fg år": 1000,
          };
        }),
      ),
    );
    const settlement = settlementOf(
      settle(there(agreementById("2026")), [sheet("Befolkning", people), sheet("Väntetider", waits)]),
    );
    // Stockholm earns 0.50 × 75 % × 400 million = 150 000 000; Skåne 0.31 × 25 % × 200
    // million × 50 % = 7 750 000. The 400 million go as 600 : 31, in 631 parts: Stockholm
    // 240 000 000 000 / 631 = 380 348 652.93, Skåne 12 400 000 000 / 631 = 19 651 347.07.
    const expected = REGIONS.map(({ code }) => (code === "01" ? 380_348_653n : code === "12" ? 19_651_347n : 0n));
    expect(amountsOf(at(settlement.payments, 0))).toEqual(expected);
    const [grant] = settlement.grants;
    expect(typeof grant?.amounts === "object" && [...grant.amounts.values()]).toEqual(
      REGIONS.map(({ code }) => (code === "01" ? 95_000_000n : code === "12" ? 58_900_000n : 1_900_000n)),
    );
  });
});
