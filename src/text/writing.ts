/** How a language writes numbers and months: what the languages share, so that each can be loaded without the other. */
import type { Named } from "./named";

/** How a language writes numbers and months. */
export interface Writing {
  readonly number: (text: string) => string;
  readonly percent: (text: string) => string;
  readonly kronor: (text: string) => string;
  readonly month: (of: Named<"number" | "year", number>) => string;
}

/** Digits grouped by three from the right, with the decimal sign given. */
export function grouped(text: string, separator: string, decimal: string): string {
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const groups = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return point < 0 ? groups : groups + decimal + text.slice(point + 1);
}

/** Months such as `2023-01,2023-02` in words. */
export function monthNames(months: string, month: Writing["month"]): string {
  return months
    .split(",")
    .map((one) => month({ number: Number(one.split("-")[1]), year: Number(one.split("-")[0]) }))
    .join(", ");
}
