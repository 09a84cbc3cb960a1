/** The 21 regions, their län codes, and the names people write for them. */
import { fold, similar, visible } from "../ground";
import { isNational } from "./national";

/** A two-digit länskod, `01` for Region Stockholm. */
export type RegionCode = string;

/** A region: `code` is the länskod, `name` the official name since 2019. */
export interface Region {
  readonly code: RegionCode;
  readonly name: string;
  readonly aliases: readonly string[];
}

// Official names: SKR; aliases: every spelling seen in the published tables, the old landsting names and SCB's labels.
const TABLE: readonly (readonly [RegionCode, string, ...string[]])[] = [
  ["01", "Region Stockholm", "Stockholms län", "SLL"],
  ["03", "Region Uppsala", "Uppsala län"],
  ["04", "Region Sörmland", "Södermanland", "Södermanlands län", "Region Södermanland"],
  ["05", "Region Östergötland", "Östergötlands län"],
  ["06", "Region Jönköpings län", "Jönköping", "RJL"],
  ["07", "Region Kronoberg", "Kronobergs län"],
  ["08", "Region Kalmar län", "Kalmar"],
  ["09", "Region Gotland", "Gotlands län", "Gotlands kommun"],
  ["10", "Region Blekinge", "Blekinge län"],
  ["12", "Region Skåne", "Skåne län"],
  ["13", "Region Halland", "Hallands län"],
  ["14", "Västra Götalandsregionen", "Västra Götaland", "Västra Götalands län", "Region Västra Götaland", "VGR"],
  ["17", "Region Värmland", "Värmlands län"],
  ["18", "Region Örebro län", "Örebro"],
  ["19", "Region Västmanland", "Västmanlands län"],
  ["20", "Region Dalarna", "Dalarnas län"],
  ["21", "Region Gävleborg", "Gävleborgs län"],
  ["22", "Region Västernorrland", "Västernorrlands län"],
  ["23", "Region Jämtland Härjedalen", "Jämtland", "Jämtlands län", "Region Jämtland"],
  ["24", "Region Västerbotten", "Västerbottens län"],
  ["25", "Region Norrbotten", "Norrbottens län"],
];

/** The regions in order of länskod: the order in which equal remainders are served. */
export const REGIONS: readonly Region[] = TABLE.map(([code, name, ...aliases]) => ({ code, name, aliases }));

const BY_CODE = new Map(REGIONS.map((region) => [region.code, region]));

/** What a cell that should name a region says. */
export type RegionReading =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "national" }
  | { readonly kind: "unknown"; readonly suggestion: Region | null };

/** The name of a region by its länskod. */
export function regionName(code: RegionCode): string {
  return BY_CODE.get(code)?.name ?? code;
}

/** Reads a länskod (`1`, `01`, `0001`, `"01 Stockholms län"`) or a region's name in any known spelling. */
export function readRegion(cell: string | number): RegionReading {
  const text = visible(String(cell));
  const leading = /^0*(\d{1,2})(?:\s*[-–.:]?\s*(\D.*))?$/.exec(text);
  if (leading) {
    const number = Number(leading[1]);
    if (number === 0) return { kind: "national" };
    const region = BY_CODE.get(String(number).padStart(2, "0"));
    const label = leading[2] === undefined ? undefined : readRegion(leading[2]);
    // "01 Stockholms län", as SCB writes: the name must be the code's.
    const agrees = label === undefined || (label.kind === "region" && label.region === region);
    return region && agrees ? { kind: "region", region } : { kind: "unknown", suggestion: region ?? null };
  }
  const key = nameKey(text);
  if (isNational(text)) return { kind: "national" };
  const region = BY_NAME.get(key);
  if (region) return { kind: "region", region };
  let near: Region | null | undefined;
  return {
    kind: "unknown",
    // Every word of a workbook may be read as a region, and one in thousands of cells: what it is near is looked for
    // when somebody asks, and once.
    get suggestion() {
      if (near === undefined)
        near = similar(key, [...BY_NAME]) ?? similar(nameKey(text.replace(ABBREVIATED, " ")), [...BY_NAME]) ?? null;
      return near;
    },
  };
}

/** "Reg. Haland": the word that regions begin with, cut short. */
const ABBREVIATED = /\breg\b\.?/giu;

function nameKey(text: string): string {
  return fold(text.toLowerCase().replace(/\b(region|regionen|landstinget|landsting|läns|län|i)\b/gu, " "));
}

const BY_NAME = new Map(
  REGIONS.flatMap((region) =>
    [region.name, ...region.aliases].flatMap((name) =>
      [nameKey(name), fold(name)].map((key) => [key, region] as const),
    ),
  ),
);
