import { describe, expect, test } from "vitest";
import { assumptionsOf } from "../../../src/agreement/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreementMall } from "../../../src/agreements/mall";
import { agreementName, provenWords } from "../../../src/present/agreement-words";
import { TEXT } from "../../../src/text/texts";

describe("an agreement's name", () => {
  test.each([
    ["Överenskommelse om ökad tillgänglighet 2023", "2023: ökad tillgänglighet"],
    ["Överenskommelse om en uppdaterad kömiljard 2019", "2019: uppdaterad kömiljard"],
    ["God och nära vård 2022, regionernas del", "2022: God och nära vård, regionernas del"],
    ["Överenskommelse om psykiatrin 2025–2026, medlen för 2025", "2025–2026: psykiatrin, medlen för 2025"],
    ["2027", "2027"],
    ["Vårt eget avtal", "Vårt eget avtal"],
    ["Mall: utkast till 2027", "Mall: utkast till 2027"],
  ])("of %s is %s", (title, name) => expect(agreementName({ title })).toBe(name));

  test("is no other agreement's, and not its id", () => {
    const names = AGREEMENTS.map(agreementName);
    expect(new Set(names).size).toBe(AGREEMENTS.length);
    expect(AGREEMENTS.filter(({ id }, index) => id === names[index])).toEqual([]);
  });
});

describe("how far an agreement is proven", () => {
  test("is said with the number of its assumed values", () => {
    const { length } = assumptionsOf(agreement2023);
    expect(length).toBeGreaterThan(1);
    expect(provenWords(agreement2023, TEXT.sv)).toBe(`Fullständig, ${String(length)} antagna värden`);
    expect(provenWords(agreement2023, TEXT.en)).toBe(`Complete, ${String(length)} assumed values`);
  });

  test("counts one value as one, and says nothing of none", () => {
    const cited = { ...agreement2023, grants: [] };
    const none = JSON.parse(JSON.stringify(cited).replaceAll('"assumed"', '"source"')) as typeof agreement2023;
    expect(provenWords(none, TEXT.sv)).toBe("Fullständig");
    const one = { ...none, total: { value: 1, assumed: "ett skäl" } };
    expect(provenWords(one, TEXT.sv)).toBe("Fullständig, 1 antaget värde");
  });

  test("is not counted in a template, where nothing has been agreed", () =>
    expect(provenWords(agreementMall, TEXT.sv)).toBe(TEXT.sv.proven.template));
});
