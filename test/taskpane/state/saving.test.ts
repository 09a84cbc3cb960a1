/** Which Excel lets a pane save files. */
import { expect, test } from "vitest";
import { saverOn } from "../../../taskpane/state/saving";

test.each([
  ["OfficeOnline", true],
  ["PC", true],
  ["Mac", false],
  ["iOS", false],
  ["Android", false],
  ["Universal", false],
  ["null", false],
])("on %s files are saved: %s", (platform, saves) => {
  expect(saverOn(platform) !== undefined).toBe(saves);
});
