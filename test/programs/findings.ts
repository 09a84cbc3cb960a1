/** Everything that is found about a corpus: settled, kept, opened, valid. */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Input } from "./corpus";
import { compared, type Kept, news, type Package, readPackages } from "./openers/packages";
import { openedByLibreOffice, openedByOpenpyxl } from "./openers/programs";
import { schemaErrors } from "./openers/schemas";
import { type Settled, settleAll } from "./settling";

/** What was found about one workbook; each list says what is wrong. */
export interface Findings {
  readonly input: Input;
  readonly settled: readonly string[];
  /** The rest is told of workbooks that were written. */
  readonly written?: {
    readonly parts: Kept;
    /** Undefined where the program cannot open the input, or where the schemas are not there. */
    readonly libreOffice: readonly string[] | undefined;
    readonly openpyxl: readonly string[] | undefined;
    readonly schemas: readonly string[] | undefined;
  };
}

/** Settles the inputs, and looks at what was written. */
export async function findingsAbout(inputs: readonly Input[], folder: string): Promise<readonly Findings[]> {
  await rm(join(folder, "settled"), { recursive: true, force: true });
  await rm(join(folder, "opened"), { recursive: true, force: true });
  const settled = await settleAll(inputs, folder);
  const written = inputs.filter((input) => settled.get(input)?.written === true);
  const pairs = written.map((input) => ({ before: input.path, after: settled.get(input)?.out ?? "" }));
  const parts = await packagesOf(written, settled, folder);
  const schemas = schemasOf(parts, join(folder, "schemas"));
  const libreOffice = await openedByLibreOffice(pairs, join(folder, "opened"));
  const openpyxl = await openedByOpenpyxl(pairs);
  return inputs.map((input) => {
    const index = written.indexOf(input);
    const found = { input, settled: settled.get(input)?.wrong ?? [] };
    const own = parts[index];
    if (own === undefined) return found;
    return {
      ...found,
      written: {
        parts: keptOf(own),
        libreOffice: libreOffice[index],
        openpyxl: openpyxl[index],
        schemas: schemas?.[index],
      },
    };
  });
}

/** A workbook's package before and after; an error where one could not be read. */
type Packages = readonly [before: Package | { readonly error: string }, after: Package | { readonly error: string }];

async function packagesOf(
  written: readonly Input[],
  settled: ReadonlyMap<Input, Settled>,
  folder: string,
): Promise<readonly Packages[]> {
  const place = (input: Input, when: string): string =>
    join(folder, "opened", "parts", when, input.program, input.name);
  const read = await readPackages([
    ...written.map((input) => [input.path, place(input, "before")] as const),
    ...written.map((input) => [settled.get(input)?.out ?? "", place(input, "after")] as const),
  ]);
  const missing = { error: "not read" };
  return written.map((_, index) => [read[index] ?? missing, read[written.length + index] ?? missing]);
}

function keptOf([before, after]: Packages): Kept {
  if ("error" in before) return { all: 0, kept: 0, wrong: [`the input cannot be unpacked: ${before.error}`] };
  if ("error" in after) return { all: 0, kept: 0, wrong: [`what was written cannot be unpacked: ${after.error}`] };
  return compared(before, after);
}

/** What the schemas object to in what was written, and did not in the same part before. */
function schemasOf(all: readonly Packages[], folder: string): readonly (readonly string[])[] | undefined {
  if (!existsSync(folder)) return undefined;
  const packages = all.flat().filter((one) => "parts" in one);
  const errors = schemaErrors(
    packages.flatMap(({ parts }) => Object.values(parts)),
    folder,
  );
  const errorsIn = (one: Package, name: string): readonly string[] => errors.get(one.parts[name]?.file ?? "") ?? [];
  return all.map(([before, after]) => {
    if ("error" in before || "error" in after) return [];
    return Object.keys(after.parts).flatMap((name) =>
      news(errorsIn(before, name), errorsIn(after, name)).map((error) => `${name}: ${error}`),
    );
  });
}
