/** `npm run agreements`: writes the list of agreements, `src/agreements/index.ts`, from the files beside it. */
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Agreement, monthsOf } from "../../src/agreement";

const INDEX = "index.ts";

/** An agreement, and where it stands: the file without its ending, and the name it is exported by. */
interface Listed {
  readonly file: string;
  readonly name: string;
  readonly agreement: Agreement;
}

/** The text of `index.ts` for the agreements in a folder. */
export async function agreementsIndex(folder: string): Promise<string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== INDEX);
  const listed = (await Promise.all(files.map((file) => read(folder, file)))).sort(newestFirst);
  const complete = listed.find(({ agreement }) => agreement.proven === "complete");
  if (!complete) throw new Error(`no agreement in ${folder} is proven complete: there is none to begin with`);
  return `/** The agreements this program can settle. Written by \`npm run agreements\`: what is changed here by hand is lost. */
import type { Agreement } from "../agreement";
${imports(listed)}

/** Every agreement: those with performance money, newest first, then those without, then templates. */
export const AGREEMENTS: readonly Agreement[] = [
${listed.map(({ name }) => `  ${name},`).join("\n")}
];

/** The agreement to begin with: the newest of which all figures are known. */
export const DEFAULT_AGREEMENT: Agreement = ${complete.name};

/** The agreement with an id such as \`2023\`, or \`undefined\`. */
export function agreementById(id: string): Agreement | undefined {
  return AGREEMENTS.find((agreement) => agreement.id === id);
}
`;
}

// In the order of the formatter: by the file's name.
function imports(listed: readonly Listed[]): string {
  const byFile = [...listed].sort((a, b) => (a.file < b.file ? -1 : 1));
  return byFile.map(({ name, file }) => `import { ${name} } from "./${file}";`).join("\n");
}

async function read(folder: string, file: string): Promise<Listed> {
  const exported = Object.entries(
    (await import(pathToFileURL(resolve(folder, file)).href)) as Record<string, Agreement>,
  );
  const [only] = exported;
  if (!only || exported.length !== 1)
    throw new Error(`${file} exports ${exported.length} values: it should export one agreement and nothing else`);
  const [name, agreement] = only;
  const own = basename(file, ".ts");
  if (agreement.id !== own)
    throw new Error(`${file} holds the agreement ${agreement.id}: the file should be named by it`);
  return { file: own, name, agreement };
}

function newestFirst(a: Listed, b: Listed): number {
  const [rank, other] = [rankOf(a.agreement), rankOf(b.agreement)];
  if (rank !== other) return rank - other;
  const [month, otherMonth] = [firstMonth(a.agreement), firstMonth(b.agreement)];
  if (month !== otherMonth) return month > otherMonth ? -1 : 1;
  return a.agreement.id < b.agreement.id ? -1 : 1;
}

function rankOf({ proven, performance }: Agreement): number {
  if (proven === "template") return 2;
  return performance ? 0 : 1;
}

function firstMonth(agreement: Agreement): string {
  return monthsOf(agreement)[0] ?? "";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(import.meta.dirname, "../../src/agreements");
  writeFileSync(join(folder, INDEX), await agreementsIndex(folder));
}
