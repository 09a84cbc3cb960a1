/** What formulas say of a sheet by its name: it follows the sheet when that is renamed, and is lost with it. */
import { quoted } from "./rect";

/** A text in quotes, which names nothing; or a sheet's name before its mark. */
const NAMES = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** The formula after a sheet has been renamed. */
export function renamedIn(formula: string, from: string, to: string): string {
  return replaced(formula, from, `${quoted(to)}!`);
}

/** The formula after a sheet has been deleted: `=Blad1!A1` is `=#REF!A1`, as Excel has it. */
export function lostIn(formula: string, name: string): string {
  return replaced(formula, name, "#REF!");
}

function replaced(formula: string, name: string, by: string): string {
  return formula.replaceAll(NAMES, (whole: string, inQuotes: string | undefined, plain: string | undefined) => {
    const own = inQuotes?.replaceAll("''", "'") ?? plain;
    return own?.toLowerCase() === name.toLowerCase() ? by : whole;
  });
}
