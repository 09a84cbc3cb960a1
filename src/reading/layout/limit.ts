/** How long a wait may be, as headers say it: "inom 60 dagar" tells nothing new of the requirement that says so. */
import type { Requirement } from "../../agreement";

/** Within so many days, or longer than that. */
export type DayLimit = `${"within" | "over"} ${number}`;

/** The limit that words say; `undefined` where they say none. */
export function limitIn(text: string): DayLimit | undefined {
  const [found] = limitsIn(
    text,
    /^(inom|högst|max|maximalt|över|mer än|längre än)?\s*(\d+|[a-zåäö]+) (?:dagar|dgr|dygn)$/giu,
  );
  return found;
}

/** Whether a requirement is measured by that limit, by the agreement's own words. */
export function hasLimit({ measure }: Pick<Requirement, "measure">, limit: DayLimit): boolean {
  // The first is what improvements are measured by; another would be the level's own.
  const [first] = limitsIn(measure.value, /(inom|högst|över|mer än|längre än) (\d+|[a-zåäö]+) dagar/giu);
  return first === limit;
}

function limitsIn(text: string, pattern: RegExp): DayLimit[] {
  return [...text.matchAll(pattern)].flatMap(([, which = "inom", number = ""]): DayLimit[] => {
    const days = /^\d+$/.test(number) ? Number(number) : NUMBERS[number.toLowerCase()];
    return days === undefined ? [] : [`${OVER.test(which) ? "over" : "within"} ${days}`];
  });
}

const OVER = /över|än/i;

/** The numbers of days that the agreements write as words. */
const NUMBERS: Readonly<Record<string, number>> = { tre: 3, sju: 7, trettio: 30, sextio: 60, nittio: 90 };
