/**
 * What a document or a comment names in backticks is there: files and folders of the repository, by their
 * whole path or its end, and the scripts that npm is told to run. The changelog names what was there.
 */
import { describe, expect, test } from "vitest";
import { isComment } from "./documents";
import { CODE, DOCUMENTS, PATHS, type TextFile, textOf } from "./repository";

const CODE_SPAN = /`([^`\n]+)`/g;
const SCRIPT = /\bnpm (?:run ([\w:-]+)|(start|test)\b)/g;
/** A path, in which `<id>` and `*` stand for any name. */
const PATH = /^[\w.@-][\w.@<>*-]*(\/[\w.@<>*-]+)*\/?$/;
/** What is written here and nowhere made, so that its bare name means a file of the repository. */
const WRITTEN = /\w\.(ts|tsx|js|md|css)$/;

/** What there is to name. */
interface Repository {
  readonly paths: readonly string[];
  readonly scripts: readonly string[];
  /** Folders that git ignores: they are made, and need not be there. */
  readonly made: readonly string[];
}

/** The names in a text that name nothing. */
function namesOfNothing({ path, text }: TextFile, repository: Repository): readonly string[] {
  const scripts = [...text.matchAll(SCRIPT)]
    .map(([, run, short]) => run ?? short ?? "")
    .filter((script) => !repository.scripts.includes(script))
    .map((script) => `${path} names npm run ${script}: there is no such script`);
  const names = [...text.matchAll(CODE_SPAN)]
    .map(([, span = ""]) => span)
    .filter((span) => isNameOfPath(span, repository) && !isThere(span, repository))
    .map((span) => `${path} names ${span}: there is no such path`);
  return [...scripts, ...names];
}

function isNameOfPath(span: string, { paths, made }: Repository): boolean {
  if (!PATH.test(span) || made.some((folder) => span.startsWith(folder))) return false;
  const [first] = span.split("/");
  return (
    WRITTEN.test(span) || span.endsWith("/") || paths.some((path) => path.startsWith(`${first}/`) && span !== first)
  );
}

function isThere(span: string, { paths }: Repository): boolean {
  const pattern = span
    .replace(/\/$/, "")
    .replace(/[.]/g, "\\.")
    .replace(/<[^>]*>|\*/g, "[^/]+");
  const there = new RegExp(`(^|/)${pattern}(/|$)`);
  return paths.some((path) => there.test(path));
}

/** The lines of code that are comments. */
function comments({ path, text }: TextFile): TextFile {
  return { path, text: text.split("\n").filter(isComment).join("\n") };
}

test("documents and comments name nothing that is not there", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const made = textOf(".gitignore")
    .split("\n")
    .filter((line) => line.endsWith("/"));
  const repository = { paths: PATHS, scripts: Object.keys(scripts), made };
  const written = [...DOCUMENTS.filter(({ path }) => path !== "CHANGELOG.md"), ...CODE.map(comments)];
  expect(written.flatMap((text) => namesOfNothing(text, repository))).toEqual([]);
});

describe("the checker of names", () => {
  const REPOSITORY: Repository = {
    paths: ["README.md", "src/reading/read.ts", "src/agreements/2023.ts", "test/cases/2023.md"],
    scripts: ["start", "check"],
    made: ["dist/"],
  };
  const found = (text: string): readonly string[] => namesOfNothing({ path: "a.md", text }, REPOSITORY);

  test.each([
    "`src/reading/read.ts`, `reading/read.ts` and `read.ts`",
    "`src/`, `src/reading` and `reading/`",
    "`src/agreements/<id>.ts` and `test/cases/*.md`",
    "`README.md`, `dist/taskpane.js` and `functions.json`",
    "`npm run check -- src`, `npm start` and `npm ci`",
    "`Range.text`, `2021-09/2021-11`, `n / d`, `.ts` and src/nowhere.ts",
  ])("lets %s be", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ["`src/nowhere.ts`", "src/nowhere.ts"],
    ["`src/nowhere`", "src/nowhere"],
    ["`ead.ts`", "ead.ts"],
    ["`nowhere/`", "nowhere/"],
    ["`docs/domain.md`", "docs/domain.md"],
    ["`test/cases/<id>.ts`", "test/cases/<id>.ts"],
    ["npm run nowhere", "npm run nowhere"],
    ["`npm test`", "npm run test"],
  ])("reports %s", (text, name) => {
    expect(found(text)).toEqual([expect.stringContaining(`a.md names ${name}: `)]);
  });

  test("reads comments and no other line of code", () => {
    const text = "/** `a.ts` */\nconst b = `b.ts`;\n  // `c.ts`\n";
    expect(namesOfNothing(comments({ path: "d.ts", text }), REPOSITORY)).toHaveLength(2);
  });
});
