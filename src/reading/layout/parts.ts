/** The names of what is a part of a region, such as its hospitals. */
import { fold } from "../../ground";
import type { CellValue } from "../../sheets";
import { measuredIn } from "./measure";

/** Whether a text names a hospital or another part of a region: by its words, or by standing under what it is of. */
export function namesPart(text: string): boolean {
  return PART.test(text) || /^\s+\S/.test(text);
}

// The words are whole or the last part of a compound: "universitetssjukhuset", "barnklinik".
const PART =
  /(sjukhus|sjukhuset|lasarett|lasarettet|klinik|kliniken|vårdcentral|vårdcentralen|mottagning|mottagningen|hospital|clinic)\b|^\s*(varav|därav|of which|[-–•·]\s)|\b(SUS|NUS|SÖS|karolinska|sahlgrenska|akademiska|capio|aleris|närsjukvård\w*)\b/iu;

/** Whether a header says that the parts of regions stand under it. */
export function isPartColumn(header: CellValue): boolean {
  return typeof header === "string" && measuredIn(fold(header), undefined)?.key === "unit";
}
