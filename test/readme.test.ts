/** The README's table of agreements says what the program says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AGREEMENTS } from "../src/agreements";
import { provenWords } from "../src/present/agreement-words";
import { TEXT } from "../src/text/texts";

const README = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

test("the README lists every agreement with what of it is proven, in order", () => {
  const rows = [...README.matchAll(/^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, id, proven]) => [id, proven]);
  expect(rows).toEqual(AGREEMENTS.map((one) => [one.id, provenWords(one, TEXT.sv).toLowerCase()]));
});

test("and the millions that each comes to", () => {
  for (const { id, total, proven } of AGREEMENTS) {
    if (proven === "template") continue;
    const said = new RegExp(`^\\| \`${id}\` \\| ([^|]+) \\|`, "m").exec(README)?.[1] ?? "";
    const millions = [...said.matchAll(/\d[\d ]*/g)].map(([digits]) => Number(digits.replaceAll(" ", "")));
    expect(millions.reduce((a, b) => a + b, 0) * 1_000_000, id).toBe(total.value);
  }
});
