/**
 * The populations of the 21 regions that have been found, by the day they refer to. None is from memory. Those that
 * were worked out from a published table of kronor are right to the person, but their day is the state's usual one.
 * Whole tables of other days, and ages 0–18 by region, have not been found.
 */
import type { RegionCode, Source } from "../agreement";

/** The inhabitants of every region on a day. */
export interface Vintage {
  /** The day they refer to, `2022-11-01`. */
  readonly date: string;
  /** Whether the source states that day; else it is inferred. */
  readonly isDateStated: boolean;
  /** Printed in the source, or worked out from the amounts that it prints. */
  readonly certainty: "published" | "decoded";
  readonly source: Source;
  /** Inhabitants by länskod, all 21. */
  readonly people: Readonly<Record<RegionCode, number>>;
}

/** All of them, the oldest first. */
export const VINTAGES: readonly Vintage[] = [
  {
    date: "2018-12-31",
    isDateStated: true,
    certainty: "published",
    source: {
      document: "SCB, folkmängd 31 december 2018",
      place: "länen",
      words:
        "Återgiven i ett öppet beräkningsunderlag på GitHub. Länen blir tillsammans rikets 10 230 185, och är de folkmängder som fördelningen för kvinnors hälsa i januari 2020 räknades med.",
    },
    people: {
      "01": 2_344_124,
      "03": 376_354,
      "04": 294_695,
      "05": 461_583,
      "06": 360_825,
      "07": 199_886,
      "08": 244_670,
      "09": 59_249,
      "10": 159_684,
      "12": 1_362_164,
      "13": 329_352,
      "14": 1_709_814,
      "17": 281_482,
      "18": 302_252,
      "19": 273_929,
      "20": 287_191,
      "21": 286_547,
      "22": 245_453,
      "23": 130_280,
      "24": 270_154,
      "25": 250_497,
    },
  },
  {
    date: "2019-12-31",
    isDateStated: true,
    certainty: "published",
    source: {
      document: "SCB, folkmängd 31 december 2019",
      place: "länen",
      words: "Återgiven i ett öppet beräkningsunderlag på GitHub. Länen blir tillsammans rikets 10 327 589.",
    },
    people: {
      "01": 2_377_081,
      "03": 383_713,
      "04": 297_540,
      "05": 465_495,
      "06": 363_599,
      "07": 201_469,
      "08": 245_446,
      "09": 59_686,
      "10": 159_606,
      "12": 1_377_827,
      "13": 333_848,
      "14": 1_725_881,
      "17": 282_414,
      "18": 304_805,
      "19": 275_845,
      "20": 287_966,
      "21": 287_382,
      "22": 245_347,
      "23": 130_810,
      "24": 271_736,
      "25": 250_093,
    },
  },
  {
    date: "2020-06-30",
    isDateStated: false,
    certainty: "published",
    source: {
      document: "Öppet beräkningsunderlag om covid-19 på GitHub",
      place: "data/befolkning.csv",
      words: "Underlaget anger inget datum: summan 10 352 390 är rikets folkmängd vid halvårsskiftet 2020.",
    },
    people: {
      "01": 2_385_643,
      "03": 385_270,
      "04": 298_699,
      "05": 465_448,
      "06": 364_247,
      "07": 201_636,
      "08": 245_758,
      "09": 59_832,
      "10": 159_396,
      "12": 1_383_357,
      "13": 335_477,
      "14": 1_730_306,
      "17": 282_462,
      "18": 304_957,
      "19": 276_849,
      "20": 287_823,
      "21": 287_771,
      "22": 245_148,
      "23": 130_800,
      "24": 271_763,
      "25": 249_748,
    },
  },
  {
    date: "2021-11-01",
    isDateStated: false,
    certainty: "decoded",
    source: {
      document: "SKR, Fördelning av medel 2022 (kvinnors hälsa), 15 augusti 2022",
      place: "tabellen",
      words:
        "1 382 000 000 kr fördelade efter folkmängd. Folkmängderna är uträknade ur beloppen: med rikets 10 443 100 blir alla 21 hela personer. Tabellen anger inget datum.",
    },
    people: {
      "01": 2_411_859,
      "03": 394_154,
      "04": 301_382,
      "05": 469_445,
      "06": 366_840,
      "07": 203_243,
      "08": 246_989,
      "09": 60_972,
      "10": 158_999,
      "12": 1_400_973,
      "13": 339_903,
      "14": 1_743_304,
      "17": 283_169,
      "18": 306_688,
      "19": 278_721,
      "20": 288_164,
      "21": 287_873,
      "22": 244_223,
      "23": 131_914,
      "24": 274_533,
      "25": 249_752,
    },
  },
  {
    date: "2022-11-01",
    isDateStated: false,
    certainty: "decoded",
    source: {
      document: "SKR, Fördelning av medel 2023 (kvinnors hälsa), 3 februari 2023",
      place: "tabellen",
      words:
        "1 437 000 000 kr fördelade efter folkmängd. Folkmängderna är uträknade ur beloppen: bara med rikets 10 514 719 blir alla 21 hela personer. Tabellen anger inget datum.",
    },
    people: {
      "01": 2_437_158,
      "03": 400_070,
      "04": 302_473,
      "05": 471_797,
      "06": 368_963,
      "07": 204_257,
      "08": 247_791,
      "09": 61_167,
      "10": 158_876,
      "12": 1_413_080,
      "13": 342_658,
      "14": 1_757_225,
      "17": 283_951,
      "18": 307_656,
      "19": 280_584,
      "20": 288_343,
      "21": 287_431,
      "22": 243_334,
      "23": 132_484,
      "24": 276_136,
      "25": 249_285,
    },
  },
  {
    date: "2024-11-01",
    isDateStated: false,
    certainty: "decoded",
    source: {
      document: "Regeringen, fördelning av statsbidrag för ökad kapacitet, januari 2025",
      place: "tabellen",
      words:
        "Folkmängderna är uträknade ur beloppen: med rikets 10 587 140 blir alla 21 hela personer. Tabellen anger inget datum.",
    },
    people: {
      "01": 2_471_773,
      "03": 407_698,
      "04": 301_723,
      "05": 472_723,
      "06": 369_857,
      "07": 203_445,
      "08": 246_408,
      "09": 61_000,
      "10": 157_365,
      "12": 1_428_503,
      "13": 344_931,
      "14": 1_773_015,
      "17": 283_489,
      "18": 308_473,
      "19": 281_326,
      "20": 286_368,
      "21": 284_651,
      "22": 241_611,
      "23": 132_708,
      "24": 281_490,
      "25": 248_583,
    },
  },
];
