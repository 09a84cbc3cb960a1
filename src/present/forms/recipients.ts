/** Sheets of which there is one for each recipient: whose it is, and what it is called. */

import { regionName } from "../../agreement";
import type { Recipient } from "../../reading";
import { OUTPUT, type OutputSheet } from "../../sheets";

/** The recipient's official name. */
export function recipientName(recipient: Recipient): string {
  return recipient === "skr" ? "Sveriges Kommuner och Regioner (SKR)" : regionName(recipient);
}

/**
 * The name of a recipient's sheet, such as `Rekvisition 01 Stockholm`;
 * so many words of the region's name as Excel has room for.
 */
export function recipientSheetName(kind: OutputSheet, recipient: Recipient): string {
  if (recipient === "skr") return `${OUTPUT[kind]} SKR`;
  const words = regionName(recipient)
    .replace(/^Region /, "")
    .replace(/sregionen$/, "")
    .split(" ");
  return words.reduce(
    (name, word) => (name.length + 1 + word.length <= LONGEST_NAME ? `${name} ${word}` : name),
    `${OUTPUT[kind]} ${recipient}`,
  );
}

/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;
