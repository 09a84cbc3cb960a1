/** Work in parts: whoever runs it can let others go on between two of them, or never go on with it. */

/** Work that comes to something; what it tells between its parts is nothing unless its maker says otherwise. */
export type Parts<End, Told = void> = Generator<Told, End, undefined>;

/** All of the work without a pause. */
export function atOnce<End>(parts: Parts<End, unknown>): End {
  let part = parts.next();
  while (part.done !== true) part = parts.next();
  return part.value;
}
