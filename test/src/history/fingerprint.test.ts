/** Names of what a settlement rests on: the same in any order, another when anything in it is another. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, citations } from "../../../src/agreement/agreement";
import { agreement2023 } from "../../../src/agreements/2023";
import { cyrb } from "../../../src/ground/hash";
import { canonical, fingerprintOf, hashOf, inputPartsOf } from "../../../src/history/fingerprint";
import { fingerprintLine } from "../../../src/present/fingerprint-line";
import type { Observation, Submission } from "../../../src/reading/submission";
import type { Settings, Settlement } from "../../../src/settling/settle";
import { TEXT } from "../../../src/text/texts";
import { fingerprint as ofCells } from "../../../taskpane/excel/cells-fingerprint";
import { exampleGrids } from "../support/example";
import { settledFrom } from "../support/settled";
import { at, there } from "../support/sheets";

const EXAMPLE = settledFrom(agreement2023, exampleGrids());
const PRINT = fingerprintOf(EXAMPLE, "0.2.0");

const withSubmission = (changed: Partial<Submission>): Settlement => ({
  ...EXAMPLE,
  submission: { ...EXAMPLE.submission, ...changed },
});

describe("the fingerprint of the input", () => {
  test("is the same for the same figures in any order of rows, at any address, on any sheet", () => {
    const { populations, observations } = EXAMPLE.submission;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...observations.keys()], { minLength: observations.length }),
        fc.shuffledSubarray([...populations.keys()], { minLength: populations.length }),
        (rows, people) => {
          const shuffled = withSubmission({
            sheets: { population: "A", waiting: "B", paid: "C" },
            observations: rows.map((row) => ({ ...at(observations, row), address: "Q1" })),
            populations: people.map((row) => ({ ...at(populations, row), address: "Z9" })),
          });
          expect(fingerprintOf(shuffled, "0.2.0")).toEqual(PRINT);
        },
      ),
      { numRuns: 3 },
    );
    const grids = exampleGrids().map((grid) => ({
      ...grid,
      cells: [...grid.cells.slice(0, 1), ...grid.cells.slice(1).reverse()],
    }));
    expect(fingerprintOf(settledFrom(agreement2023, grids), "0.2.0")).toEqual(PRINT);
  });

  test("is another when any one figure of the waiting times is", () => {
    const { observations } = EXAMPLE.submission;
    fc.assert(
      fc.property(
        fc.nat({ max: observations.length - 1 }),
        fc.constantFrom("current" as const, "lastYear" as const, "withTolerance" as const, "waitingWithin" as const),
        fc.nat({ max: 9999 }),
        (row, which, numerator) => {
          const changed = { kind: "counts" as const, numerator, denominator: 10_007 };
          const other = withSubmission({
            observations: observations.map((one, index) => (index === row ? { ...one, [which]: changed } : one)),
          });
          const print = fingerprintOf(other, "0.2.0");
          expect(print.input).not.toBe(PRINT.input);
          expect([print.settings, print.agreement]).toEqual([PRINT.settings, PRINT.agreement]);
          expect(inputPartsOf(other.submission).populations).toBe(inputPartsOf(EXAMPLE.submission).populations);
        },
      ),
      { numRuns: 15 },
    );
  });

  test("is another when the number waiting, the share that answered, or the day of reporting is", () => {
    const [first, ...others] = EXAMPLE.submission.observations;
    const input = (change: Partial<Observation>): string =>
      fingerprintOf(withSubmission({ observations: [{ ...there(first), ...change }, ...others] }), "0.2.0").input;
    const names = [
      {},
      { waiting: { kind: "count", count: 10_007 } },
      { waiting: { kind: "suppressed" } },
      { responseRate: { n: 1, d: 3 } },
      { reported: "2023-02-01" },
      { reported: "2023-02-02" },
    ] as const;
    expect(new Set(names.map(input)).size).toBe(names.length);
  });

  test("is another when any one population is, when two regions change figures, or when something has been paid", () => {
    const { populations } = EXAMPLE.submission;
    for (const row of populations.keys()) {
      const other = withSubmission({
        populations: populations.map((one, index) => (index === row ? { ...one, total: one.total + 1 } : one)),
      });
      expect(inputPartsOf(other.submission)).toEqual({
        ...inputPartsOf(EXAMPLE.submission),
        populations: expect.not.stringMatching(inputPartsOf(EXAMPLE.submission).populations) as string,
      });
    }
    const [first, second] = [at(populations, 0), at(populations, 1)];
    const swapped = withSubmission({
      populations: [{ ...first, total: second.total }, { ...second, total: first.total }, ...populations.slice(2)],
    });
    expect(fingerprintOf(swapped, "0.2.0").input).not.toBe(PRINT.input);
    expect(
      fingerprintOf(withSubmission({ paid: [{ region: "01", payment: "2023-08", kronor: 1, address: "C2" }] }), "0.2.0")
        .input,
    ).not.toBe(PRINT.input);
  });

  test("is the same for a share however many zeros it is written with, and another for the counts behind it", () => {
    const as = (current: Submission["observations"][number]["current"]): string =>
      inputPartsOf({ ...EXAMPLE.submission, observations: [{ ...at(EXAMPLE.submission.observations, 0), current }] })
        .figures;
    expect(as({ kind: "share", share: { n: 713, d: 1000 } })).toBe(
      as({ kind: "share", share: { n: 71300n, d: 100000n } }),
    );
    expect(as({ kind: "counts", numerator: 713, denominator: 1000 })).not.toBe(
      as({ kind: "share", share: { n: 713, d: 1000 } }),
    );
    expect(as({ kind: "missing" })).not.toBe(as({ kind: "suppressed" }));
  });
});

describe("the fingerprint of the settings", () => {
  test("is another for every setting that is another, and the same for a default said or not", () => {
    const of = (settings: Settings): string =>
      fingerprintOf({ ...EXAMPLE, settings, ...(settings.precision && { precision: settings.precision }) }, "0.2.0")
        .settings;
    const all: readonly Settings[] = [
      {},
      { precision: "exact" },
      { precision: "shares" },
      { until: "2023-06" },
      { reporting: "disqualify" },
      { corrections: "carry" },
      { decisions: { 1: "population" } },
      { decisions: { 1: "returned" } },
      { decisions: { 2: "population" } },
    ];
    expect(new Set(all.map(of)).size).toBe(all.length);
    expect(of({ precision: "difference", reporting: "flag", corrections: "off", decisions: {} })).toBe(of({}));
    expect(of({ choices: {} })).toBe(of({}));
  });
});

describe("the fingerprint of an agreement", () => {
  test("is another when any one of its values is, or the words it rests on", () => {
    const of = (agreement: Agreement): string =>
      fingerprintOf({ ...withSubmission({ observations: [] }), agreement }, "0.2.0").agreement;
    const paths = citations(agreement2023).map(({ path }) => path.split("."));
    const seen = new Set([PRINT.agreement]);
    for (const path of paths)
      for (const part of ["value", "source"]) {
        // Each value by itself: some stand in several places.
        const copy = JSON.parse(JSON.stringify(agreement2023)) as Agreement;
        const node = path.reduce<Record<string, unknown>>(
          (one, key) => one[key] as Record<string, unknown>,
          copy as unknown as Record<string, unknown>,
        );
        if (node[part] === undefined) continue;
        node[part] = [node[part], "another"];
        seen.add(of(copy));
      }
    const parts = citations(agreement2023).reduce((sum, { cited }) => sum + ("source" in cited ? 2 : 1), 0);
    expect(seen.size).toBe(1 + parts);
  });

  test("does not depend on the order in which its keys stand", () => {
    const turned = (node: unknown): unknown =>
      typeof node !== "object" || node === null
        ? node
        : Array.isArray(node)
          ? node.map(turned)
          : Object.fromEntries(
              Object.entries(node)
                .reverse()
                .map(([key, child]) => [key, turned(child)]),
            );
    expect(fingerprintOf({ ...EXAMPLE, agreement: turned(agreement2023) as Agreement }, "0.2.0")).toEqual(PRINT);
  });
});

describe("the line on every sheet", () => {
  test("names agreement, input, settings and program in both languages, with eight digits of each name", () => {
    const [agreement, input, settings] = [PRINT.agreement, PRINT.input, PRINT.settings].map((name) => name.slice(0, 8));
    expect(fingerprintLine(PRINT, TEXT.sv)).toBe(
      `Avtal 2023 (22 december 2022, ${agreement ?? ""}) · underlag ${input ?? ""} · inställningar ${settings ?? ""} · Kömiljarden 0.2.0`,
    );
    expect(fingerprintLine(PRINT, TEXT.en)).toBe(
      `Agreement 2023 (22 december 2022, ${agreement ?? ""}) · input ${input ?? ""} · settings ${settings ?? ""} · Kömiljarden 0.2.0`,
    );
    for (const name of [PRINT.agreement, PRINT.input, PRINT.settings]) expect(name).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("the names of texts", () => {
  test("are sixteen digits that differ where the texts do", () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `${index}`);
    const names = texts.map(hashOf);
    expect(new Set(names).size).toBe(texts.length);
    expect(new Set(names.map((name) => name.slice(0, 8))).size).toBeGreaterThan(texts.length - 3);
    expect(new Set(names.map((name) => name.slice(8))).size).toBeGreaterThan(texts.length - 3);
    expect(names.filter((name) => name.slice(0, 8) === name.slice(8))).toEqual([]);
    expect(names.every((name) => /^[0-9a-f]{16}$/.test(name))).toBe(true);
  });

  test("come from the same two halves as the name of cells that the pane has", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (cells) => {
        const { high, low } = cyrb(JSON.stringify(cells));
        expect((2 ** 32 * ((2 ** 21 - 1) & low) + (high >>> 0)).toString(16)).toBe(ofCells(cells));
      }),
    );
  });

  test("are of a text that tells every two values apart, whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonical(one))).toEqual(plain(one));
        if (canonical(one) === canonical(other)) expect(plain(one)).toEqual(plain(other));
      }),
    );
  });
});
