import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { orderProblems } from "../../../taskpane/build/manifest-order.js";

const xml = readFileSync(new URL("../../../manifest.xml", import.meta.url), "utf8");

/** What is wrong with the manifest when a text of it is changed. */
function problems(from: string | RegExp = "", to = ""): readonly string[] {
  const changed = xml.replace(from, to);
  if (from !== "") expect(changed).not.toBe(xml);
  const root = new DOMParser().parseFromString(changed, "text/xml").documentElement;
  if (root === null) throw new Error("no root");
  return orderProblems(root);
}

test("the manifest is as the schema asks", () => {
  expect(problems()).toEqual([]);
});

test.each<[string, RegExp, string, string]>([
  ["two in another order", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1", "in OfficeApp stand Version Id"],
  ["one too few", /<Permissions>.*<\/Permissions>/, "", "in OfficeApp stand"],
  ["one twice", /(<Permissions>.*<\/Permissions>)/, "$1$1", "in OfficeApp stand"],
  [
    "runtimes after the form factors",
    /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/,
    "$2$1",
    "in Host stand",
  ],
  [
    "a picture after what a button does",
    /(<Icon>(?:(?!<\/Icon>)[^])*<\/Icon>)\s*(<Action[^]*?<\/Action>)/,
    "$2$1",
    "in Control",
  ],
  [
    "a label before the groups of a tab",
    /(<CustomTab [^>]*>)/,
    '$1<Label resid="Tab.Label" />',
    "in CustomTab stand Label",
  ],
  [
    "what a task pane has in another action",
    /<FunctionName>.*?<\/FunctionName>/,
    '<SourceLocation resid="a" />',
    "in Action",
  ],
  [
    "an element that nobody knows",
    /<\/Hosts>\s*<Requirements>/,
    "<Own /></Hosts><Requirements>",
    "in Hosts stand Host Own",
  ],
  ["an element in one that has none", /<Id>/, "<Id><b />", "in Id stand b, where the schema asks for none"],
  [
    "texts before the addresses",
    /(<bt:Urls>[^]*<\/bt:Urls>)\s*(<bt:ShortStrings>[^]*<\/bt:ShortStrings>)/,
    "$2$1",
    "in Resources",
  ],
])("%s is seen", (_, from, to, problem) => {
  expect(problems(from, to)).toContainEqual(expect.stringContaining(problem));
});
