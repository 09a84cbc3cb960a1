/** Tables of people by age, sex and year: which rows are read, and which are told. */
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import { type Line, sheet } from "../support/sheets";

type People = readonly (readonly [total: number, young: number | undefined])[];

/** A region's rows for every one of them, and what is read of the first. */
function peopleOf(rows: readonly Line[]): { readonly people: People; readonly told: readonly string[] } {
  const lines = REGIONS.flatMap(({ code, name }) => rows.map((row) => ({ region: `${code} ${name}`, ...row })));
  const { submission, problems } = read(agreement2023, locate([sheet("Befolkning", lines)], ["population"]));
  return {
    people: submission.populations.filter(({ region }) => region === "01").map(({ total, young }) => [total, young]),
    told: problems.map(({ code, place }) => `${code} ${place?.cell ?? ""}`),
  };
}

const all: Line = { ålder: "totalt ålder", kön: "totalt", Folkmängd: 1000 };

describe("of a region's rows", () => {
  test("that for all ages and both sexes is read", () => {
    expect(peopleOf([all])).toEqual({ people: [[1000, undefined]], told: [] });
    expect(peopleOf([{ Folkmängd: 1000, Ålder: "samtliga", Kön: "män och kvinnor" }])).toEqual({
      people: [[1000, undefined]],
      told: [],
    });
  });

  test("those for parts are left out and told of once", () => {
    const rows = [{ ...all, kön: "män", Folkmängd: 501 }, { ...all, kön: "kvinnor", Folkmängd: 499 }, all];
    expect(peopleOf(rows)).toEqual({ people: [[1000, undefined]], told: ["population-parts-left-out C2"] });
    const ages = [all, { ...all, ålder: "0-4 år", Folkmängd: 60 }, { ...all, ålder: "5-9 år", Folkmängd: 61 }];
    expect(peopleOf(ages)).toEqual({ people: [[1000, undefined]], told: ["population-parts-left-out B3"] });
  });

  test("parts alone are never added up", () => {
    const rows = [
      { ...all, kön: "män", Folkmängd: 501 },
      { ...all, kön: "kvinnor", Folkmängd: 499 },
    ];
    expect(peopleOf(rows)).toEqual({
      people: [],
      told: ["population-total-missing C2", "population-parts-left-out C2"],
    });
    expect(peopleOf([{ ...all, ålder: "20-64 år" }]).people).toEqual([]);
  });

  test.each(["0-18 år", "0–18", "0 - 18 år"])("that for %s is the young", (age) => {
    expect(peopleOf([all, { ...all, ålder: age, Folkmängd: 210 }])).toEqual({ people: [[1000, 210]], told: [] });
  });

  test("those for each year from 0 to 18 are the young together, if all are there and once", () => {
    const ages = Array.from({ length: 101 }, (_, age) => ({ ...all, ålder: `${age} år`, Folkmängd: 10 }));
    expect(peopleOf([...ages, all])).toEqual({
      people: [[1000, 190]],
      told: ["population-young-summed B2", "population-parts-left-out B21"],
    });
    expect(peopleOf([...ages.slice(1), all]).people).toEqual([[1000, undefined]]);
    expect(peopleOf([...ages, ...ages.slice(3, 4), all]).people).toEqual([[1000, undefined]]);
  });
});

describe("of several years in rows", () => {
  const year = (one: number): Line => ({ år: String(one), Folkmängd: one });

  test("the agreement's is read", () => {
    expect(peopleOf([year(2021), year(2022), year(2023)])).toEqual({
      people: [[2022, undefined]],
      told: ["population-years-left-out B2"],
    });
  });

  test("none is chosen where none is the agreement's", () => {
    expect(peopleOf([year(2020), year(2021)])).toEqual({ people: [], told: ["population-year-open B2"] });
  });

  test("one alone is read, and told where it is another", () => {
    expect(peopleOf([year(2022)])).toEqual({ people: [[2022, undefined]], told: [] });
    expect(peopleOf([year(2020)])).toEqual({ people: [[2020, undefined]], told: ["population-year-other B2"] });
  });
});
