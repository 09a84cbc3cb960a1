/** Where the program's settlement and the oracle's differ: every cell, every krona, no tolerance. */
import type { Agreement } from "../../src/agreement/agreement";
import type { Submission } from "../../src/reading/submission";
import { type Result, type Settings, type Settlement, settleFigures } from "../../src/settling/settle";
import type { Fraction } from "../src/support/fraction";
import { type Mood, randomSettings, randomSubmission } from "../support/random-submissions";
import { rulesOf } from "./agreements";
import type { SettledCell } from "./money";
import { type Settled, settleByTheText } from "./oracle";
import type { Rules } from "./rules";

// What is handed to both.
interface Year {
  readonly agreement: Agreement;
  readonly submission: Submission;
  readonly settings: Settings;
}

// In words for whoever has to find out which of the two is right.
function differences({ agreement, submission, settings }: Year, rules: Rules): string[] {
  const { precision, until, reporting, decisions } = settings;
  const settled = settleByTheText(rules, submission, {
    ...(precision && { precision }),
    ...(until !== undefined && { until }),
    ...(reporting && { reporting }),
    ...(decisions && { decisions }),
  });
  const result = settleFigures(agreement, submission, settings);
  if (settled === "decision needed" || !result.settlement) return ofStopped(settled, result);
  const { settlement } = result;
  return [...ofCells(settled, settlement), ...ofBonus(settled, settlement), ...ofKronor(settled, settlement)];
}

function ofStopped(
  settled: Settled | "decision needed",
  { settlement, problems }: Pick<Result, "settlement" | "problems">,
): string[] {
  const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const stopped = settlement ? "settled" : [...new Set(errors)].join(", ");
  const expected = settled === "decision needed" ? "decision-needed" : "settled";
  return stopped === expected ? [] : [`the program: ${stopped}; by the text: ${expected}`];
}

/** The moves of money by what the oracle calls them. */
const MOVES = { reserved: "reserve", earned: "earn", forfeited: "forfeit", handedOut: "handOut" } as const;

function ofCells({ cells }: Settled, settlement: Settlement): string[] {
  const units = unitsByCell(settlement);
  const reserves = new Map(settlement.reserves.all.map((reserve) => [nameOf(reserve), reserve]));
  const unmatched = settlement.reserves.all.length - cells.length;
  return [
    ...(unmatched === 0 ? [] : [`the program has ${String(unmatched)} cells more`]),
    ...cells.flatMap((cell) => {
      const name = nameOf({ ...cell, requirement: cell.requirement.number });
      const reserve = reserves.get(name);
      if (!reserve) return [`${name}: the program has no such cell`];
      const verdict = settlement.verdictOf(reserve);
      const found = verdict ? `${verdict.path} ${String(verdict.share)}` : "no verdict";
      const expected = outcomeText(cell);
      const moved = units.get(reserve);
      return [
        ...(found === expected ? [] : [`${name}: the program ${found}, by the text ${expected}`]),
        ...Object.entries(MOVES).flatMap(([own, move]) => {
          const amount = moved?.[move] ?? 0n;
          const by = cell[own as keyof typeof MOVES];
          return isSame(settlement, amount, by) ? [] : [`${name}: another amount ${own}`];
        }),
      ];
    }),
  ];
}

function nameOf({
  region,
  period,
  requirement,
}: Readonly<Record<"region" | "period" | "requirement", string>>): string {
  return `${region} ${period} ${requirement}`;
}

function outcomeText({ outcome }: SettledCell): string {
  return typeof outcome === "string" ? "no verdict" : `${outcome.path} ${String(outcome.share)}`;
}

type Units = Partial<Record<string, bigint>>;

function unitsByCell({ ledger }: Settlement): ReadonlyMap<unknown, Units> {
  const all = new Map<unknown, Units>();
  for (const { move, reserve, units } of ledger.entries) {
    const own = all.get(reserve) ?? {};
    own[move] = (own[move] ?? 0n) + units;
    all.set(reserve, own);
  }
  return all;
}

function isSame({ ledger }: Settlement, units: bigint, { n, d }: Fraction): boolean {
  return units * ledger.amount * d === n * ledger.per;
}

function ofBonus({ bonus, cells }: Settled, settlement: Settlement): string[] {
  const isOpen = cells.some(({ outcome }) => outcome === "open");
  if (settlement.complete === isOpen) return [`the program: ${settlement.complete ? "complete" : "open"}`];
  if (bonus === "open") return [];
  return settlement.regions.flatMap((region) => {
    const units = settlement.ledger.entries
      .filter((entry) => entry.region === region && (entry.move === "bonus" || entry.move === "redistribute"))
      .reduce((all, entry) => all + entry.units, 0n);
    return isSame(settlement, units, bonus.get(region) ?? { n: 0n, d: 1n }) ? [] : [`${region}: another bonus`];
  });
}

function ofKronor(settled: Settled, { payments, grants }: Settlement): string[] {
  const found = [
    ...payments.map(
      ({ rule, amounts, outstanding }) => `${rule.id} ${amountsText(amounts)}, left ${amountsText(outstanding)}`,
    ),
    ...grants.map(({ grant, amounts, withheld }) => {
      const given = amountsText(amounts === "not-regional" ? "not to regions" : amounts);
      return `${grant.id} ${given}, withheld ${String(withheld)}`;
    }),
  ];
  const expected = [
    ...settled.payments.map(({ id, amounts, left }) => `${id} ${amountsText(amounts)}, left ${amountsText(left)}`),
    ...settled.grants.map(({ id, amounts, withheld }) => `${id} ${amountsText(amounts)}, withheld ${String(withheld)}`),
  ];
  return Array.from({ length: Math.max(found.length, expected.length) }, (_, index) => index).flatMap((index) => {
    const [own, other] = [found[index] ?? "nothing", expected[index] ?? "nothing"];
    return own === other ? [] : [`the program ${own}\nby the text ${other}`];
  });
}

function amountsText(amounts: ReadonlyMap<string, bigint> | "open" | "not to regions" | undefined): string {
  if (!amounts) return "nothing";
  if (typeof amounts === "string") return amounts;
  return [...amounts].map(([region, kronor]) => `${region}: ${String(kronor)}`).join(" ");
}

/** What differs in some random years of an agreement, seed by seed; of any mood, or of one; by its rules, or others. */
export function differingYears(
  agreement: Agreement,
  from: number,
  count: number,
  mood: Partial<Mood> = {},
  rules: Rules = rulesOf(agreement.id),
): string[] {
  return Array.from({ length: count }, (_, index) => from + index).flatMap((seed) => {
    const [submission, settings] = [randomSubmission(agreement, seed, mood), randomSettings(agreement, seed)];
    return differences({ agreement, submission, settings }, rules).map(
      (what) => `${agreement.id}, seed ${String(seed)}, ${JSON.stringify(settings)}: ${what}`,
    );
  });
}
