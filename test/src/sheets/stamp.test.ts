/** The line by which a sheet of ours is told, in both languages and in every form in which sheets have it. */
import { describe, expect, test } from "vitest";
import { fingerprintLine, withoutFingerprint } from "../../../src/present";
import { isStamp } from "../../../src/sheets";
import { CHANGES, FORECAST, SCENARIOS, TEXT } from "../../../src/text";

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const line = fingerprintLine(
    {
      of: { id: "2023", version: "22 december 2022" },
      agreement: "2331beff00",
      input: "9e25d1d500",
      settings: "f5d6cdc700",
      program: "0.1.0",
    },
    TEXT[language],
  );
  test.each([
    ["of a settlement", CHANGES[language].stamp(line)],
    ["of a forecast", FORECAST[language].stamp({ line, seed: "1", draws: "1 000" })],
    ["of scenarios", SCENARIOS[language].stamp(line)],
    ["of a sheet that was saved for others", withoutFingerprint(CHANGES[language].stamp(line), "2026-11-28")],
  ])("the line %s is one", (_, text) => {
    expect(isStamp(text)).toBe(true);
  });
});

test.each([["", 1, true, "Kömiljarden 2023 – exempel", "Avtal 2023 (utkast)", "Fingeravtryck: se Kömiljarden"]])(
  "what people write is none",
  (...cells) => {
    expect(cells.filter(isStamp)).toEqual([]);
  },
);
