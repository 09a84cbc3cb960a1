/** How people write that a row is of the whole country, or a sum of others. */
import { fold, visible } from "../ground";

/** Any of these words says so; what stands beside them must be one of them, or a word that names nobody. */
const TOTAL = new Set(
  (
    "riket rikets landet sverige sveriges sweden nationellt nationell nationella national totalt total totala totals " +
    "totalsumma totalsummor delsumma delsummor summa summan sum subtotal samtliga alla all slutsumma helariket allaregioner allalandsting"
  ).split(" "),
);
const NOBODY = new Set(
  (
    "hela for i av the of och and grand whole country regioner regionerna regions landsting landstingen lan lanen " +
    "medel medelvarde genomsnitt snitt average mean"
  ).split(" "),
);

/**
 * Whether a text is of the whole country or a sum of rows: `Riket`, `Summa riket`, `Riket (totalt)`, `Samtliga
 * regioner`, `Delsumma`, in any case. A text with any other word is none: it may name a region.
 */
export function isNational(text: string): boolean {
  const words = visible(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== "");
  return words.some((word) => TOTAL.has(word)) && words.every((word) => TOTAL.has(word) || NOBODY.has(word));
}
