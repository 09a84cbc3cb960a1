import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * The floors of the house, from the ground up. A new file in `src` is one more name here; a folder's name with `/*` stands for
 * all files in it. A file may import its own floor and the floors named in `from`.
 */
const FLOORS: readonly Floor[] = [
  {
    name: "numbers",
    files: ["exact", "apportion", "month", "grid", "flow", "margin", "table-rounding", "suppress", "version", "cyrb"],
    from: [],
  },
  { name: "agreement", files: ["agreement"], from: ["numbers"] },
  {
    name: "nouns",
    files: [
      "regions",
      "problem",
      "sheets",
      "submission",
      "ledger",
      "measurement",
      "verdict",
      "payment",
      "check",
      "reserve",
      "named",
      "agreement-choices",
      "agreement-fields",
      "agreement-problem",
      "form-details",
      "snapshot-cells",
      "delivery",
    ],
    from: ["numbers", "agreement"],
  },
  { name: "agreements", files: ["agreements/*"], from: ["numbers", "agreement"] },
  { name: "coherent", files: ["coherent"], from: ["numbers", "agreement", "nouns"] },
  {
    name: "agreement-json",
    files: ["agreement-json", "agreement-schema"],
    from: ["numbers", "agreement", "nouns", "coherent"],
  },

  stage("read", ["read", "read-population", "read-waiting", "read-paid", "read-details", "row", "cell", "locate"]),
  stage("validate", ["validate"]),
  stage("measure", ["measure"]),
  stage("qualify", ["qualify"]),
  stage("allocate", ["allocate", "share-out"]),
  stage("pay", ["pay"]),
  stage("reconcile", ["reconcile"]),

  { name: "text", files: ["text/*"], from: ["numbers", "agreement", "nouns"] },
  {
    name: "settle",
    files: ["settle", "settlement", "remarks"],
    from: ["numbers", "agreement", "nouns", "agreements", "coherent", "stages"],
  },
  { name: "compare", files: ["compare"], from: ["numbers", "agreement", "nouns", "stages", "settle"] },
  {
    name: "single",
    files: ["single", "gap", "on-time"],
    from: ["numbers", "agreement", "nouns", "agreements", "stages"],
  },
  { name: "amounts", files: ["present/amounts"], from: ["numbers", "agreement", "nouns", "settle"] },
  {
    name: "history",
    files: ["fingerprint", "snapshot", "changes"],
    from: ["numbers", "agreement", "nouns", "text", "settle", "amounts"],
  },
  { name: "explain", files: ["explain"], from: ["numbers", "agreement", "nouns", "text", "settle"] },
  {
    name: "present",
    files: ["present/*"],
    from: ["numbers", "agreement", "nouns", "text", "settle", "compare", "amounts", "history", "stage read", "explain"],
  },
  {
    name: "agreement-sheet",
    files: ["agreement-sheet/*"],
    from: ["numbers", "agreement", "nouns", "coherent", "stage read", "text", "present"],
  },
];

/**
 * The rest of the house; the first area that fits a file is its own. A name that ends in a slash stands for all files under it;
 * `outside` is what the area may import from packages and from Node.
 */
const HOUSE: readonly Area[] = [
  {
    name: "build",
    files: [
      "webpack.config.js",
      "eslint.config.js",
      "vitest.config.ts",
      "functions/metadata.js",
      "functions/help.js",
      "taskpane/manifest.js",
      "taskpane/assets/",
    ],
    from: [],
    outside: /^(?!react|@fluentui)/,
  },
  // Which two files may import valibot stands in eslint.config.js.
  { name: "src", files: ["src/"], from: [], outside: /^(decimal\.js|valibot)$/ },
  { name: "functions", files: ["functions/"], from: ["src"], outside: null },
  {
    name: "workbook",
    files: [
      ...[
        "workbook",
        "write-sheets",
        "own-sheets",
        "run",
        "presented",
        "requested",
        "mark",
        "payload",
        "undoable",
        "fingerprint",
        "new-sheet",
      ].map((name) => `taskpane/${name}.ts`),
      "taskpane/draw/",
    ],
    from: ["src"],
    outside: null,
  },
  // The example that the pane can insert: pure, and loaded only when asked for.
  {
    name: "sample",
    files: ["generate", "edge-cases", "population-2022-11-01", "random", "rows", "sheets", "read-me"].map(
      (name) => `examples/${name}.ts`,
    ),
    from: [],
    outside: null,
  },
  {
    name: "taskpane",
    files: ["taskpane/"],
    from: ["src", "workbook", "sample"],
    outside: /^(react|react-dom|@fluentui\/[^/]+)(\/|$)/,
  },
  { name: "host", files: ["host/"], from: ["src", "workbook", "build"], outside: /^(?!react|@fluentui)/ },
  {
    name: "examples",
    files: ["examples/"],
    from: ["src", "functions", "workbook", "host", "sample"],
    outside: /^(?!react|@fluentui)/,
  },
  {
    name: "test",
    files: ["test/"],
    from: ["src", "build", "functions", "workbook", "taskpane", "host", "sample", "examples"],
    outside: /^/,
  },
];

interface Floor {
  readonly name: string;
  readonly files: readonly string[];
  /** Floors it may import; `"stages"` stands for all stages. */
  readonly from: readonly string[];
}

interface Area {
  readonly name: string;
  readonly files: readonly string[];
  readonly from: readonly string[];
  readonly outside: RegExp | null;
}

/** A stage knows the nouns and no other stage. */
function stage(name: string, files: readonly string[]): Floor {
  return { name: `stage ${name}`, files, from: ["numbers", "agreement", "nouns"] };
}

/** Every wrong arrow in a set of files (path to source text), one sentence each. */
function wrongArrows(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, source]) => {
    const area = areaOf(path);
    if (area === undefined) return [`${path} is in no area of the house`];
    if (area.name === "src" && floorOf(path) === undefined) return [`${path} is on no floor: add it to FLOORS`];
    return importsOf(source).flatMap((specifier) => {
      const complaint = specifier.startsWith(".")
        ? complaintAbout(path, area, resolve(path, specifier, files))
        : strangerIn(area, specifier);
      return complaint === undefined ? [] : [`${path} imports ${specifier}: ${complaint}`];
    });
  });
}

function complaintAbout(path: string, area: Area, target: string): string | undefined {
  const targetArea = areaOf(target);
  if (targetArea === undefined) return area.name === "test" ? undefined : "it is in no area of the house";
  if (targetArea !== area)
    return area.from.includes(targetArea.name) ? undefined : `${area.name} may not import ${targetArea.name}`;
  if (area.name !== "src") return undefined;
  const [floor, targetFloor] = [floorOf(path), floorOf(target)];
  if (floor === undefined || targetFloor === undefined) return "it is on no floor";
  const allowed =
    floor === targetFloor ||
    floor.from.includes(targetFloor.name) ||
    (floor.from.includes("stages") && isStage(targetFloor));
  return allowed ? undefined : `${floor.name} may not import ${targetFloor.name}`;
}

function strangerIn(area: Area, specifier: string): string | undefined {
  return area.outside?.test(specifier) === true ? undefined : `${area.name} may not import this package`;
}

function importsOf(source: string): readonly string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map((file) => file.fileName);
}

/** The file that an import means; a missing or foreign ending (`.js` for `.ts`) is completed from the files there are. */
function resolve(from: string, specifier: string, files: ReadonlyMap<string, string>): string {
  const path = posix.join(posix.dirname(from), specifier);
  const bare = path.replace(/\.[jt]sx?$/, "");
  return (
    [path, `${bare}.ts`, `${bare}.tsx`, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) =>
      files.has(file),
    ) ?? path
  );
}

function areaOf(path: string): Area | undefined {
  return HOUSE.find(({ files }) => files.some((file) => (file.endsWith("/") ? path.startsWith(file) : path === file)));
}

function floorOf(path: string): Floor | undefined {
  const name = path.replace(/^src\//, "").replace(/\.ts$/, "");
  return FLOORS.find(({ files }) => files.includes(name) || files.includes(`${posix.dirname(name)}/*`));
}

function isStage(floor: Floor): boolean {
  return floor.name.startsWith("stage ");
}

/** Every source file of the repository by its path. */
function sourceFiles(): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folders = ["src", "functions", "taskpane", "host", "examples", "test"];
  const paths = folders.flatMap((folder) =>
    readdirSync(posix.join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(folder, path.replaceAll("\\", "/")),
    ),
  );
  const sources = ["webpack.config.js", "eslint.config.js", "vitest.config.ts", ...paths].filter((path) =>
    /\.[jt]sx?$/.test(path),
  );
  return new Map(sources.map((path) => [path, readFileSync(posix.join(root, path), "utf8")]));
}

test("every arrow in the repository points down", () => {
  const files = sourceFiles();
  expect(files.size).toBeGreaterThan(10);
  expect(wrongArrows(files)).toEqual([]);
});

describe("the checker", () => {
  test.each([
    ["src/qualify.ts", "./measurement"],
    ["src/read.ts", "./row"],
    ["src/exact.ts", "decimal.js"],
    ["src/settle.ts", "./allocate"],
    ["src/settle.ts", "./agreements/2023"],
    ["src/present/summary.ts", "../text/sv"],
    ["src/present/summary.ts", "../settle.js"],
    ["functions/tier.ts", "../src/settle"],
    ["taskpane/Pane.tsx", "react"],
    ["taskpane/Pane.tsx", "@fluentui/react-components"],
    ["taskpane/Pane.tsx", "./workbook"],
    ["taskpane/workbook.ts", "../src/sheets"],
    ["taskpane/sample.ts", "../examples/generate"],
    ["host/cli.ts", "../taskpane/workbook"],
    ["host/cli.ts", "exceljs"],
    ["test/host/cli.test.ts", "../../host/cli"],
  ])("lets %s import %s", (from, to) => {
    const target = posix.join(posix.dirname(from), to);
    const files = new Map([
      [from, `import { x } from "${to}";`],
      ...(to.startsWith(".") ? [[`${target.replace(/\.js$/, "")}.ts`, ""] as const] : []),
    ]);
    expect(wrongArrows(files)).toEqual([]);
  });

  test.each([
    ["src/qualify.ts", "./measure", /stage qualify may not import stage measure/],
    ["src/exact.ts", "./agreement", /numbers may not import agreement/],
    ["src/ledger.ts", "./settle", /nouns may not import settle/],
    ["src/settle.ts", "./present/summary", /settle may not import present/],
    ["src/agreements/2023.ts", "../regions", /agreements may not import nouns/],
    ["src/measure.ts", "./agreements/2023", /may not import agreements/],
    ["src/exact.ts", "big.js", /src may not import this package/],
    ["src/read.ts", "node:fs", /src may not import this package/],
    ["src/read.ts", "../taskpane/workbook", /src may not import workbook/],
    ["functions/tier.ts", "react", /functions may not import this package/],
    ["functions/tier.ts", "../taskpane/Pane", /functions may not import taskpane/],
    ["taskpane/workbook.ts", "@fluentui/react-components", /workbook may not import this package/],
    ["taskpane/Pane.tsx", "../host/model", /taskpane may not import host/],
    ["taskpane/sample.ts", "../examples/make", /taskpane may not import examples/],
    ["taskpane/Pane.tsx", "../test/support/chromium", /taskpane may not import test/],
    ["taskpane/Pane.tsx", "exceljs", /taskpane may not import this package/],
    ["host/cli.ts", "../taskpane/Pane", /host may not import taskpane/],
    ["host/cli.ts", "react", /host may not import this package/],
  ])("reports %s importing %s", (from, to, complaint) => {
    const target = `${posix.join(posix.dirname(from), to)}.ts`;
    expect(
      wrongArrows(
        new Map([
          [from, `import { x } from "${to}";`],
          [target, ""],
        ]),
      ).join("\n"),
    ).toMatch(complaint);
  });

  test("sees types, exports and imports at run time too", () => {
    for (const line of [
      'import type { A } from "./settle"',
      'export * from "./settle"',
      'const a = import("./settle")',
      'import "./settle"',
    ]) {
      expect(
        wrongArrows(
          new Map([
            ["src/exact.ts", line],
            ["src/settle.ts", ""],
          ]),
        ),
      ).toHaveLength(1);
    }
  });

  test("asks for a floor for every new file of the engine", () => {
    expect(wrongArrows(new Map([["src/surprise.ts", ""]]))).toEqual([
      "src/surprise.ts is on no floor: add it to FLOORS",
    ]);
  });

  test("asks for an area for every new folder", () => {
    expect(wrongArrows(new Map([["lib/a.ts", ""]]))).toEqual(["lib/a.ts is in no area of the house"]);
  });
});
