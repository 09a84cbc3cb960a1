import { describe, expect, test } from "vitest";
import { helpPage } from "../../functions/help.js";
import register, { englishMetadata, swedishMetadata, swedishTexts } from "../../functions/metadata.js";

const english = await englishMetadata();

// Ids that have been released: a formula in somebody's workbook rests on each, so none is ever changed or taken out.
const RELEASED = [
  "TIERPAYOUT",
  "IMPROVEMENT",
  "RESERVED",
  "BONUSPOTTSHARE",
  "ALLOCATE",
  "SETTLE",
  "GAP",
  "ONTIME",
  "RULE",
  "EXPLAIN",
  "SUPPRESS",
  "FORECAST",
  "WORTH",
];

describe("what Excel is told about the custom functions", () => {
  test("names follow Excel's rules: capital letters, at least three, and not like a cell", () => {
    expect(english.functions.length).toBeGreaterThan(0);
    for (const { id, name } of english.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test("a doc comment that is broken over lines is told as one line", () => {
    const texts = english.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]);
    expect(texts.filter((text) => text?.includes("\n") !== false)).toEqual([]);
  });

  test("every id that was released is there, with the parameters it had before any new ones", () => {
    expect(english.functions.map(({ id }) => id)).toEqual(expect.arrayContaining(RELEASED));
    expect(
      Object.fromEntries(
        english.functions.map(({ id, parameters }) => [
          id,
          parameters.map(({ name, optional }) => `${name}${optional === true ? "?" : ""}`).join(" "),
        ]),
      ),
    ).toEqual({
      TIERPAYOUT: "agreement requirement current previous? tolerance? waiting? waitingWithin?",
      IMPROVEMENT: "current previous agreement? requirement?",
      RESERVED: "agreement requirement month population totalPopulation",
      BONUSPOTTSHARE: "earned allEarned pot",
      ALLOCATE: "amount weights decimals?",
      SETTLE: "agreement populations waitingTimes table?",
      FORECAST: "agreement populations waitingTimes region month?",
      WORTH: "agreement populations waitingTimes region month?",
      GAP: "agreement requirement numerator denominator previousNumerator? previousDenominator?",
      ONTIME: "decided target visited tolerance?",
      RULE: "agreement requirement? field?",
      EXPLAIN: "agreement requirement current previous? tolerance? waiting? waitingWithin?",
      SUPPRESS: "values threshold?",
    });
  });

  test("ranges and errors in cells are taken, and nothing is volatile or needs a newer Excel", () => {
    // Excel reads these two beside the functions, and nowhere else.
    expect(english).toMatchObject({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
    expect(swedishMetadata(english, swedishTexts())).toMatchObject({ allowErrorForDataTypeAny: true });
    for (const { id, options, parameters } of english.functions) {
      expect(options ?? {}).toEqual(
        ["SETTLE", "FORECAST", "WORTH"].includes(id) ? { requiresParameterAddresses: true } : {},
      );
      for (const parameter of parameters) expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
    }
  });

  test("each links to its own part of the help page, which has an example", () => {
    const page = helpPage();
    for (const { id, helpUrl } of english.functions) {
      expect(helpUrl).toBe(`https://localhost:3000/functions.html#${id.toLowerCase()}`);
      const part = page.slice(page.indexOf(`<h2 id="${id.toLowerCase()}">`)).split("<h2")[1] ?? "";
      expect(part).toContain(`=KOMILJARD.${id}(`);
      expect(part).toContain('<p lang="en">');
    }
  });

  test("the help page names every parameter in order", () => {
    const page = helpPage();
    for (const { id, parameters } of english.functions) {
      expect(page).toContain(
        `${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join("; ")})`,
      );
    }
  });

  test("Swedish differs from English in the words alone", () => {
    const swedish = swedishMetadata(english, swedishTexts());
    const withoutWords = (metadata: object): unknown =>
      JSON.parse(
        JSON.stringify(metadata, (key, value: unknown) =>
          key === "description" || key === "tooltip" ? undefined : value,
        ),
      );
    expect(withoutWords(swedish)).toEqual(withoutWords(english));
    swedish.functions.forEach((fn, index) => {
      expect(fn.description).not.toBe(english.functions[index]?.description);
    });
  });

  test.each([
    ["a function without Swedish", {}, /No Swedish text .* FUN, FUN\(a\)/],
    ["a parameter without Swedish", { FUN: { description: "Gör något." } }, /No Swedish text .* FUN\(a\)/],
    [
      "a text for a parameter that is gone",
      { FUN: { description: "x", parameters: { a: "x", b: "x" } } },
      /does not exist: FUN\(b\)/,
    ],
    [
      "a text for a function that is gone",
      { FUN: { description: "x", parameters: { a: "x" } }, OLD: { description: "x" } },
      /not exist: OLD/,
    ],
  ])("the build refuses %s", (_, texts, complaint) => {
    const parameters = [{ name: "a", type: "number", description: "A number." }];
    const one = {
      allowCustomDataForDataTypeAny: true,
      functions: [{ id: "FUN", name: "FUN", description: "Does it.", parameters }],
    };
    expect(() => swedishMetadata(one, texts)).toThrow(complaint);
  });

  test("a function is registered under its id in the file that declares it", () => {
    const source =
      "/**\n * Does it.\n * @customfunction FUN\n * @param a A number.\n */\nexport function fun(a: number): number { return a; }";
    const registered = register.call(
      { resourcePath: "/functions/fun.ts" } as ThisParameterType<typeof register>,
      source,
    );
    expect(registered).toBe(`${source}\nCustomFunctions.associate("FUN", fun);`);
  });
});
