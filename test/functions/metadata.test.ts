import { describe, expect, test } from "vitest";
import register, { englishMetadata, swedishMetadata, swedishTexts } from "../../functions/metadata.js";

const english = await englishMetadata();

describe("what Excel is told about the custom functions", () => {
  test("names follow Excel's rules: capital letters, at least three, and not like a cell", () => {
    expect(english.functions.length).toBeGreaterThan(0);
    for (const { id, name } of english.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  test("Swedish differs from English in the words alone", () => {
    const swedish = swedishMetadata(english, swedishTexts());
    const withoutWords = (metadata: object): unknown =>
      JSON.parse(JSON.stringify(metadata, (key, value: unknown) => (key === "description" || key === "tooltip" ? undefined : value)));
    expect(withoutWords(swedish)).toEqual(withoutWords(english));
    swedish.functions.forEach((fn, index) => {
      expect(fn.description).not.toBe(english.functions[index]?.description);
    });
  });

  test.each([
    ["a function without Swedish", {}, /No Swedish text .* FUN, FUN\(a\)/],
    ["a parameter without Swedish", { FUN: { description: "Gör något." } }, /No Swedish text .* FUN\(a\)/],
    ["a text for a parameter that is gone", { FUN: { description: "x", parameters: { a: "x", b: "x" } } }, /does not exist: FUN\(b\)/],
    ["a text for a function that is gone", { FUN: { description: "x", parameters: { a: "x" } }, OLD: { description: "x" } }, /not exist: OLD/],
  ])("the build refuses %s", (_, texts, complaint) => {
    const parameters = [{ name: "a", type: "number", description: "A number." }];
    const one = { allowCustomDataForDataTypeAny: true, functions: [{ id: "FUN", name: "FUN", description: "Does it.", parameters }] };
    expect(() => swedishMetadata(one, texts)).toThrow(complaint);
  });

  test("a function is registered under its id in the file that declares it", () => {
    const source = "/**\n * Does it.\n * @customfunction FUN\n * @param a A number.\n */\nexport function fun(a: number): number { return a; }";
    const registered = register.call({ resourcePath: "/functions/fun.ts" } as ThisParameterType<typeof register>, source);
    expect(registered).toBe(`${source}\nCustomFunctions.associate("FUN", fun);`);
  });
});
