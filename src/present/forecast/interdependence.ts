/** Who gains and who loses when a region qualifies: tables, and a sentence that says it. */
import { regionName } from "../../agreement";
import { type ComparedScenarios, type Movement, toldOf } from "../../forecast";
import type { Month } from "../../ground";
import { type Block, type TableColumn, tableOf } from "../../sheets";
import { monthWords, SCENARIOS, type Text } from "../../text";
import { requirementWords } from "./steps";

/** The width of the first column of every table on the sheet: what a row is about. */
export const FIRST_WIDTH = 44;

/** The tables: each region by itself for one requirement, and one's own region requirement by requirement. */
export function interdependenceBlocks({ interdependence, region }: ComparedScenarios, text: Text): Block[] {
  const { each, own, requirement, month } = interdependence;
  const words = SCENARIOS[text.language].matrix;
  const when = whenWords(month, text);
  const named = requirementWords(requirement, text);
  const byRegion = column(
    "qualifies",
    words.columns.qualifies,
    FIRST_WIDTH,
    (one) => `${one.region} ${regionName(one.region)}`,
  );
  const byRequirement = column("requirement", words.columns.requirement, FIRST_WIDTH, (one) =>
    requirementWords(one.requirement, text),
  );
  return [
    ...(own.length === 0 || region === undefined
      ? []
      : [
          tableOf([byRequirement, ...columns(text)], own, {
            title: words.own({ region: regionName(region), when }),
          }),
        ]),
    tableOf([byRegion, ...columns(text)], each, { title: words.each({ requirement: named, when }) }),
  ];
}

/** The matrix in one sentence: of one's own region, or of the one that gains most. */
export function interdependenceSentence(
  { interdependence, region }: Pick<ComparedScenarios, "interdependence" | "region">,
  text: Text,
): string | undefined {
  const { each, month } = interdependence;
  const about = toldOf(each, region);
  if (!about) return undefined;
  const words = SCENARIOS[text.language].matrix;
  const said = {
    region: regionName(about.region),
    requirement: about.requirement.number,
    when: whenWords(month, text),
  };
  const { most, own, rest } = about;
  if (own === 0n && most.length === 0) return words.same(said);
  const moved = [
    ...most.map((one) => words.moved({ region: regionName(one.region), kronor: signed(one.kronor, text) })),
    ...(rest === 0n ? [] : [words.rest(signed(rest, text))]),
  ];
  const others = moved.length === 0 ? "" : words.others(moved.join(", "));
  return own < 0n
    ? words.sentenceLess({ ...said, own: text.kronor(String(-own)), others })
    : words.sentence({ ...said, own: text.kronor(String(own)), others });
}

/** Kronor more with a sign before them: `+5 kr`, `−5 kr`. */
export function signed(kronor: bigint, text: Text): string {
  return kronor > 0n
    ? `+${text.kronor(String(kronor))}`
    : kronor < 0n
      ? `−${text.kronor(String(-kronor))}`
      : text.kronor("0");
}

function whenWords(month: Month | undefined, text: Text): string {
  const words = SCENARIOS[text.language].matrix;
  return month === undefined ? words.allYear : words.inMonth(monthWords(month, text));
}

function column(
  id: string,
  header: string,
  width: number,
  cell: (movement: Movement) => string,
): TableColumn<Movement> {
  return { id, header, kind: "text", width, cell };
}

/** So many columns of those most affected, by place. */
const PLACES = [0, 1, 2];

function columns(text: Text): TableColumn<Movement>[] {
  const words = SCENARIOS[text.language].matrix.columns;
  const kronor = (
    id: string,
    header: string,
    of: (movement: Movement) => bigint | undefined,
  ): TableColumn<Movement> => ({
    ...{ id, header, kind: "kronor", width: 20 },
    cell: (movement) => {
      const one = of(movement);
      return one === undefined ? "" : Number(one);
    },
  });
  return [
    kronor("own", words.own, ({ own }) => own),
    kronor("direct", words.direct, ({ direct }) => direct),
    kronor("throughPot", words.throughPot, ({ throughPot }) => throughPot),
    ...PLACES.flatMap((place) => [
      column(`name ${place}`, words.name(String(place + 1)), 26, ({ most }) => {
        const one = most[place];
        return one ? regionName(one.region) : "";
      }),
      kronor(`kronor ${place}`, words.kronor(String(place + 1)), ({ most }) => most[place]?.kronor),
    ]),
    kronor("rest", words.rest, ({ rest }) => rest),
  ];
}
