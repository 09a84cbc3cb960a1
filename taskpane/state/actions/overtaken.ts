/** Work that a later attempt overtakes: what an earlier one comes to is not taken. */
import { Cancelled } from "../../runs/run";

/**
 * Does the work of an attempt while it is the latest: `goOn`, asked between its parts, stops it when it is not. What
 * fails meanwhile is told by whoever runs it, and `failed` clears up after the latest alone.
 */
export async function unlessOvertaken(
  isLatest: () => boolean,
  work: (goOn: () => Promise<void>) => Promise<void>,
  failed: () => void,
): Promise<void> {
  try {
    await work(() => (isLatest() ? Promise.resolve() : Promise.reject(new Cancelled())));
  } catch (error) {
    // A later attempt has begun, or the user has stopped this one.
    if (error instanceof Cancelled) return;
    if (isLatest()) failed();
    throw error;
  }
}
