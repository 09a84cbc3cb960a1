/** The next steps of a forecast: what they take in patients, what they give, how often they come by themselves. */
import { boundOf, type Requirement } from "../../agreement";
import type { Draws, Forecast, NextStep, Spending, Steps } from "../../forecast";
import { approximate, decimalText, percentText, type Ratio, roundDiv, roundHalfUp, times } from "../../ground";
import { type Block, type TableColumn, tableOf } from "../../sheets";
import { FORECAST, type ForecastText, monthWords, type Text } from "../../text";

/** A step, or a month that has none. */
interface Row {
  readonly of: Steps;
  readonly step?: NextStep;
}

/** The rows: most kronor per patient first, those without a step last. */
export function stepRows(steps: readonly Steps[]): readonly Row[] {
  const there = steps.flatMap((of) => of.steps.map((step): Required<Row> => ({ of, step })));
  there.sort((a, b) => Number(b.step.withPot) / b.step.patients - Number(a.step.withPot) / a.step.patients);
  return [...there, ...steps.filter(({ none }) => none !== undefined).map((of): Row => ({ of }))];
}

/** What a step is worth by patient, in whole kronor. */
export function perPatient({ withPot, patients }: NextStep): bigint {
  return roundDiv(withPot, BigInt(patients));
}

/** The table of the steps. */
export function stepsBlock({ steps }: Forecast, draws: Draws, text: Text): Block {
  return tableOf(stepColumns(draws, text), stepRows(steps), { title: FORECAST[text.language].steps.title });
}

/** The table of the steps that a number of patients is spent on; none where nobody asked. */
export function spendingBlock({ spending }: Forecast, text: Text): Block | undefined {
  if (!spending) return undefined;
  return tableOf<Row>(stepColumns(undefined, text), spending.taken, { title: spendingTitle(spending, text) });
}

/** What so many patients give where they give most. */
export function spendingTitle({ budget, patients, gain, taken }: Spending, text: Text): string {
  const words = FORECAST[text.language].spending;
  const asked = text.number(String(budget));
  return taken.length === 0
    ? words.nothing({ budget: asked })
    : words.title({ budget: asked, patients: text.number(String(patients)), gain: text.kronor(String(gain)) });
}

type StepColumn = keyof ForecastText["steps"]["columns"];

function stepColumns(draws: Draws | undefined, text: Text): TableColumn<Row>[] {
  const words = FORECAST[text.language].steps;
  const column = (id: StepColumn, width: number, cell: TableColumn<Row>["cell"]): TableColumn<Row> => ({
    ...{ id, header: words.columns[id], kind: "text", width, cell },
  });
  const told = (id: StepColumn, width: number, tell: (step: NextStep, of: Steps) => string): TableColumn<Row> =>
    column(id, width, ({ step, of }) => (step ? tell(step, of) : ""));
  const counted = (
    id: StepColumn,
    kind: TableColumn<Row>["kind"],
    count: (step: NextStep) => number,
  ): TableColumn<Row> => ({ ...column(id, 16, ({ step }) => (step ? count(step) : "")), kind });
  const percent = (share: number): string => text.percent(String(share));
  return [
    column("step", 64, ({ of }) => placeWords(of, text)),
    counted("patients", "whole", ({ patients }) => patients),
    column("lever", 36, ({ step, of }) => (step ? words.levers[step.lever] : whyNone(of, text))),
    column("now", 18, ({ of }) => percent(of.share)),
    told("then", 16, ({ share }) => percent(share)),
    told("limit", 18, (step, of) => limitWords(of.requirement, step, text)),
    told("missing", 14, (step, of) => missingWords(of.requirement, step, text)),
    counted("direct", "kronor", ({ direct }) => Number(direct)),
    counted("withPot", "kronor", ({ withPot }) => Number(withPot)),
    counted("perPatient", "kronor", (step) => Number(perPatient(step))),
    ...(draws ? [told("odds", 14, (step, of) => oddsWords(draws, of, step.share, text))] : []),
  ];
}

/** The requirement and the month: `7 BUP första besök, oktober 2023`. */
export function placeWords({ requirement, month }: Pick<Steps, "requirement" | "month">, text: Text): string {
  return FORECAST[text.language].place({
    requirement: requirementWords(requirement, text),
    month: monthWords(month, text),
  });
}

/** The requirement with its number. */
export function requirementWords({ number, name }: Requirement, text: Text): string {
  return `${number} ${text.requirementName(name)}`;
}

function whyNone({ none }: Steps, text: Text): string {
  return none === undefined ? "" : FORECAST[text.language].steps.none[none];
}

/** The limit that a step meets: `steget 1,0`, `nivån 73,0 %`. */
export function limitWords({ level, quantity }: Requirement, { path, bound }: NextStep, text: Text): string {
  const words = FORECAST[text.language].steps;
  const tenths = text.number(decimalText(bound, 1));
  if (path !== "level") return words.step(tenths);
  const value = level ? boundOf(level.limit.value) : bound;
  return words.level(
    quantity.value === "count" ? text.number(decimalText(value, 1)) : text.percent(decimalText(value, 1)),
  );
}

/** What is missing to it: `0,42 p.e.`, or people. */
export function missingWords({ improvement, quantity }: Requirement, { path, missing }: NextStep, text: Text): string {
  const words = FORECAST[text.language].steps;
  const told = text.number(hundredths(missing));
  if (path === "level") return quantity.value === "count" ? words.people(told) : words.points(told);
  return improvement?.change.value === "relative" ? words.percent(told) : words.points(told);
}

/** Two decimals, halves upwards: what is missing to a limit. */
export function hundredths(value: Ratio): string {
  return decimalText(roundHalfUp(times(value, 100)), 2);
}

/** How often the draws reached at least this share in that month's cell; nothing where it was not drawn. */
export function oddsWords(draws: Draws, of: Steps, share: number, text: Text): string {
  const cell = draws.cells.find(({ place }) => place === of.place);
  if (!cell) return "";
  const often = cell.odds.reduce((sum, one) => sum + (one.share >= share ? one.often : 0), 0);
  return text.percent(percentText({ n: Math.round(often * draws.count), d: draws.count }, 0));
}

/** How often each share of the reserve was reached, by month to come. */
export function oddsBlock({ steps }: Forecast, draws: Draws, text: Text): Block {
  const words = FORECAST[text.language].odds;
  const shares = [...new Set(draws.cells.flatMap(({ odds }) => odds.map(({ share }) => share)))].sort((a, b) => b - a);
  const often = (of: Steps, share: number): number =>
    draws.cells.find(({ place }) => place === of.place)?.odds.find((one) => one.share === share)?.often ?? 0;
  return tableOf<Steps>(
    [
      { id: "cell", header: words.cell, kind: "text", width: 64, cell: (of) => placeWords(of, text) },
      ...shares.map(
        (share): TableColumn<Steps> => ({
          ...{ id: `share ${String(share)}`, kind: "share", width: 14 },
          header: words.share(text.percent(String(share))),
          cell: (of) => approximate({ n: Math.round(often(of, share) * draws.count), d: draws.count }),
        }),
      ),
    ],
    steps,
    { title: words.title },
  );
}
