/** The texts of a workbook, which its cells name by number. */
import { BadPart } from "../package/bad-part";
import { LONGEST_TEXT } from "../package/limits";
import { Sections } from "../package/sections";
import { DECLARATION, element, escaped, type Listener, read } from "../package/xml";

/** What a file writes for characters that XML cannot hold, and for itself. */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const HEX_DIGITS = 4;

/** The text that a file's text means. */
export function plainText(written: string): string {
  return written.includes("_x")
    ? written.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : written;
}

/** A text as it stands between two tags of a file. */
export function fileText(text: string): string {
  const code = (character: string): string =>
    character.charCodeAt(0).toString(16).toUpperCase().padStart(HEX_DIGITS, "0");
  return escaped(text.replace(UNWRITABLE, (character) => `_x${code(character)}_`));
}

/** A text as an element of its own, with its blanks kept. */
function textXml(text: string): string {
  return element("t", { "xml:space": /^\s|\s$|\n/.test(text) ? "preserve" : undefined }, fileText(text));
}

/** Listens to the text of an item, rich or plain, and not to how it is read aloud. */
export function textOfItem(): {
  readonly listener: Required<Pick<Listener, "open" | "close" | "text">>;
  readonly take: () => string;
} {
  let text = "";
  let inText = false;
  let inReading = 0;
  return {
    listener: {
      open({ name }) {
        if (name === "t") inText = true;
        else if (name === "rPh") inReading += 1;
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === "rPh") inReading -= 1;
      },
      text(said) {
        if (inText && inReading === 0) text += said;
      },
    },
    take() {
      const taken = plainText(text);
      text = "";
      return taken;
    },
  };
}

/** The texts of one workbook, and those that are added. */
export class Strings {
  private readonly texts: string[] = [];
  private readonly added: string[] = [];
  /** Texts without runs of their own, which another cell may share. */
  private readonly places = new Map<string, number>();

  constructor(
    private readonly part: string,
    private readonly xml: string,
  ) {
    const { listener, take } = textOfItem();
    let isRich = false;
    read(part, xml, {
      open(opened) {
        if (opened.name === "r" || opened.name === "rPh") isRich = true;
        listener.open(opened);
      },
      close: (name, end) => {
        listener.close(name, end);
        if (name !== "si") return;
        const text = take();
        if (text.length > LONGEST_TEXT) throw new BadPart("tooLong", part, `si ${String(this.texts.length)}`);
        if (!isRich && !this.places.has(text)) this.places.set(text, this.texts.length);
        this.texts.push(text);
        isRich = false;
      },
      text: listener.text,
    });
  }

  /** The text with that number. */
  at(index: number): string | undefined {
    return this.texts[index];
  }

  /** The number of a text. */
  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const index = this.texts.length;
    this.texts.push(text);
    this.places.set(text, index);
    this.added.push(element("si", {}, textXml(text)));
    return index;
  }

  /** Whether there is anything new. */
  get changed(): boolean {
    return this.added.length > 0;
  }

  /** The part, with what is new. */
  text(): string {
    const sections = new Sections(this.part, this.xml, ["si", "extLst"]);
    return sections.withMore("si", this.added, ["count", "uniqueCount"]);
  }
}

/** A list of no texts. */
export function noStrings(main: string): string {
  return DECLARATION + element("sst", { xmlns: main });
}
