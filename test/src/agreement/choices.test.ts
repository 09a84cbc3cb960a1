/** What an agreement chooses between. */
import { expect, test } from "vitest";
import { citations } from "../../../src/agreement/agreement";
import { CHOICE_NAMES, valuesOf } from "../../../src/agreement/choices";
import { AGREEMENTS } from "../../../src/agreements";

test("values stand in the order of the type", () => {
  expect(valuesOf("quantity")).toEqual(["share", "count"]);
  expect(valuesOf("proven")).toEqual(["complete", "partly-assumed", "template"]);
});

test("each choice has a value, and none twice", () => {
  for (const name of CHOICE_NAMES) {
    expect(valuesOf(name).length).toBeGreaterThan(0);
    expect(new Set(valuesOf(name)).size).toBe(valuesOf(name).length);
  }
});

test.each(AGREEMENTS)("$id has chosen among them", (agreement) => {
  const chosen = citations(agreement).flatMap(({ path, cited }) => {
    const name = CHOICE_NAMES.find((one) => one === path.split(".").at(-1));
    return name ? [[path, cited.value, (valuesOf(name) as readonly unknown[]).includes(cited.value)]] : [];
  });
  expect(chosen.filter(([, , among]) => among !== true)).toEqual([]);
  expect(chosen.length).toBeGreaterThan(0);
});
