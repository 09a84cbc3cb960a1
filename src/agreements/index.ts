/** The agreements this program can settle, newest first. */
import type { Agreement } from "../agreement";
import { agreement2023 } from "./2023";

/** Every agreement that can be settled. */
export const AGREEMENTS: readonly Agreement[] = [agreement2023];

/** The agreement with an id such as `2023`, or `undefined`. */
export function agreementById(id: string): Agreement | undefined {
  return AGREEMENTS.find((agreement) => agreement.id === id);
}
