/**
 * The register of the sheets that we wrote. A mark may go with a copy that is made of a sheet (Excel leaves it behind,
 * other programs may not), and with a sheet that is moved to another workbook. The register, a setting of the workbook,
 * tells which sheet is meant: by its name, since Excel gives sheets new ids when a workbook is opened again
 * (office-js-docs issue 297, office-js issue 1390).
 */
import { fingerprint } from "./cells-fingerprint";
import type { SheetMark } from "./sheet-mark";

/** The key of the setting. */
export const REGISTER = "komiljarden.sheets";

/** A sheet that we wrote: its serial, which its mark says too, and the name that it had when a run last wrote. */
export interface Entry {
  readonly serial: string;
  readonly name: string;
}

/** A sheet with a mark. */
export interface Marked {
  readonly name: string;
  readonly mark: SheetMark;
}

/** The register as the setting's value. */
export function registerText(entries: readonly Entry[]): string {
  return JSON.stringify(entries.map(({ serial, name }) => [serial, name]));
}

/** The register that a setting's value is; empty where it is none. */
export function parseRegister(value: string): readonly Entry[] {
  try {
    const entries: unknown = JSON.parse(value);
    return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown): Entry[] => {
      const [serial, name] = Array.isArray(entry) ? (entry as unknown[]) : [];
      return typeof serial === "string" && typeof name === "string" ? [{ serial, name }] : [];
    });
  } catch {
    return [];
  }
}

/** The serial of a new sheet: its number in the workbook, and what tells it from a sheet of another one. */
export function serialOf(number: number, cells: Parameters<typeof fingerprint>[0]): string {
  return `${String(number)}.${fingerprint(cells)}`;
}

/** The first number that no mark has had. */
export function nextNumber(marks: readonly SheetMark[]): number {
  return 1 + marks.reduce((most, { serial }) => Math.max(most, Number.parseInt(serial, 10) || 0), 0);
}

/**
 * Those that are the sheets that we wrote; the others are copies of them, or come from another workbook. Of several
 * with the same serial it is the one with the registered name. One alone that has been renamed is still the sheet,
 * unless its name is what Excel calls a copy: then the sheet itself is gone.
 */
export function originalsOf<T extends Marked>(marked: readonly T[], register: readonly Entry[]): readonly T[] {
  const names = new Map(register.map(({ serial, name }) => [serial, name]));
  return marked.filter(({ name, mark: { serial, copy } }) => {
    const registered = names.get(serial);
    if (registered === undefined || copy === true) return false;
    if (isSame(name, registered)) return true;
    const family = marked.filter(({ mark }) => mark.serial === serial && mark.copy !== true);
    return family.length === 1 && !isCopyName(name);
  });
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

/** Whether Excel calls copies so: by the name of the sheet, and a number. */
function isCopyName(name: string): boolean {
  return /\(\d+\)$/.test(name);
}
