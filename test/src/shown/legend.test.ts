/** One legend for the sheets and the pane. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { heatMapSheet } from "../../../src/present/heat-map";
import { LEGEND, markOf, shortMarkOf, signOf, stateOf } from "../../../src/shown/legend";
import { TEXT } from "../../../src/text/texts";
import { judge } from "../support/judge";
import { settled } from "../support/settled";

describe("the legend", () => {
  test("has a sign of its own for every state", () => {
    const signs = Object.values(LEGEND).map(({ sign }) => sign);
    expect(new Set(signs).size).toBe(signs.length);
    expect(signs.filter((sign) => signs.some((other) => other !== sign && other.startsWith(sign)))).toEqual([]);
  });

  test("sets what no figures have decided apart from what they have found missed", () => {
    const unknown = (["not-assessable", "disqualified"] as const).map((state) => LEGEND[state].mark);
    expect([...unknown, LEGEND.none.mark]).toEqual(["unknown", "unknown", "none"]);
  });

  test("stands on the map with every sign, in both languages", () => {
    for (const text of [TEXT.sv, TEXT.en]) {
      const [note = ""] = heatMapSheet(
        settled([{ Region: "01", Månad: "2023-03", Prestationskrav: 9, Täljare: 9, Nämnare: 10 }]),
        text,
      ).notes;
      expect(Object.values(LEGEND).filter(({ sign }) => !note.includes(sign))).toEqual([]);
    }
  });

  test("marks what earned something with its share, with and without the sign", () => {
    const high = judge({ requirement: "1", now: [95, 100] });
    const better = judge({ requirement: "2", now: [651, 1000], before: [621, 1000] });
    expect([high, better].map((verdict) => markOf(verdict, true))).toEqual(["●100", "▲75"]);
    expect([high, better].map((verdict) => shortMarkOf(verdict, true))).toEqual(["100", "75"]);
  });

  test("marks all else with the same sign where there is room and where there is not", () => {
    const none = judge({ requirement: "2", now: [60, 100], before: [60, 100] });
    const unknown = judge({ requirement: "8", now: [0, 0], before: [3, 5] });
    for (const [verdict, tested] of [
      [none, true],
      [unknown, true],
      [undefined, true],
      [undefined, false],
    ] as const) {
      const sign = signOf(stateOf(verdict, tested));
      expect([markOf(verdict, tested), shortMarkOf(verdict, tested)]).toEqual([sign, sign]);
    }
  });

  test("is the only one: neither map has signs of its own", () => {
    for (const path of ["src/present/heat-map.ts", "taskpane/pane/result/HeatMap.tsx"]) {
      const source = readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), "utf8");
      expect(source).toMatch(/signOf/);
      expect(source.match(/["'`>][●▲○×…=?](?=["'`<])/gu) ?? []).toEqual([]);
    }
  });
});
