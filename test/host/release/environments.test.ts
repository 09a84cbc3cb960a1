import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readEnvironments } from "../../../host/release/environments";
import { RELEASE } from "../../../src/text/release";

const PRODUCTION = {
  key: "produktion",
  id: "5F0C1D9E-3b7a-4c55-9f0e-2a6d1b8e7c34",
  name: "Kömiljarden",
  namespace: "KOMILJARD",
  address: "https://addins.example.se/komiljarden/",
  contact: { name: "Förvaltningen", email: "komiljarden@example.se" },
};
const TEST = {
  ...PRODUCTION,
  key: "test",
  id: "6f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34",
  name: "Kömiljarden prov",
  namespace: "KOMILJARD.PROV",
  address: "https://addins.example.se/prov",
};

const read = (environments: unknown, language: "sv" | "en" = "sv") =>
  readEnvironments(JSON.stringify({ environments }), RELEASE[language]);
const problems = (environments: unknown, language: "sv" | "en" = "sv"): readonly string[] => {
  const result = read(environments, language);
  return "problems" in result ? result.problems : [];
};

describe("a list of environments", () => {
  test("is read: the address without its closing slash, the id in small letters", () => {
    expect(read([PRODUCTION, { ...TEST, officejs: "https://spegel.example.se/office-js/office.js" }])).toEqual({
      environments: [
        {
          ...PRODUCTION,
          id: "5f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34",
          address: "https://addins.example.se/komiljarden",
        },
        { ...TEST, officejs: "https://spegel.example.se/office-js/office.js" },
      ],
    });
  });

  test.each([
    ["no JSON", "{", /ingen giltig JSON/],
    ["no list", "{}", /ska ha en lista/],
    ["an empty list", '{"environments":[]}', /ska ha en lista/],
    ["nothing", "null", /ska ha en lista/],
  ])("may not be %s", (_, json, complaint) => {
    expect(readEnvironments(json, RELEASE.sv)).toEqual({ problems: [expect.stringMatching(complaint)] });
  });

  test("of the example in the page on deployment is whole, but for the id that is to be made", () => {
    const page = readFileSync(new URL("../../../docs/deploy.md", import.meta.url), "utf8");
    const json = /```\n(\{ "environments"[\s\S]*?)```/.exec(page)?.[1] ?? "";
    const result = readEnvironments(json, RELEASE.en);
    expect("problems" in result && result.problems).toEqual([expect.stringMatching(/^produktion: id .* is no GUID/)]);
  });
});

describe("an environment is refused", () => {
  test.each<[string, object, RegExp]>([
    ["whose address is not https", { address: "http://example.se" }, /^produktion: address ”http:\/\/example\.se”/],
    ["whose address is no address", { address: "example.se" }, /address/],
    ["whose address has a query", { address: "https://example.se/?a=1" }, /address/],
    ["that is the machine itself", { address: "https://localhost:3000" }, /inte localhost/],
    ["whose id is no GUID", { id: "5f0c1d9e" }, /ingen GUID/],
    ["with the id of development", { id: "2d71b735-7bcd-42f9-a30f-5843e5ab4ce6" }, /id är utvecklingens/],
    ["whose namespace cannot stand in a formula", { namespace: "KÖ" }, /namespace ”KÖ”/],
    ["whose namespace is a cell", { namespace: "KM1" }, /namespace ”KM1”/],
    ["whose name is too long", { name: "k".repeat(51) }, /1–50 tecken/],
    ["whose key is no folder", { key: "../ut" }, /blir namn på en mapp/],
    ["without a contact", { contact: undefined }, /contact saknas/],
    ["whose contact has no name", { contact: { email: "a@example.se" } }, /contact saknas/],
    ["whose contact cannot be reached", { contact: { name: "IT" } }, /contact saknas/],
    ["whose contact has a strange e-mail", { contact: { name: "IT", email: "a@b" } }, /ingen e-postadress/],
    ["whose contact has a page over http", { contact: { name: "IT", url: "http://a.se" } }, /contact\.url/],
    ["whose contact leads to a script", { contact: { name: "IT", url: "javascript:alert(1)" } }, /contact\.url/],
    ["with office.js of another name", { officejs: "https://a.se/o.js" }, /officejs/],
    ["with an officejs that is no text", { officejs: 1 }, /officejs/],
    ["with a field that is not read", { adress: "https://a.se" }, /adress är inget fält/],
    ["with a contact's field that is not read", { contact: { name: "IT", phone: "1", mail: "x" } }, /contact\.mail/],
    ["without a name", { name: " " }, /name saknas/],
  ])("%s", (_, change, complaint) => {
    expect(problems([{ ...PRODUCTION, ...change }])).toEqual([expect.stringMatching(complaint)]);
  });

  test.each(["key", "id", "name", "namespace", "address"] as const)("whose %s another has", (field) => {
    const value = PRODUCTION[field].toUpperCase().replace("HTTPS", "https");
    const same = field === "key" || field === "namespace" ? PRODUCTION[field] : value;
    expect(problems([PRODUCTION, { ...TEST, [field]: same }])).toEqual([
      expect.stringMatching(/har även produktion\. Varje miljö ska ha ett eget/),
    ]);
  });

  test("that is none, by its number, and says all that is wrong at once", () => {
    expect(problems([PRODUCTION, 5]).length).toBe(6);
    expect(problems([PRODUCTION, 5]).every((problem) => problem.startsWith("miljö 2: "))).toBe(true);
  });

  test("in English too", () => {
    expect(problems([{ ...PRODUCTION, address: "http://example.se" }], "en")).toEqual([
      'produktion: address "http://example.se" cannot be used: write a folder on a web server, https://…, without query, fragment or user name, and not localhost.',
    ]);
  });
});
