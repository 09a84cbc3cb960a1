/** Arrows between files point down, and nowhere in a circle. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * The rooms of the house, from the ground up; a file is in the first that its path begins with. The
 * sentence: **a file imports its own room and the rooms below it, those of `src` only by their doors.**
 */
const ROOMS: readonly string[] = [
  "src/ground/",
  "src/sheets/",
  "src/agreement/",
  "src/populations/",
  "src/agreements/",
  "src/problems/",
  "src/agreement-json/",
  "src/reading/",
  "src/judging/",
  "src/paying/",
  "src/settling/",
  "src/shown/",
  "src/forecast/",
  "src/scenario-json/",
  "src/history/",
  "src/text/",
  "src/present/",
  "src/agreement-sheet/",
  "taskpane/build/",
  "taskpane/assets/",
  "functions/",
  "taskpane/inputs/",
  "taskpane/excel/",
  "taskpane/excel-check/",
  "taskpane/files/",
  "taskpane/runs/",
  "taskpane/state/",
  "taskpane/pane/parts/",
  "taskpane/pane/agreement/",
  "taskpane/pane/data/",
  "taskpane/pane/check/",
  "taskpane/pane/settle/",
  "taskpane/pane/send/",
  "taskpane/pane/result/",
  "taskpane/pane/forecast/",
  "taskpane/pane/excel-check/",
  "taskpane/pane/",
  "taskpane/",
  "webpack.config.js",
  "host/model/",
  "host/calc/",
  "host/wire/",
  "host/files/",
  "host/command/",
  "host/release/",
  "host/workbench/",
  "examples/",
  "test/",
  "eslint.config.js",
  "vitest.config.ts",
];

const NOT_REACT = /^(?!react|@fluentui)/;

/** Which packages, and which of Node's own, the files of a place may import; the first that fits counts. */
const PACKAGES: readonly (readonly [place: RegExp, may: RegExp])[] = [
  [/^src\/(agreement|scenario)-json\//, /^valibot$/],
  [/^src\/ground\//, /^decimal\.js$/],
  [/^(functions|taskpane\/build)\/.*\.js$|^taskpane\/assets\//, NOT_REACT],
  [/^taskpane\/files\//, /^fflate$/],
  [/^(src|functions|taskpane\/(inputs|excel|runs))\//, /^$/],
  [/^taskpane\//, /^(react|react-dom|@fluentui\/[^/]+)(\/|$)/],
  [/^test\//, /^/],
  [/^/, NOT_REACT],
];

type Files = ReadonlyMap<string, string>;

/** Every wrong arrow in a set of files (path to source text), one sentence each. */
function wrongArrows(files: Files): readonly string[] {
  return [...files].flatMap(([path, source]) =>
    roomOf(path) === undefined
      ? [`${path} is in no room: add its folder to ROOMS`]
      : importsOf(source).flatMap((specifier) => {
          const complaint = specifier.startsWith(".")
            ? complaintAbout(path, resolve(path, specifier, files))
            : strangerIn(path, specifier);
          return complaint === undefined ? [] : [`${path} imports ${specifier}: ${complaint}`];
        }),
  );
}

function complaintAbout(path: string, target: string): string | undefined {
  const [room, other] = [roomOf(path), roomOf(target)];
  if (room === undefined || other === undefined) return room === "test/" ? undefined : "it is in no room of the house";
  if (room === other) return target === `${room}index.ts` && room.startsWith("src/") ? "it is its own door" : undefined;
  if (ROOMS.indexOf(other) > ROOMS.indexOf(room)) return `${other} is above ${room}`;
  // A test of a file knows the file itself.
  const byTheDoor = !other.startsWith("src/") || room === "test/" || target === `${other}index.ts`;
  return byTheDoor ? undefined : `${other} is entered by its door`;
}

function strangerIn(path: string, specifier: string): string | undefined {
  const may = PACKAGES.find(([place]) => place.test(path))?.[1];
  return may?.test(specifier) === true ? undefined : "this package is not for this room";
}

/** Files that import each other in a circle, types included: each circle as the paths in it. */
function circles(files: Files): readonly (readonly string[])[] {
  const found: string[][] = [];
  const [order, low, open] = [new Map<string, number>(), new Map<string, number>(), [] as string[]];
  const visit = (path: string): number => {
    order.set(path, order.size);
    low.set(path, order.get(path) ?? 0);
    open.push(path);
    const targets = importsOf(files.get(path) ?? "").filter((specifier) => specifier.startsWith("."));
    for (const target of targets.map((specifier) => resolve(path, specifier, files))) {
      if (!files.has(target)) continue;
      const reached = order.has(target) ? (open.includes(target) ? order.get(target) : undefined) : visit(target);
      if (reached !== undefined) low.set(path, Math.min(low.get(path) ?? 0, reached));
    }
    if (low.get(path) === order.get(path)) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1) found.push(circle);
    }
    return low.get(path) ?? 0;
  };
  for (const path of files.keys()) if (!order.has(path)) visit(path);
  return found;
}

function importsOf(source: string): readonly string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map((file) => file.fileName);
}

/**
 * The file that an import means; a missing or foreign ending (`.js` for `.ts`) is completed from the files there are.
 */
function resolve(from: string, specifier: string, files: Files): string {
  const path = posix.join(posix.dirname(from), specifier).replace(/\/$/, "");
  const bare = path.replace(/\.[jt]sx?$/, "");
  const candidates = [
    path,
    ...["ts", "tsx"].flatMap((end) => [`${bare}.${end}`, `${path}.${end}`]),
    `${path}/index.ts`,
  ];
  return candidates.find((file) => files.has(file)) ?? path;
}

function roomOf(path: string): string | undefined {
  return ROOMS.find((room) => path.startsWith(room));
}

/** Every source file of the repository by its path. */
function sourceFiles(): Files {
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

describe("the repository", () => {
  const files = sourceFiles();

  test("has no arrow that points up, and none that goes around a door", () => {
    expect(files.size).toBeGreaterThan(10);
    expect(wrongArrows(files)).toEqual([]);
  });

  test("has no circle of files, types included", () => {
    expect(circles(files)).toEqual([]);
  });

  test("has a door in every room of the engine, and no room that is not there", () => {
    const rooms = ROOMS.filter((room) => room.startsWith("src/"));
    expect(rooms.filter((room) => !files.has(`${room}index.ts`))).toEqual([]);
    expect(ROOMS.filter((room) => ![...files.keys()].some((path) => path.startsWith(room)))).toEqual([]);
  });
});

describe("the checker", () => {
  const withFiles = (from: string, to: string): Files => {
    const target = posix.join(posix.dirname(from), to);
    const file = `${target.replace(/\.js$/, "")}.ts`;
    return new Map([[from, `import { x } from "${to}";`], ...(to.startsWith(".") ? [[file, ""] as const] : [])]);
  };

  test.each([
    ["src/judging/qualify.ts", "./measurement"],
    ["src/ground/exact.ts", "decimal.js"],
    ["src/agreement-json/schema.ts", "valibot"],
    ["src/settling/settle.ts", "../paying/index"],
    ["src/present/forms/forms.ts", "../../text/index.js"],
    ["functions/tier.ts", "../src/judging/index"],
    ["taskpane/pane/Pane.tsx", "@fluentui/react-components"],
    ["taskpane/runs/run.ts", "../excel/workbook"],
    ["host/command/cli.ts", "../../taskpane/excel/workbook"],
    ["host/files/xlsx/read.ts", "fflate"],
    ["taskpane/files/xlsx.ts", "fflate"],
    ["examples/workbook.ts", "../host/model/workbook"],
    ["test/src/judging/measure.test.ts", "../../../src/judging/measure"],
  ])("lets %s import %s", (from, to) => {
    expect(wrongArrows(withFiles(from, to))).toEqual([]);
  });

  test.each([
    ["src/ground/exact.ts", "../agreement/index", "src/agreement/ is above src/ground/"],
    ["src/paying/ledger.ts", "../settling/index", "src/settling/ is above src/paying/"],
    ["src/settling/settle.ts", "../paying/allocate", "src/paying/ is entered by its door"],
    ["src/settling/settle.ts", "./index", "it is its own door"],
    ["src/reading/read.ts", "../../taskpane/excel/workbook", "taskpane/excel/ is above src/reading/"],
    ["taskpane/excel/workbook.ts", "../pane/Pane", "taskpane/pane/ is above taskpane/excel/"],
    ["taskpane/pane/data/DataSection.tsx", "../result/Totals", "taskpane/pane/result/ is above taskpane/pane/data/"],
    ["taskpane/pane/parts/Notice.tsx", "../Header", "taskpane/pane/ is above taskpane/pane/parts/"],
    ["taskpane/pane/Pane.tsx", "../../host/model/sheet", "host/model/ is above taskpane/pane/"],
    ["taskpane/inputs/sample/index.ts", "../../../examples/make", "examples/ is above taskpane/inputs/"],
    ["src/reading/read.ts", "node:fs", "this package is not for this room"],
    ["src/judging/measure.ts", "decimal.js", "this package is not for this room"],
    ["functions/tier.ts", "react", "this package is not for this room"],
    ["taskpane/excel/workbook.ts", "@fluentui/react-components", "this package is not for this room"],
    ["taskpane/files/xlsx.ts", "react", "this package is not for this room"],
    ["taskpane/pane/Pane.tsx", "fflate", "this package is not for this room"],
    ["host/command/cli.ts", "react", "this package is not for this room"],
  ])("reports %s importing %s", (from, to, complaint) => {
    expect(wrongArrows(withFiles(from, to))).toEqual([`${from} imports ${to}: ${complaint}`]);
  });

  test("sees types, exports and imports at run time too", () => {
    const lines = [
      'import type { A } from "../agreement"',
      'export * from "../agreement"',
      'const a = import("../agreement")',
    ];
    for (const line of [...lines, 'import "../agreement"']) {
      const files = [
        ["src/ground/exact.ts", line],
        ["src/agreement/index.ts", ""],
      ] as const;
      expect(wrongArrows(new Map(files))).toHaveLength(1);
    }
  });

  test("asks for a room for every new folder", () => {
    expect(wrongArrows(new Map([["src/surprise/a.ts", ""]]))).toEqual([
      "src/surprise/a.ts is in no room: add its folder to ROOMS",
    ]);
  });

  test("sees a circle of three, one of them by its types alone, and none in a chain", () => {
    const chain = [
      ["src/ground/a.ts", 'import { b } from "./b";'],
      ["src/ground/b.ts", 'import type { C } from "./c";'],
    ] as const;
    expect(circles(new Map([...chain, ["src/ground/c.ts", ""]]))).toEqual([]);
    const circle = circles(new Map([...chain, ["src/ground/c.ts", 'export { a } from "./a";']]));
    expect(circle.map((paths) => [...paths].sort())).toEqual([
      ["src/ground/a.ts", "src/ground/b.ts", "src/ground/c.ts"],
    ]);
  });
});
