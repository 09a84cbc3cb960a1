/**
 * Workbooks as other programs write them are settled to the krona, and come back with all that was the user's: by the
 * programs that can be had, see `README.md` beside this file.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grouped, inputsIn, programsFolder } from "./corpus";
import { type Findings, findingsAbout } from "./findings";
import { reportOf, tableOf, wrongIn } from "./report";

const folder = programsFolder();
const inputs = inputsIn(folder);
let findings: readonly Findings[] = [];

beforeAll(async () => {
  findings = await findingsAbout(inputs, folder);
});

afterAll(async () => {
  await writeFile(join(folder, "report.md"), reportOf(findings));
  process.stdout.write(`\n${tableOf(findings)}\n`);
});

describe.each(grouped(inputs, ({ program }) => program))("%s", (_, own) => {
  test.each(own)("$name is settled, and nothing of the user's is lost", (input) => {
    const found = findings.find((one) => one.input === input);
    expect(found && wrongIn(found)).toEqual([]);
  });
});
