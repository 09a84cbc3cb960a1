import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";
import {
  addressed,
  addressOf,
  DEVELOPMENT_ADDRESS,
  iconsOf,
  manifestProblems,
} from "../../../taskpane/build/manifest.js";

const path = fileURLToPath(new URL("../../../manifest.xml", import.meta.url));
const xml = readFileSync(path, "utf8");
const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

describe("the manifest", () => {
  test("is read by Microsoft's own reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info).toMatchObject({
      displayName: "Kömiljarden",
      defaultLocale: "en-US",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      defaultSettings: { sourceLocation: `${DEVELOPMENT_ADDRESS}/taskpane.html` },
    });
    expect(info.appDomains ?? []).toEqual([]);
  });

  test("has the version of the package", () => {
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });

  test("breaks no rule", () => {
    expect(manifestProblems(xml)).toEqual([]);
  });

  test("gives every button of the ribbon a picture of its own", () => {
    const buttons = [...xml.matchAll(/<Control xsi:type="Button".*?<\/Control>/gs)].map(([button]) => button);
    const pictures = buttons.map((button) => /size="32" resid="([^"]*)"/.exec(button)?.[1]);
    expect(buttons.length).toBeGreaterThan(1);
    expect(new Set([...pictures, "Icon.32"]).size).toBe(buttons.length + 1);
  });

  test("names only icons that exist and are exactly as large as it says", () => {
    const icons = iconsOf(xml);
    expect(icons.length).toBeGreaterThan(0);
    for (const { url, size } of icons) {
      const file = readFileSync(new URL(`../../../taskpane${url.slice(DEVELOPMENT_ADDRESS.length)}`, import.meta.url));
      expect({
        url,
        png: file.toString("latin1", 1, 4),
        width: file.readUInt32BE(16),
        height: file.readUInt32BE(20),
      }).toEqual({
        url,
        png: "PNG",
        width: size,
        height: size,
      });
    }
  });
});

describe("another address", () => {
  test("replaces every trace of the development address", () => {
    const moved = addressed(xml, "https://tillägg.example.se/kö/");
    expect(moved).not.toContain("localhost");
    expect(moved).toContain(`${new URL("https://tillägg.example.se/kö").href}/taskpane.html`);
    expect(manifestProblems(moved)).toEqual([]);
  });

  test.each([
    "http://example.se",
    "example.se",
    "ftp://example.se",
    "",
    "https://example.se/?a=1",
    "https://example.se/#a",
    "https://me@example.se",
  ])("%j is refused", (address) => {
    expect(() => addressOf(address)).toThrow(/address must/);
  });
});

describe("the rules see", () => {
  test.each([
    ["a missing closing tag", "</OfficeApp>", "", /not well-formed/],
    ["an undefined resource", 'resid="Help.Tip"', 'resid="Nope"', /resid "Nope" is not defined/],
    ["a resource that nothing uses", 'resid="Help.Tip"', 'resid="Settle.Tip"', /"Help.Tip" is never used/],
    [
      "a text without Finland's Swedish",
      '<bt:Override Locale="sv-FI" Value="Hjälp" />',
      "",
      /"Help.Label" has no text for sv-FI/,
    ],
    ["a text that is too long", 'Value="Hjälp"', `Value="${"x".repeat(126)}"`, /longer than 125/],
    ["an id that is too long", '"Icon.16"', `"${"x".repeat(33)}"`, /longer than 32/],
    ["plain http", "https://localhost:3000/help.html", "http://localhost:3000/help.html", /is not https/],
    [
      "code outside the shared runtime",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="GetStarted.Url"',
      /outside the shared runtime/,
    ],
    ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', /not a long-lived/],
    ["a missing icon size", '<bt:Image size="80"', '<bt:Image size="64"', /no image of 80 pixels/],
    ["a namespace in small letters", '"KOMILJARD"', '"km"', /namespace "km"/],
    ["a version of three numbers", "<Version>0.1.0.0<", "<Version>0.1.0<", /is not four numbers/],
  ])("%s", (_, from, to, problem) => {
    expect(xml).toContain(from);
    expect(manifestProblems(xml.replaceAll(from, to)).join("\n")).toMatch(problem);
  });
});
