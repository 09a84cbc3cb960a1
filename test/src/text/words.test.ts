/** The words of both languages, all that anything says: the tree, its late branches and the pane. */
import { describe, expect, test } from "vitest";
import { AGREEMENT } from "../../../src/text/agreement";
import { CHANGES } from "../../../src/text/changes";
import { COMMAND } from "../../../src/text/command";
import { paneEn } from "../../../src/text/en/pane";
import { FORMS } from "../../../src/text/forms";
import type { InEvery, Language } from "../../../src/text/language";
import { REFUSALS } from "../../../src/text/refusals";
import { paneSv } from "../../../src/text/sv/pane";
import { TEXT } from "../../../src/text/texts";
import { TROUBLE } from "../../../src/text/trouble";

const PANE: InEvery<typeof paneSv> = { sv: paneSv, en: paneEn };

const treeOf = (language: Language) => ({
  ...TEXT[language],
  agreement: AGREEMENT[language],
  changes: CHANGES[language],
  command: COMMAND[language],
  forms: FORMS[language],
  pane: PANE[language],
  refusals: REFUSALS[language],
  trouble: TROUBLE[language],
});

/** What one message or word says, where it stands, and the names of the values that it asks for. */
interface Said {
  readonly path: string;
  readonly text: string;
  readonly names: readonly string[];
}

/** Everything a language says by its path; a message is given made-up values. */
function said(node: unknown, path = ""): Said[] {
  if (typeof node === "string") return [{ path, text: node, names: [] }];
  if (typeof node === "function") return [{ path, ...answer(node as Message, path) }];
  return Object.entries(node as object).flatMap(([key, child]) => said(child, `${path}.${key}`));
}

type Message = (value: unknown) => unknown;

function answer(message: Message, path: string): Omit<Said, "path"> {
  expect(message.length, `${path} takes one value, or several by their names`).toBeLessThan(2);
  const names = new Set<string>();
  const found = [named(names), ["A", "B"]].map((value) => attempt(message, value)).find((one) => one !== undefined);
  return { text: typeof found === "string" ? found : JSON.stringify(found), names: [...names].sort() };
}

/** A text that has a value for every name, and takes note of the names asked for. */
function named(names: Set<string>): unknown {
  return new Proxy(Object("7") as object, {
    get: (text, name) => {
      if (typeof name === "string" && !(name in text)) {
        names.add(name);
        return "7";
      }
      const own: unknown = Reflect.get(text, name);
      return typeof own === "function" ? (own.bind(text) as unknown) : own;
    },
  });
}

function attempt(message: Message, value: unknown): unknown {
  try {
    return message(value);
  } catch {
    return undefined; // the value was not of its kind
  }
}

/** What is looked up by a value of a few, which `agreement-problems.test.ts` and `agreement-sheet.test.ts` give. */
const LOOKED_UP =
  /^\.(problems\.((agreement|table|rule|scenario)-|cells-left-out|rows-beneath|set-aside|sheet-lacks)|agreement\.partNamed)/;

/** Names, words that are the same, and what a user may write in either language. */
const THE_SAME = [
  "Bankgiro/Plusgiro",
  "Bonus",
  "Cell",
  "English",
  "Kronor per region",
  "Källa",
  "Kömiljarden",
  "Region",
  "Svenska",
  "Version",
  "hela perioden",
  "med tolerans",
  "period",
  "perioden",
  "region",
  "the whole period",
  "tolerance",
  "tolerans",
  "whole period",
  "with tolerance",
];

describe("the two languages", () => {
  const [sv, en] = [said(treeOf("sv")), said(treeOf("en"))];

  test("say the same things, of values of the same names", () => {
    const asked = ({ path, names }: Said): string => `${path}(${names.join(", ")})`;
    expect(en.map(asked).sort()).toEqual(sv.map(asked).sort());
  });

  test("leave nothing empty", () => {
    const nothing = ({ path, text }: Said): boolean => !LOOKED_UP.test(path) && /^\s*$|undefined/.test(text);
    expect([...sv, ...en].filter(nothing)).toEqual([]);
  });

  test("say it in words of their own, but for names and what is the same in both", () => {
    const english = new Map(en.map(({ path, text }) => [path, text]));
    const same = sv.filter(
      ({ path, text }) => !LOOKED_UP.test(path) && /[a-zåäö]{4}/i.test(text) && english.get(path) === text,
    );
    expect([...new Set(same.map(({ text }) => text))].sort()).toEqual(THE_SAME);
  });
});
