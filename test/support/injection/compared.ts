/** What becomes of texts that some program takes for more, against what becomes of words. */
import { marked, visible, withoutInvisible } from "../../../src/ground/invisible";
import { differences, factsOf, unguarded } from "./facts";
import { asSheetName } from "./inputs";
import { outputsOf } from "./outputs";
import { STRINGS } from "./strings";

/** By its end a text is told from all others, and has a letter, as a name must. */
const DIGITS = 3;
const ended = (text: string, place: number): string => `${text} nr ${String(place).padStart(DIGITS, "0")}.`;

const HARMLESS = /ofarlig nr (\d{3})\./gi;

/** How a text may be read and told: as it stands, without what is not seen, quoted, in a sentence, as a name. */
const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.trim(),
  withoutInvisible,
  visible,
  marked,
  (text) => text.charAt(0).toLowerCase() + text.slice(1),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  asSheetName,
];

/** What is wrong of each turn: every place has another of the strings in every turn. */
export async function wrongIn(turns: readonly number[]): Promise<readonly string[]> {
  const before = await outputsOf((place) => ended("ofarlig", place));
  const wrong: string[] = [];
  for (const turn of turns) {
    const say = (place: number): string => ended(STRINGS[(place + turn) % STRINGS.length] ?? "", place);
    const said = (text: string): string[] =>
      FORMS.map((form) => text.replaceAll(HARMLESS, (_, place: string) => form(say(Number(place)))));
    const after = await outputsOf(say);
    for (const [name, workbook] of before) {
      const now = after.get(name);
      const found = now
        ? [...differences(factsOf(workbook), factsOf(now), said), ...unguarded(now)]
        : ["it is not there"];
      wrong.push(...found.map((one) => `${String(turn)}, ${name}: ${one}`));
    }
  }
  return wrong;
}
