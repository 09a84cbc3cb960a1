/** How people write that a small number is hidden. */

const SIGN = /^(\*+|\.{2,3}|…|x|u\.?s\.?|sekretess|skyddat|undertryckt|suppressed)$/i;

const NUMBER =
  "(?:\\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tjugo|one|two|three|four|five|six|seven|eight|nine|ten|twenty)";
const FEWER = "(?:[<≤]|<=|=<|under|färre än|mindre än|högst|fewer than|less than|at most)";
const BOUND = new RegExp(`^${FEWER} ?${NUMBER}(?: ?(?:st|stycken|personer|people)\\.?)?$`, "i");

const RANGE = /^([0-9]|[1-9]\d) ?(?:[-\u2010-\u2015\u2212]|till|to) ?([1-9]\d?)$/;

/** Whether a text hides a small number: `*`, `..`, `<5`, `≤ 4`, `färre än fem`. A share is hidden by the same words. */
export function isHidden(text: string): boolean {
  return SIGN.test(text) || BOUND.test(text);
}

/** The same of a count, which is also hidden by what it may be: `1–4`. Elsewhere that may be a month or a day. */
export function isHiddenCount(text: string): boolean {
  const range = RANGE.exec(text);
  return isHidden(text) || (range !== null && Number(range[1]) < Number(range[2]));
}
