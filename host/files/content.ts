/** What a file is, known by its content: a name says only what somebody believes. */
import { toldEncoding } from "./encoding";
import type { Refusal } from "./unreadable";

/**
 * What a file is. `zip` is a zip file that is no spreadsheet, or, where its entries were not given, one that nobody
 * has looked into; `encrypted` is an Excel workbook with a password; `unknown` is none of them, and no text.
 */
export type Kind =
  | "empty"
  | "xlsx"
  | "xlsm"
  | "xltx"
  | "xltm"
  | "xlsb"
  | "ods"
  | "fods"
  | "numbers"
  | "zip"
  | "xls"
  | "encrypted"
  | "html"
  | "xml2003"
  | "text"
  | "unknown";

/** What is in a zip file, as its reader tells it: its entries' names, and the text of those that tell its kind. */
export interface Entries {
  readonly names: readonly string[];
  /** The text of `[Content_Types].xml`, if there is one. */
  readonly contentTypes?: string | undefined;
  /** The text of `mimetype`, if there is one. */
  readonly mimetype?: string | undefined;
}

/** As much of a text as is looked at. */
const HEAD = 65_536;

/** The kind of a file; a zip file's kind needs its entries, but for an .ods, which says its own at the beginning. */
export function kindOf(bytes: Uint8Array, entries?: Entries): Kind {
  if (isZip(bytes)) return kindOfZip(entries ?? { names: [], mimetype: mimetypeAtTheBeginning(bytes) });
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return kindOfCompound(bytes);
  return kindOfText(bytes);
}

/** Why a file of a kind cannot be read as a workbook; `undefined` for the kinds that can. */
export function refusalOf(kind: Kind): Refusal | undefined {
  switch (kind) {
    case "xlsx":
    case "xlsm":
    case "xltx":
    case "xltm":
      return undefined;
    case "ods":
    case "fods":
    case "numbers":
      return ({ otherProgram }) => otherProgram({ ending: `.${kind}` });
    case "unknown":
      return ({ notWorkbook }) => notWorkbook;
    case "empty":
    case "xlsb":
    case "xls":
    case "encrypted":
    case "html":
    case "xml2003":
    case "text":
    case "zip":
      return ({ [kind]: said }) => said;
  }
}

function begins(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isZip(bytes: Uint8Array): boolean {
  const [, , third = 0, fourth] = bytes;
  // An entry, the end of a file without entries, and the mark of a file in several.
  return begins(bytes, 0x50, 0x4b) && [3, 5, 7].includes(third) && fourth === third + 1;
}

const MAIN_TYPES: readonly (readonly [type: string, kind: Kind])[] = [
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xlsx"],
  ["application/vnd.ms-excel.sheet.macroenabled.main+xml", "xlsm"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "xltx"],
  ["application/vnd.ms-excel.template.macroenabled.main+xml", "xltm"],
  ["application/vnd.ms-excel.sheet.binary.macroenabled.main", "xlsb"],
];

/** The part that only one kind has, for files whose content types do not tell; in the order that they are asked. */
const PARTS: readonly (readonly [part: RegExp, kind: Kind])[] = [
  [/^xl\/workbook\.bin$/, "xlsb"],
  [/^xl\/vbaproject\.bin$/, "xlsm"],
  [/^xl\/workbook\.xml$/, "xlsx"],
  [/^index\/.*\.iwa$|^index\.zip$|\.numbers\//, "numbers"],
];

function kindOfZip({ names, contentTypes = "", mimetype = "" }: Entries): Kind {
  if (/^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?\s*$/.test(mimetype)) return "ods";
  const types = contentTypes.toLowerCase();
  const [, byType] = MAIN_TYPES.find(([type]) => types.includes(`"${type}"`) || types.includes(`'${type}'`)) ?? [];
  if (byType) return byType;
  // Some programs write `XL\Workbook.xml`; the names of parts have no case.
  const parts = names.map((name) => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase());
  return PARTS.find(([part]) => parts.some((name) => part.test(name)))?.[1] ?? "zip";
}

/** Where an entry's name begins in a zip file whose first entry it is. */
const FIRST_NAME = 30;

function mimetypeAtTheBeginning(bytes: Uint8Array): string | undefined {
  const length = (bytes[FIRST_NAME - 12] ?? 0) + 256 * (bytes[FIRST_NAME - 11] ?? 0);
  const text = latin(bytes.subarray(FIRST_NAME, FIRST_NAME + "mimetype".length + length));
  return text.startsWith("mimetype") ? text.slice("mimetype".length) : undefined;
}

/** An entry of a compound file's directory: its name of 64 bytes in UTF-16, then the name's length with its end. */
const DIRECTORY_ENTRY = 128;
const NAME_LENGTH = 64;

/** The streams that tell what a compound file is, as they are asked: a Word document may have a workbook inside. */
const STREAMS: readonly (readonly [name: string, kind: Kind])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "unknown"],
  ["PowerPoint Document", "unknown"],
  ["Workbook", "xls"],
  ["Book", "xls"],
];

function kindOfCompound(bytes: Uint8Array): Kind {
  const found = new Set<string>();
  for (let at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const length = (bytes[at + NAME_LENGTH] ?? 0) - 2;
    const [stream] = STREAMS.find(([name]) => length === 2 * name.length && isUtf16At(bytes, at, name)) ?? [];
    if (stream !== undefined) found.add(stream);
  }
  return STREAMS.find(([name]) => found.has(name))?.[1] ?? "unknown";
}

function isUtf16At(bytes: Uint8Array, at: number, name: string): boolean {
  return [...name].every(
    (character, i) => bytes[at + 2 * i] === character.charCodeAt(0) && bytes[at + 2 * i + 1] === 0,
  );
}

function kindOfText(bytes: Uint8Array): Kind {
  const head = bytes.subarray(0, HEAD);
  const text = new TextDecoder(toldEncoding(head) ?? "windows-1252").decode(head);
  if (text === "") return "empty";
  // What may stand before the first element of a page or of a document.
  const start = text.replace(/^(?:\s+|<\?[^>]*>|<!--[^]*?-->)+/, "");
  if (/^<(?:!doctype html|html|head|body|table)\b|^mime-version:/i.test(start)) return "html";
  if (start.startsWith("<") && text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml2003";
  if (/^<office:document\b/.test(start)) return "fods";
  return start.startsWith("%PDF-") || hasControls(text) ? "unknown" : "text";
}

/** Whether there are control characters that no text has. */
function hasControls(text: string): boolean {
  return /(?![\t\n\v\f\r\u007f-\u009f])\p{Cc}/u.test(text);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
