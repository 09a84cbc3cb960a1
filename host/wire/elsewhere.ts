/** What Excel refuses while another workbook is in front. */
import { HostError } from "../model/errors";
import type { PlannedAction } from "./wire";

const REFUSED: ReadonlySet<string> = new Set(["Worksheets.Add", "Activate", "FreezeRows", "Unfreeze"]);

/**
 * For `Host.fault`: these fail with `GeneralException` by Microsoft's page on troubleshooting and office-js 5319 and
 * 6365; nothing of the kind has been reported of other members.
 */
export function elsewhere({ name, on }: PlannedAction): HostError | undefined {
  return REFUSED.has(name) || REFUSED.has(`${on}.${name}`)
    ? new HostError("GeneralException", "There was an internal error while processing the request.")
    : undefined;
}
