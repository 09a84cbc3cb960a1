/** A hostile file in full, through the command line as a process of its own. */
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXAMPLE } from "../../host/command/support/call";
import { type Measured, MOST, measured } from "../../host/command/support/measured";
import { type Hostile, wronglySaid } from ".";

/** What came of a file: what it took, and what is wrong with how it ended. */
export interface InFull {
  readonly name: string;
  readonly took: Measured;
  readonly wrong: readonly string[];
}

/** Settles the file; `folder` is one of its own, and empty. A workbook that can be read has nothing to settle. */
export async function inFull(hostile: Hostile, folder: string): Promise<InFull> {
  const { name, ending, full, make, outcome, inFull: other = outcome } = hostile;
  const input = join(folder, "in");
  await mkdir(input);
  const file = join(input, `Befolkning.${ending}`);
  await writeFile(file, make(full));
  const out = ["--out", join(folder, "out", "ut.xlsx")];
  const args = { csv: [input], json: [EXAMPLE, "--agreement", file], xlsx: [file], xls: [file] }[ending];
  const took = await measured([...args, ...out], join(folder, "took"));
  const { code, error, memory = Infinity, seconds = Infinity } = took;
  const isUnread = !/^Fel: Bladet Väntetider hittades inte/m.test(error);
  const wrong = [
    wronglySaid(isUnread ? error : undefined, other),
    code === 1 ? undefined : `ended with ${String(code)} ${String(took.signal)}`,
    memory > MOST.memory ? `took ${String(memory)} bytes` : undefined,
    seconds > MOST.seconds ? `took ${String(seconds)} seconds` : undefined,
    (await readdir(folder)).includes("out") ? "wrote something" : undefined,
  ];
  return { name: `.${ending}: ${name}`, took, wrong: wrong.filter((one) => one !== undefined) };
}
