/** A hostile file of each kind, in full, through a process of its own; all of them by `npm run test:long`. */
import { expect, test } from "vitest";
import { HOSTILE } from "../../support/hostile";
import { inFull } from "../../support/hostile/in-full";
import { ownFolder } from "./support/call";

/** A bomb of bytes, one of XML, one of cells, one of formulas, one of text, and one of JSON. */
const KINDS = [
  "parts that are all the same bytes of the file",
  "namespaces without number, with one more on every row",
  "two hundred thousand merged cells",
  "formulas that each sum all the others",
  "a quote that is never closed",
  "lists in lists",
];

const inFolder = ownFolder();

test.each(KINDS)("%s: a clear end within a minute and a gigabyte, and nothing written", async (name) => {
  const [one] = HOSTILE.filter((hostile) => hostile.name === name);
  if (!one) throw new TypeError(`There is no ${name}.`);
  expect((await inFull(one, inFolder())).wrong).toEqual([]);
});
