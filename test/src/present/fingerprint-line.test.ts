/** The line that says what a settlement rests on, and what is left of it on a sheet that is sent. */
import { describe, expect, test } from "vitest";
import type { Fingerprint } from "../../../src/history";
import { fingerprintLine, withoutFingerprint } from "../../../src/present/fingerprint-line";
import { stamped } from "../../../src/present/present";
import { CHANGES } from "../../../src/text/changes";
import { TEXT } from "../../../src/text/texts";

const DAY = "2026-11-27";

const PRINT: Fingerprint = {
  of: { id: "2023", version: "1.0 (prövad)" },
  input: "0123456789abcdef",
  settings: "fedcba9876543210",
  agreement: "00ff00ff00ff00ff",
  program: "0.1.0",
};

const sheet = { id: "summary", name: "A", title: "A", notes: ["Not."], blocks: [] } as const;

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const text = TEXT[language];
  const made = CHANGES[language].made({ agreement: "2023", version: "1.0 (prövad)", program: "0.1.0" });

  test("a sheet's own line names the agreement, the program and the day, and no digest", () => {
    const [written] = stamped([sheet], fingerprintLine(PRINT, text), text);
    const line = written?.notes.at(-1) ?? "";
    expect(line).toContain("01234567");
    expect(withoutFingerprint(line, DAY)).toBe(CHANGES[language].saved({ line: made, day: DAY }));
  });

  test("a line in a sentence about two settlements loses its digests, and the sentence stays", () => {
    const line = fingerprintLine(PRINT, text);
    expect(withoutFingerprint(CHANGES[language].before(line), DAY)).toBe(CHANGES[language].before(made));
    expect(withoutFingerprint(`${line}; ${line}.`, DAY)).toBe(`${made}; ${made}.`);
  });
});

test.each([
  ["2027", "1,0"],
  ["eget (a, b)", "1) · 2"],
  ["\r=1+1", "rad 1\nrad 2\u2028"],
])("an agreement of a user's own that is called %j (%j) loses its digests, too", (id, version) => {
  const line = fingerprintLine({ ...PRINT, of: { id, version } }, TEXT.sv);
  const made = CHANGES.sv.made({ agreement: id, version, program: PRINT.program });
  expect(withoutFingerprint(line, DAY)).toBe(made);
  expect(withoutFingerprint(`${line}; ${line}.`, DAY)).toBe(`${made}; ${made}.`);
});

test.each(["", "Region Gotland", "Avtal 2023 (1.0)", "underlag 0123456", "Fingeravtryck: saknas"])(
  "%j is itself",
  (text) => {
    expect(withoutFingerprint(text, DAY)).toBe(text);
  },
);
