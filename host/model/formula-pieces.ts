/** What formulas are made of in any language, as the sources of regular expressions (flag `u`). */

/** A text: what stands in it names nothing. */
export const TEXT = '"(?:[^"]|"")*"';
/** The name of a sheet, or of a workbook and a sheet, that is no plain word. */
export const QUOTED = "'(?:[^']|'')*'";
/** A name, a place, a word for truth, a function, or the name of a sheet. */
export const WORD = "[\\p{L}_][\\p{L}\\p{N}_.?]*";
