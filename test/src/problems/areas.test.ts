/** Places told shortly. */
import { expect, test } from "vitest";
import { areasOf } from "../../../src/problems/areas";

const areas = (...places: readonly string[]): string[] =>
  areasOf(
    places.map((place) => {
      const [sheet = "", cell] = place.split("!");
      return cell === undefined ? { sheet } : { sheet, cell };
    }),
  ).map(({ sheet, area }) => `${sheet}!${area ?? ""}`);

test("cells right below each other are one area, and others stand by themselves", () => {
  expect(areas("V!A5", "V!A6", "V!A7", "V!A9", "V!B10")).toEqual(["V!A5:A7", "V!A9", "V!B10"]);
});

test("an area ends with its sheet, and a sheet alone has none", () => {
  expect(areas("V!A5", "B!A6", "B", "B!AA7")).toEqual(["V!A5", "B!A6", "B!", "B!AA7"]);
});
