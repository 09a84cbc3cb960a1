import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { manifestProblems } from "../../../taskpane/build/manifest.js";
import { MAX_NAME, manifestOf } from "../../../taskpane/build/place.js";

const xml = readFileSync(new URL("../../../manifest.xml", import.meta.url), "utf8");

describe("another place", () => {
  const place = {
    id: "6f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34",
    name: "Kö & <prov> $1",
    namespace: "KOMILJARD.PROV",
    address: "https://tillagg.example.se/prov",
  };

  test("has its own id, name, namespace and address, and breaks no rule", () => {
    const moved = manifestOf(xml, place);
    expect(manifestProblems(moved)).toEqual([]);
    expect(moved).toContain(`<Id>${place.id}</Id>`);
    expect(moved).toContain('<bt:String id="Functions.Namespace" DefaultValue="KOMILJARD.PROV" />');
    expect(moved).toContain('<DisplayName DefaultValue="Kö &amp; &lt;prov> $1">');
    expect(moved).toContain('<bt:String id="Tab.Label" DefaultValue="Kö &amp; &lt;prov> $1">');
    expect(moved).toContain("<ProviderName>Kömiljarden contributors</ProviderName>");
    expect(moved).not.toMatch(/localhost|2d71b735|="[^"]*Kömiljarden/);
  });

  test("may have a name of fifty characters within the longest of the texts", () => {
    const name = "k".repeat(MAX_NAME);
    expect(manifestProblems(manifestOf(xml, { ...place, name }))).toEqual([]);
  });
});
