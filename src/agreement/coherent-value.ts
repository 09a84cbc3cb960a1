/** What single numbers of an agreement must be; of one that is not known nothing is said. */
import { TENTHS } from "../ground";
import type { Tenths } from "./agreement";
import { broken, type Incoherence, type Path } from "./rules";

/** A whole number above zero. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

/** A number that is no whole number above zero. */
export function notCount(path: Path, value: number | undefined): Incoherence[] {
  return value === undefined || isCount(value) ? [] : [broken("number-above-zero", path, { number: String(value) })];
}

/** Whole per cent from 1 to 100. */
export function isPercent(value: number): boolean {
  return isCount(value) && value <= 100;
}

/** A share of the reserve, or of days, that is not whole per cent from 1 to 100. */
export function notPercent(path: Path, value: number | undefined): Incoherence[] {
  return value === undefined || isPercent(value) ? [] : [broken("percent-outside", path, { percent: String(value) })];
}

/** A limit that is not whole tenths of a per cent within the whole. */
export function notTenths(path: Path, value: Tenths | undefined): Incoherence[] {
  return value === undefined || (Number.isInteger(value) && value >= 0 && value <= TENTHS)
    ? []
    : [broken("limit-outside", path, { limit: String(value / 10) })];
}
