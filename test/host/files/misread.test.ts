/** Text in the wrong encoding is told where it is certain, and nothing else is. */
import { describe, expect, test } from "vitest";
import { spoilt } from "../../../host/files/misread";
import { REGIONS } from "../../../src/agreement/regions";
import { INPUT } from "../../../src/sheets/names";

describe.each([
  ["UTF-8 as Windows-1252", ["VÃ¤ntetider", "MÃ¥nad", "Folkmängd 0â€“18", "Ã–rebro", "Â\u00a012", "ï»¿Länskod"]],
  ["UTF-8 as Latin-1", ["V\u00c3\u00a4ntetider", "\u00c3\u0096rebro", "0\u00e2\u0080\u009318"]],
  ["UTF-8 as Windows-1252, letters with dots behind", ["VaÌˆntetider", "SkaÌŠne"]],
  ["UTF-8 as Mac Roman", ["V√§ntetider", "M√•nad", "S√∂rmland", "√ñrebro", "VaÃàntetider"]],
  ["UTF-8 as code page 437 or 850", ["V├ñntetider", "M├Ñnad", "S├╢rmland", "J├Ânk├Âping", "Va╠êntetider"]],
  ["Windows-1252 as Mac Roman", ["V‰ntetider", "MÂnad", "Jˆnkˆpings l‰n", "÷rebro"]],
  ["Mac Roman as Windows-1252", ["VŠntetider", "MŒnad", "Region Sšrmland"]],
  ["code page 850 as Windows-1252", ["V„ntetider", "M†nad", "J”nk”ping", "V„stra G”taland", "™sterg”tland"]],
  ["code page 850 as Mac Roman", ["VÑntetider", "MÜnad", "Sîrmland"]],
  ["Windows-1252 as code page 850 or 437", ["Võntetider", "MÕnad", "VΣntetider", "Sk\u03c3ne"]],
  ["Windows-1252 as Windows-1250", ["Mĺnad", "Region Skĺne"]],
  ["an encoding without å, ä and ö", ["V?ntetider", "V_ntetider", "M?NAD", "Täljare fg M?nad"]],
])("%s", (_, texts) => {
  test.each(texts)("is told in %s", (text) => {
    expect(spoilt(text)).toBe("misread");
  });
});

test("signs that were replaced are told from letters that were misread", () => {
  expect(spoilt("V\ufffdntetider")).toBe("replaced");
});

const HEADERS = Object.values(INPUT).flatMap(({ name, aliases, headers }) => [
  name,
  ...aliases,
  ...Object.values(headers).flat(),
]);

test("our own names, in any case, and the regions' are sound", () => {
  const names = [...HEADERS, ...REGIONS.flatMap(({ name, aliases }) => [name, ...aliases])];
  const forms = names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase(), name.normalize("NFD")]);
  expect(forms.length).toBeGreaterThan(300);
  expect(forms.filter((form) => spoilt(form) !== undefined)).toEqual([]);
});

test.each([
  "12 ‰",
  "”Väntetider”",
  "Šibenik, Œuvre, ÅÂÄ",
  "vad?",
  "a_b_c",
  "La Ñora",
  "1 × 2 ÷ 3",
  "€ 12… †",
  "√2",
  "├── a",
  "SÃO PAULO",
  "château",
  "två\nrader",
  "–",
  "\u00a012",
])("%s is sound", (text) => {
  expect(spoilt(text)).toBeUndefined();
});
