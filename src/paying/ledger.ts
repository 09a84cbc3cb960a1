/** The ledger: every krona moves by an entry that names the clause that moves it. */
import type { Performance, RegionCode, Reserve } from "../agreement";
import { type Period, roundDiv, sum } from "../ground";

/**
 * A place where money is. `reserve` is what is set aside and not yet decided;
 * `earned` and `bonus` are the region's; `state` is what is paid to nobody.
 */
export type Account = "appropriation" | "reserve" | "earned" | "pot" | "bonus" | "state";

/**
 * A kind of movement: from where, to where, and the clause of the agreement that moves it. `handOut` is a
 * reserve without a test; `bonus` shares one pot by what each earned, `redistribute` a requirement's unearned
 * money among those who met it; `keep` is unearned money that somebody has decided to pay to nobody.
 */
const MOVES = {
  reserve: { from: "appropriation", to: "reserve", clause: "reserveBasis" },
  earn: { from: "reserve", to: "earned", clause: "requirements" },
  handOut: { from: "reserve", to: "earned", clause: "untested" },
  forfeit: { from: "reserve", to: "pot", clause: "unearned" },
  bonus: { from: "pot", to: "bonus", clause: "unearnedBasis" },
  redistribute: { from: "pot", to: "bonus", clause: "unearnedBasis" },
  keep: { from: "pot", to: "state", clause: "unearned" },
} as const satisfies Record<
  string,
  { readonly from: Account; readonly to: Account; readonly clause: keyof Performance }
>;

/** The name of a movement. */
export type Move = keyof typeof MOVES;

const MOVE_NAMES = Object.keys(MOVES) as Move[];

/**
 * What becomes of the money for a requirement that nobody met, where
 * the agreement does not say: to all by population, or to nobody.
 */
export type Decision = "population" | "returned";

/** Decisions by requirement number. */
export type Decisions = Readonly<Partial<Record<string, Decision>>>;

/** One movement of money for a region; `units` of the ledger's unit, never negative. */
export interface Entry {
  readonly move: Move;
  readonly region: RegionCode;
  /**
   * The cell whose reserve it is, or through which the region gets
   * its part of what others did not earn; absent for the bonus.
   */
  readonly reserve?: Reserve;
  readonly units: bigint;
}

/** What each kind of movement moved, in a ledger's units. */
export type Sums = Readonly<Record<Move, bigint>>;

/** All entries in one common unit: `units × amount / per` kronor, exactly. */
export interface Ledger {
  readonly amount: bigint;
  readonly per: bigint;
  /** Every movement of the money, made when they are first asked for; what they add up to is known without them. */
  readonly entries: readonly Entry[];
  /**
   * What was moved: of all regions or of one, of the year or of the reserves of some periods. A part of what was not
   * earned belongs to the year, and to none of its periods.
   */
  readonly moved: (region?: RegionCode, periods?: ReadonlySet<Period>) => Sums;
  /** The periods of which a reserve is undecided. */
  readonly openPeriods: ReadonlySet<Period>;
}

/** Nothing moved. */
export const NOTHING_MOVED: Sums = {
  reserve: 0n,
  earn: 0n,
  handOut: 0n,
  forfeit: 0n,
  bonus: 0n,
  redistribute: 0n,
  keep: 0n,
};

/** The account that a movement's money comes to. */
export function goesTo({ move }: Pick<Entry, "move">): Account {
  return MOVES[move].to;
}

/** What came to an account of all that was moved. */
export function arrivedAt(account: Account, sums: Sums): bigint {
  return sum(MOVE_NAMES.map((move) => (goesTo({ move }) === account ? sums[move] : 0n)));
}

/** What stands on an account: what came in less what went out. */
export function balance(account: Account, sums: Sums): bigint {
  return arrivedAt(account, sums) - sum(MOVE_NAMES.map((move) => (MOVES[move].from === account ? sums[move] : 0n)));
}

/** Whether a movement settles what becomes of a reserve. */
export function settlesReserve({ move }: Pick<Entry, "move">): boolean {
  return MOVES[move].from === "reserve";
}

/**
 * What stays in a bonus pot that no region earned a part of,
 * in the ledger's units; nothing while a reserve is undecided.
 */
export function unsharedIn(unearned: Performance["unearned"]["value"], sums: Sums): bigint {
  return unearned === "bonus-pot" && sums.earn === 0n && balance("reserve", sums) === 0n ? balance("pot", sums) : 0n;
}

/**
 * What goes to nobody, in parts of a krona (`scale` of them): what is unshared, or goes back
 * by decision. It is what is left of the money when what is given out has been rounded.
 */
export function givenToNobody(
  ledger: Ledger,
  unearned: Performance["unearned"]["value"],
  scale: bigint,
  sums = ledger.moved(),
): bigint {
  const given = arrivedAt("earned", sums) + arrivedAt("bonus", sums);
  return unsharedIn(unearned, sums) + sums.keep > 0n
    ? ledger.amount * scale - roundDiv(given * ledger.amount * scale, ledger.per)
    : 0n;
}
