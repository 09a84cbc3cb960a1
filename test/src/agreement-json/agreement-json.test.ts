/**
 * The agreement as JSON: written and read back it is the same, every
 * mistake is told with its path, and the schema is the published one.
 */
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../src/agreement/agreement";
import { agreementFromJson, agreementToJson } from "../../../src/agreement-json/json";
import { AGREEMENT_FORMAT } from "../../../src/agreement-json/schema";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { messageOf } from "../../../src/present/records";
import { TEXT } from "../../../src/text/texts";
import { SCHEMA_FILE, schemaText } from "../../support/agreement-schema";
import { anyAgreementOfAnyKind } from "../support/any-agreement";
import { BROKEN, DOUBTFUL } from "../support/broken-agreements";

const BY_NAME = AGREEMENTS.map((agreement) => [agreement.id, agreement] as const);
const JSON_2023 = agreementToJson(agreement2023);

/** JSON with the value at a path changed, or taken away where there is none. */
function changed(path: string, value?: unknown): string {
  const file = JSON.parse(JSON_2023) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const inside = keys.reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, file);
  // What is undefined is left out of JSON.
  inside[last] = value;
  return JSON.stringify(file);
}

describe("written and read back", () => {
  test.each(BY_NAME)("%s is itself", (_, agreement) => {
    expect(agreementFromJson(agreementToJson(agreement))).toStrictEqual({ agreement, problems: [] });
  });

  test("any agreement is itself", () => {
    fc.assert(
      fc.property(anyAgreementOfAnyKind, (agreement) => {
        expect(agreementFromJson(agreementToJson(agreement))).toStrictEqual({ agreement, problems: [] });
      }),
    );
  });

  test("the keys stand in one order, whatever the agreement's own is", () => {
    const turned = JSON.parse(
      JSON.stringify(agreement2023, (_, value: unknown) =>
        isRecord(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
      ),
    ) as typeof agreement2023;
    expect(agreementToJson(turned)).toBe(JSON_2023);
    expect(JSON_2023).toMatch(/^{\n {2}"format": "komiljarden-avtal",\n {2}"formatVersion": 1,\n {2}"id": "2023",/);
  });

  test("a byte-order mark before the file is nothing", () => {
    expect(agreementFromJson(`\uFEFF${JSON_2023}`).agreement).toEqual(agreement2023);
  });
});

describe("a mistake is told with its path:", () => {
  const REQUIREMENT = "performance.requirements.0";
  test.each<readonly [what: string, text: string, code: string, words: RegExp]>([
    ["no JSON", "{", "agreement-json-unreadable", /inte JSON/],
    ["another file", "{}", "agreement-json-format", /format –, formatVersion –/],
    ["a list", "[1]", "agreement-json-format", /komiljarden-avtal/],
    ["another version", changed("formatVersion", 2), "agreement-json-format", /formatVersion 2/],
    [
      "a key that is missing",
      changed(`${REQUIREMENT}.weight`),
      "agreement-json-missing",
      /saknas performance\.requirements\[0\]\.weight/,
    ],
    [
      "a key that is none",
      changed(`${REQUIREMENT}.wieght`, 1),
      "agreement-json-unknown",
      /performance\.requirements\[0\]\.wieght finns inte/,
    ],
    [
      "a text for a number",
      changed("total.value", "2952000000"),
      "agreement-json-value",
      /total\.value: "2952000000" kan inte läsas\. Skriv hela kronor/,
    ],
    ["half a krona", changed("total.value", 0.5), "agreement-json-value", /total\.value: 0\.5/],
    [
      "a choice that is none",
      changed(`${REQUIREMENT}.cases.value`, "all"),
      "agreement-json-value",
      /cases\.value: "all".*"waiting" \| "completed"/,
    ],
    [
      "a month that is none",
      changed("performance.months.value.3", "2023-13"),
      "agreement-json-value",
      /performance\.months\.value\[3\]: "2023-13".*månad/,
    ],
    [
      "a limit above all",
      changed(`${REQUIREMENT}.improvement.tiers.value.0.atLeast`, 1001),
      "agreement-json-value",
      /tiers\.value\[0\]\.atLeast: 1001.*tiondels/,
    ],
    ["a source without words", changed("total.source.words"), "agreement-json-missing", /total\.source\.words/],
    ["neither source nor reason", changed("total.source"), "agreement-json-missing", /total\.source/],
    ["both source and reason", changed("total.assumed", "skäl"), "agreement-json-unknown", /total\.assumed/],
    [
      "a limit with no side",
      changed(`${REQUIREMENT}.level.limit.value`, {}),
      "agreement-json-missing",
      /limit\.value\.atLeast/,
    ],
    ["an empty text", changed("title", ""), "agreement-json-value", /title: ""/],
    [
      "a value in place of an object",
      changed("total", 2952000000),
      "agreement-json-value",
      /total: 2952000000.*objekt/,
    ],
    ["sums that do not agree", changed("total.value", 1), "agreement-json-rule", /Vid total\.value: Potterna och/],
  ])("%s", (_, text, code, words) => {
    const { agreement, problems } = agreementFromJson(text);
    expect(agreement).toBeUndefined();
    const found = problems.find((problem) => problem.code === code);
    expect(found ?? problems).toMatchObject({ code, severity: "error" });
    if (!found) return;
    expect(messageOf(found, TEXT.sv)).toMatch(words);
    expect(messageOf(found, TEXT.en)).not.toMatch(/undefined|\[object/);
  });

  test("all of them at once", () => {
    const file = JSON.parse(changed("title", "")) as Record<string, unknown>;
    const { problems } = agreementFromJson(JSON.stringify({ ...file, version: 1, extra: true }));
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "agreement-json-unknown",
      "agreement-json-value",
      "agreement-json-value",
    ]);
  });
});

describe("a broken rule is told with its path, in the reader's language:", () => {
  const files = BROKEN.map((broken) => [broken.what, broken] as const);
  const textOf = (agreement: Agreement): string => JSON.stringify({ ...AGREEMENT_FORMAT, ...agreement });

  test.each(files.filter(([, { file }]) => file !== "refused"))("%s", (_, { agreement, told }) => {
    const reading = agreementFromJson(textOf(agreement));
    expect(reading.agreement).toBeUndefined();
    expect(reading.problems.map(({ code }) => code)).toEqual(told.map(() => "agreement-json-rule"));
    reading.problems.forEach((problem, index) => {
      const [rule, path] = told[index] ?? [];
      expect(problem.values).toMatchObject({ path, broken: { code: `agreement-${String(rule)}` } });
      const [sv, en] = [messageOf(problem, TEXT.sv), messageOf(problem, TEXT.en)];
      expect(sv.startsWith(`Vid ${String(path)}: `), sv).toBe(true);
      expect(en.startsWith(`At ${String(path)}: `), en).toBe(true);
      expect(`${sv} ${en}`).not.toMatch(/undefined|\[object/);
    });
  });

  test.each(DOUBTFUL.map((broken) => [broken.what, broken] as const))("%s, and read", (_, { agreement, told }) => {
    const reading = agreementFromJson(textOf(agreement));
    expect(reading.agreement).toEqual(agreement);
    expect(reading.problems).toMatchObject(
      told.map(([rule, path]) => ({
        code: "agreement-json-doubt",
        severity: "warning",
        values: { path, broken: { code: `agreement-${rule}` } },
      })),
    );
    for (const problem of reading.problems)
      expect(messageOf(problem, TEXT.sv)).toMatch(/^Se över performance\.requirements\[0\]\.level\./);
  });

  test.each(files.filter(([, { file }]) => file === "refused"))("%s: the shape is refused", (_, { agreement }) => {
    const { problems } = agreementFromJson(textOf(agreement));
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(["agreement-json-value"]);
  });
});

describe("the published schema", () => {
  const published = readFileSync(SCHEMA_FILE, "utf8");
  const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(published) as object);

  test("is the one that files are read by (npm run schema)", () => {
    expect(published).toBe(schemaText());
  });

  test.each(BY_NAME)("fits %s, says another validator", (_, agreement) => {
    expect([valid(JSON.parse(agreementToJson(agreement))), valid.errors]).toEqual([true, null]);
  });

  test("fits any agreement", () => {
    fc.assert(
      fc.property(anyAgreementOfAnyKind, (agreement) => {
        expect(valid(JSON.parse(agreementToJson(agreement)))).toBe(true);
      }),
    );
  });

  test("and the reader refuse and accept the same, any one value being spoilt", () => {
    const paths = pathsOf(JSON.parse(JSON_2023));
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(
          fc.constantFrom<unknown>(undefined, null, "", "x", 0, 0.5, -1, 100, 1001, [], {}, "2023-13", "2023-02", true),
          fc.string(),
          fc.integer(),
        ),
        (path, value) => {
          const text = changed(path, value);
          const { problems } = agreementFromJson(text);
          expect(valid(JSON.parse(text))).toBe(
            problems.every(({ code }) => /^agreement-json-(rule|doubt)$/.test(code)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The paths to everything in a value. */
function pathsOf(node: unknown, path = ""): string[] {
  const inside =
    typeof node === "object" && node !== null
      ? Object.entries(node).flatMap(([key, child]) => pathsOf(child, path === "" ? key : `${path}.${key}`))
      : [];
  return path === "" ? inside : [path, ...inside];
}
