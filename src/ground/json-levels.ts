/** How much JSON is read, and how deep: whoever walks it goes as deep as it does, and may find no way back. */

/** JSON that is read at most: an agreement has 30,000 characters, and ten levels of lists and objects. */
export const MOST_JSON = { characters: 2_000_000, levels: 100 } as const;

/** How many lists and objects of a JSON text are inside each other at most. */
export function jsonLevels(text: string): number {
  let [deepest, levels] = [0, 0];
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isText) {
      if (character === "\\") at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === "[" || character === "{") deepest = Math.max(deepest, (levels += 1));
    else if (character === "]" || character === "}") levels -= 1;
  }
  return deepest;
}
