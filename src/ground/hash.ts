/** A hash to notice differences by; not for secrets. */

/**
 * The two halves, 32 bits each, of cyrb53 (bryc, public domain):
 * github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
export function cyrb(text: string): { readonly high: number; readonly low: number } {
  let high = FIRST_SEED;
  let low = SECOND_SEED;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, FIRST_FACTOR);
    low = Math.imul(low ^ unit, SECOND_FACTOR);
  }
  high = Math.imul(high ^ (high >>> FIRST_SHIFT), FIRST_MIX) ^ Math.imul(low ^ (low >>> SECOND_SHIFT), SECOND_MIX);
  low = Math.imul(low ^ (low >>> FIRST_SHIFT), FIRST_MIX) ^ Math.imul(high ^ (high >>> SECOND_SHIFT), SECOND_MIX);
  return { high, low };
}

const FIRST_SEED = 0xdeadbeef;
const SECOND_SEED = 0x41c6ce57;
const FIRST_FACTOR = 2654435761;
const SECOND_FACTOR = 1597334677;
const FIRST_MIX = 2246822507;
const SECOND_MIX = 3266489909;
const FIRST_SHIFT = 16;
const SECOND_SHIFT = 13;
