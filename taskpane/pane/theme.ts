/**
 * Which theme fits: what the user says, else what Excel says, else how bright Excel is, else what the system prefers.
 */
import type { Tastes } from "../state/tastes";

/** A theme as it is drawn. */
export type ThemeName = "light" | "dark" | "contrast";

/** What the surroundings say. */
export interface Surroundings {
  readonly isDarkTheme?: boolean | undefined;
  /** `#rrggbb` */
  readonly background?: string | undefined;
  readonly prefersDark: boolean;
  /** The system paints everything in its own few colours: then nothing else counts. */
  readonly forcedColors: boolean;
}

/** The theme to draw. */
export function themeOf(
  taste: Tastes["theme"],
  { isDarkTheme, background, prefersDark, forcedColors }: Surroundings,
): ThemeName {
  // The system's colours replace ours, so ours must only be plain.
  if (forcedColors) return "light";
  if (taste !== "excel") return taste;
  if (isDarkTheme !== undefined) return isDarkTheme ? "dark" : "light";
  const light = background === undefined ? undefined : luminanceOf(background);
  if (light !== undefined) return light < MIDDLE_GREY ? "dark" : "light";
  return prefersDark ? "dark" : "light";
}

/** What forecasts are drawn in, violet on each theme's page: no settlement is. At least 7 : 1. */
export const FORECAST_COLOURS: Readonly<Record<ThemeName, string>> = {
  light: "#6B3FA0",
  dark: "#C9B3EC",
  contrast: "#D9C7F7",
};

/** What Excel and the system say now. */
export function surroundings(): Surroundings {
  // Undefined in Excel on the web, whatever its types say (OfficeDev/office-js#6134).
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return {
    isDarkTheme: theme?.isDarkTheme,
    background: theme?.bodyBackgroundColor,
    prefersDark: matchMedia("(prefers-color-scheme: dark)").matches,
    forcedColors: matchMedia("(forced-colors: active)").matches,
  };
}

/** WCAG's relative luminance at which black and white text are equally readable. */
const MIDDLE_GREY = 0.18;

/** WCAG's relative luminance of `#rrggbb`, 0–1; nothing when it is no such colour. */
export function luminanceOf(color: string): number | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
