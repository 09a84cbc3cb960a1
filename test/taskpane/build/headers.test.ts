import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, headersOf } from "../../../taskpane/build/headers";

const page = readFileSync(new URL("../../../docs/deploy.md", import.meta.url), "utf8");
/** What the page's table says of a header. */
const row = (header: string): string =>
  page.split("\n").find((line) => line.startsWith(`| \`${header}\``)) ?? `no row for ${header}`;

describe("the page on deployment tells", () => {
  test("the policy word by word", () => {
    const told = /```\n(default-src[^`]*)```/.exec(page)?.[1] ?? "";
    expect(told.trim().replace(/\s+/g, " ")).toBe(contentSecurityPolicy());
  });

  test("every header that is sent, and no other", () => {
    const sent = ["taskpane.html", "functions.json", "assets/icon-32.png", `engine.${"0".repeat(20)}.js`].flatMap(
      (path) => Object.keys(headersOf(path)),
    );
    const told = [...page.matchAll(/^\| `([A-Z][\w-]*)` \|/gm)].map(([, header = ""]) => header);
    expect([...new Set(sent)].sort()).toEqual(told.sort());
  });

  test("their values", () => {
    expect(row("X-Content-Type-Options")).toContain(`\`${headersOf("a.js")["X-Content-Type-Options"] ?? ""}\``);
    expect(row("Referrer-Policy")).toContain(`\`${headersOf("a.js")["Referrer-Policy"] ?? ""}\``);
    const hashed = headersOf(`engine.${"0".repeat(20)}.js`)["Cache-Control"] ?? "";
    expect(row("Cache-Control")).toContain(`\`${hashed}\` for hashed \`.js\``);
  });
});

describe("a file", () => {
  test("with a hash in its name is kept for ever, a page is asked for anew, and an icon is left to Office", () => {
    expect(headersOf("417.0123456789abcdef0123.js")["Cache-Control"]).toBe("public, max-age=31536000, immutable");
    expect(headersOf("taskpane.js")["Cache-Control"]).toBeUndefined();
    for (const path of ["taskpane.html", "functions.sv.json", "agreement.schema.json", "manifest.xml"])
      expect(headersOf(path)["Cache-Control"], path).toBe("no-cache");
    expect(headersOf("assets/icon-32.png")["Cache-Control"]).toBeUndefined();
  });

  test("with the functions' metadata is open to Excel on the web, and no other file is", () => {
    const open = (path: string) => headersOf(path)["Access-Control-Allow-Origin"];
    expect([open("functions.json"), open("functions.sv.json")]).toEqual(["*", "*"]);
    expect([open("agreement.schema.json"), open("functions.html"), open("handbok/functions.json.png")]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test("gives scripts to a mirror in the place of Microsoft, and to nobody else", () => {
    const policy = contentSecurityPolicy({ officejs: "https://spegel.example.se" });
    expect(policy).toContain("script-src 'self' https://spegel.example.se;");
    expect(policy).not.toContain("microsoft.com;");
    expect(contentSecurityPolicy({ officejs: "'self'" })).toContain("script-src 'self';");
  });
});
