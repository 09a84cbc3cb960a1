/** Work on the page in slices so short that nobody notices them. */
import type { Parts } from "../../src/ground";

/** So many milliseconds at once: a click is answered before its sender wonders, though a part may be a long one. */
const SLICE = 12;

/** Lets the browser draw and hear clicks; a timer, since frames stop while the pane is hidden. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Does work part by part, and pauses when a slice is over; `onPause` is given what the last part told, and stops the
 * work by throwing.
 */
export async function inSlices<End, Told>(
  parts: Parts<End, Told>,
  onPause?: (told: Told) => Promise<void>,
): Promise<End> {
  let begun = performance.now();
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
    if (performance.now() - begun < SLICE) continue;
    await onPause?.(part.value);
    await pause();
    begun = performance.now();
  }
}
