/** Colours as Office.js takes them. */

import { invalidArgument } from "../../model/errors";
import { type Argument, text } from "./define";

/** A colour as `#RRGGBB`; the usual names are understood. */
export function color(value: Argument): string {
  const given = text(value).trim();
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument();
  return `#${given.replace("#", "").toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  darkgray: "#A9A9A9",
  silver: "#C0C0C0",
  purple: "#800080",
  navy: "#000080",
};
