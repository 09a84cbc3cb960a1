/** Text whose å, ä and ö were read in the wrong encoding and saved so, or were lost. */
import { REGIONS } from "../../src/agreement";
import { FORM_INPUT, INPUT } from "../../src/sheets";

/** How text was spoilt: its letters became others, or they are gone. */
export type Spoilt = "misread" | "replaced";

/** What a letter becomes in one wrong reading: å, ä, ö, Å, Ä, Ö. */
const WRONG_READINGS = [
  "Â‰ˆ≈ƒ÷", // Windows-1252 read as Mac Roman
  "ŒŠš\u0081€…", // Mac Roman read as Windows-1252
  "†„”\u008fŽ™", // code page 437 or 850 read as Windows-1252
  "ÜÑîèéô", // code page 437 or 850 read as Mac Roman
  "Õõ÷┼─Í", // Windows-1252 read as code page 850
  "σΣ÷┼─╓", // Windows-1252 read as code page 437
  "ĺäöĹÄÖ", // Windows-1252 read as Windows-1250
  "??????", // written in an encoding without them
  "______", // the same, in the name of a file
] as const;

const LETTERS = "åäöÅÄÖ";

/**
 * UTF-8 read as Windows-1252, Latin-1, Mac Roman, and code page 437 or 850: pairs of signs that no text has, of
 * composed letters, of letters with their dots behind them, and of dashes and marks.
 */
const UTF8_MISREAD = [
  /[ÂÃÌ][\u0080-\u009f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0-\u00bf]/,
  /â(?:\u0080|€)|ï»¿/,
  /√[•§∂ÖÑñ©]|Ã[àä]/,
  /[├┬╠][ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐ÁÂÀ©¢¥₧]/,
] as const;

/** How a text is spoilt, where that is certain. A letter for a letter is certain in a word that is known alone. */
export function spoilt(text: string): Spoilt | undefined {
  if (ORDINARY.test(text)) return undefined;
  if (text.includes("\ufffd")) return "replaced";
  if (UTF8_MISREAD.some((pattern) => pattern.test(text))) return "misread";
  return text.split(SPACE).some((word) => WRONG_FORMS.has(word)) ? "misread" : undefined;
}

/** What most texts are, and no spoilt one is: it spares them the rest. */
const ORDINARY = /^[ ->@-^`-~åäöÅÄÖ]*$/;

const SPACE = /[\s,;./\\()-]+/;

/** The words with å, ä or ö of our sheets, their columns, and the regions. */
const WORDS: readonly string[] = [
  ...[...Object.values(INPUT), ...Object.values(FORM_INPUT)].flatMap(({ name, aliases, headers }) => [
    name,
    ...aliases,
    ...Object.values(headers).flat(),
  ]),
  ...REGIONS.flatMap(({ name, aliases }) => [name, ...aliases]),
  "Väntetider",
]
  .flatMap((text) => text.split(SPACE))
  .filter((word) => /[åäö]/i.test(word) && word.length > 2);

const WRONG_FORMS: ReadonlySet<string> = new Set(
  WORDS.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase(), capitalised(word)]).flatMap(wrongForms),
);

function wrongForms(word: string): readonly string[] {
  const read = (reading: string): string =>
    word.replace(/[åäö]/gi, (letter) => reading[LETTERS.indexOf(letter)] ?? letter);
  return WRONG_READINGS.map(read).filter((form) => form !== word);
}

function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
}
