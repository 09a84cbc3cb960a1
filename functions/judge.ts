/** The cells of a function call as a verdict. */
import { PRECISIONS, type Agreement, type Requirement } from "../src/agreement";
import { AGREEMENTS, agreementById } from "../src/agreements";
import { readCount, readShare } from "../src/cell";
import { fold, REGIONS } from "../src/regions";
import { measure } from "../src/measure";
import { qualify } from "../src/qualify";
import type { Figure, Waiting } from "../src/submission";
import type { Verdict } from "../src/verdict";
import { refusal } from "./convert";

/** What a cell or a missing argument gives: Excel passes `null` for an argument left out. */
type Cell = string | number | null | undefined;

/** The arguments that the functions about a requirement share. */
export interface JudgedCells {
  readonly requirement: string | number;
  readonly current: Cell;
  readonly lastYear: Cell;
  readonly level?: Cell;
  readonly waiting?: Cell;
  readonly waitingWithin?: Cell;
  readonly precision?: Cell;
  readonly agreement?: Cell;
}

/** The verdict on a requirement measured by the shares given. Throws what Excel shows when a cell cannot be read. */
export function judge(cells: JudgedCells): Verdict {
  const agreement = agreementOf(cells.agreement);
  const requirement = requirementOf(agreement, cells.requirement);
  const precision = isLeftOut(cells.precision) ? agreement.precision.value : PRECISIONS.find((mode) => mode === cells.precision);
  if (precision === undefined) throw refusal("invalidValue", "precisionUnknown", PRECISIONS.join(", "));
  const [month] = agreement.months.value;
  const [region] = REGIONS;
  const current = figureOf(cells.current);
  if (current.kind === "missing") throw refusal("notAvailable", "currentMissing");
  const observation = {
    region: region?.code ?? "",
    month: month ?? "2000-01",
    requirement: requirement.number,
    current,
    lastYear: figureOf(cells.lastYear),
    withTolerance: figureOf(cells.level),
    waiting: waitingOf(cells.waiting),
    waitingWithin: figureOf(cells.waitingWithin),
    responseRate: undefined,
    address: "",
  } as const;
  const [verdict] = qualify(measure(agreement.requirements, [observation]), precision);
  if (!verdict) throw refusal("notAvailable", "currentMissing");
  return verdict;
}

/** The agreement named, the newest when none is. */
export function agreementOf(cell: Cell): Agreement {
  const agreement = isLeftOut(cell) ? AGREEMENTS[0] : agreementById(String(cell));
  if (!agreement) throw refusal("invalidValue", "agreementUnknown", AGREEMENTS.map(({ id }) => id).join(", "));
  return agreement;
}

/** The requirement with a number, id or name. */
export function requirementOf(agreement: Agreement, cell: string | number): Requirement {
  const key = fold(String(cell));
  const found = agreement.requirements.find(({ number, id, name }) => [number, id, name].some((word) => fold(word) === key));
  if (!found) throw refusal("invalidValue", "requirementUnknown", agreement.requirements.map(({ number }) => number).join(", "));
  return found;
}

// An empty cell reaches a function as 0 on the desktop and as null on the web: a bare 0 is not taken for a share of zero.
function figureOf(cell: Cell): Figure {
  if (cell === null || cell === undefined) return { kind: "missing" };
  if (cell === 0) throw refusal("invalidValue", "zeroOrEmpty");
  const reading = readShare(cell);
  switch (reading.kind) {
    case "share":
      return { kind: "share", share: reading.share };
    case "missing":
    case "suppressed":
      return { kind: reading.kind };
    case "unreadable":
    case "out-of-range":
      throw refusal("invalidValue", "shareUnreadable", String(cell));
  }
}

function waitingOf(cell: Cell): Waiting {
  if (cell === null || cell === undefined) return { kind: "missing" };
  const reading = readCount(cell);
  if (reading.kind === "count") return { kind: "count", count: reading.count };
  if (reading.kind === "missing" || reading.kind === "suppressed") return { kind: reading.kind };
  throw refusal("invalidValue", "countUnreadable", String(cell));
}

function isLeftOut(cell: Cell): boolean {
  return cell === null || cell === undefined || cell === "";
}
