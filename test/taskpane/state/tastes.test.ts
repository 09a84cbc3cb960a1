import { describe, expect, test } from "vitest";
import { agreementById, DEFAULT_AGREEMENT } from "../../../src/agreements";
import { barsOf } from "../../../taskpane/pane/result/bars";
import { luminanceOf, themeOf } from "../../../taskpane/pane/theme";
import {
  chosenOf,
  fromText,
  NOTHING_CHOSEN,
  settingsOf,
  toText,
  unknownChoice,
  withAgreement,
} from "../../../taskpane/state/remembered";
import { keepTastes, readTastes, shelfKey } from "../../../taskpane/state/tastes";

describe("the theme", () => {
  const around = { prefersDark: false, forcedColors: false };
  test.each([
    ["what the user says", "dark", { ...around, isDarkTheme: false }, "dark"],
    ["what Excel says", "excel", { ...around, isDarkTheme: true, background: "#FFFFFF" }, "dark"],
    ["how bright Excel is", "excel", { ...around, background: "#262626" }, "dark"],
    ["how bright Excel is, on a light one", "excel", { ...around, background: "#F3F2F1", prefersDark: true }, "light"],
    ["what the system prefers", "excel", { ...around, prefersDark: true }, "dark"],
    ["light when nobody says anything", "excel", around, "light"],
    [
      "plain when the system forces its colours, whatever else",
      "dark",
      { ...around, forcedColors: true, isDarkTheme: true },
      "light",
    ],
    ["high contrast by hand", "contrast", around, "contrast"],
  ] as const)("is %s", (_, taste, surroundings, theme) => expect(themeOf(taste, surroundings)).toBe(theme));

  test("luminance is WCAG's: 0 for black, 1 for white, nothing for no colour", () => {
    expect([luminanceOf("#000000"), luminanceOf("#ffffff"), luminanceOf("white")]).toEqual([0, 1, undefined]);
  });
});

describe("tastes", () => {
  test("are kept and read again, and what is not understood is the first taste", () => {
    const kept = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    keepTastes(shelf, "k", { language: "en", theme: "contrast", welcomed: true });
    expect(readTastes(shelf, "k")).toEqual({ language: "en", theme: "contrast", welcomed: true });
    for (const broken of ["", "no json", "[]", "null", '{"language":"fi","theme":7,"welcomed":"ja"}']) {
      kept.set("k", broken);
      expect(readTastes(shelf, "k")).toEqual({ language: "excel", theme: "excel", welcomed: false });
    }
    expect(readTastes(undefined, "k").welcomed).toBe(false);
  });

  test("of one part of the storage are not another's", () => expect(shelfKey("a")).not.toBe(shelfKey(undefined)));
});

describe("what the workbook remembers", () => {
  const chosen = {
    agreement: "2023",
    precision: "exact",
    until: "2023-06",
    reporting: "disqualify",
    corrections: "carry",
    decisions: { "3": "returned" },
    choices: { waiting: { name: "Data", columns: { month: "Mån", share: "" } } },
  } as const;

  test("comes back as it was", () => expect(fromText(toText(chosen))).toEqual(chosen));

  test.each([undefined, "", "{", "7", "null", '{"version":2,"precision":"exact"}'])(
    "is nothing when it is %j",
    (text) => {
      expect(fromText(text)).toEqual(NOTHING_CHOSEN);
    },
  );

  test("leaves out what no agreement knows", () => {
    expect(
      fromText(
        '{"version":1,"precision":"rough","until":"soon","reporting":"maybe","corrections":"off","decisions":{"1":"mine"},"choices":{"waiting":7,"population":{"name":7,"columns":{"code":1}}}}',
      ),
    ).toEqual({ choices: { population: {} } });
    const others = settingsOf({ ...chosen, until: undefined }, DEFAULT_AGREEMENT);
    expect(
      settingsOf(
        { ...chosen, until: "2024-06", decisions: { ...chosen.decisions, "99": "population" } },
        DEFAULT_AGREEMENT,
      ),
    ).toEqual(others);
    expect(settingsOf(chosen, DEFAULT_AGREEMENT)).toEqual({ ...others, until: "2023-06" });
  });

  test("says nothing of performance where there is none, nor of corrections where one payment is all", () => {
    expect(settingsOf(chosen, agreementById("kvinnors-halsa-2022"))).toEqual({ choices: chosen.choices });
    expect(settingsOf(chosen, agreementById("2021"))).not.toHaveProperty("corrections");
  });

  test("of an agreement that is no longer there is told, and the default is used", () => {
    const old = fromText('{"version":1,"agreement":"1999"}');
    expect([unknownChoice(old), chosenOf(old)]).toEqual(["1999", DEFAULT_AGREEMENT]);
    expect([
      unknownChoice(chosen),
      unknownChoice({ agreement: "sheet", choices: {} }),
      unknownChoice(NOTHING_CHOSEN),
    ]).toEqual([undefined, undefined, undefined]);
    expect(chosenOf({ agreement: "sheet", choices: {} })).toBe("sheet");
  });

  test("for one agreement is forgotten with the next: its payment and its decisions", () => {
    expect(fromText(toText(withAgreement(chosen, "2021")))).toEqual({
      agreement: "2021",
      precision: "exact",
      reporting: "disqualify",
      corrections: "carry",
      choices: chosen.choices,
    });
  });
});

describe("bars", () => {
  test("stand on one scale that ends at the longest", () => {
    const [half, double] = barsOf([
      { earned: 50n, bonus: 0n, share: 100n },
      { earned: 100n, bonus: 100n, share: 100n },
    ]);
    expect(double).toEqual({ earned: 50, bonus: 50, mark: 50 });
    expect(half).toEqual({ earned: 25, bonus: 0, mark: 50 });
  });

  test("leave room past the share by population when nobody passes it", () => {
    const [bar] = barsOf([{ earned: 1n, bonus: 0n, share: 100n }]);
    expect(bar?.mark).toBeLessThan(95);
  });

  test("of nobody are empty", () => expect(barsOf([{ earned: 0n, bonus: 0n, share: 0n }])[0]?.earned).toBe(0));
});
