/** The words of the sheet `Ändringar` and of the fingerprint, in Swedish. */

import type { FigureName } from "../../judging";
import type { Named } from "../named";

/** Swedish. */
export const changesSv = {
  fingerprint: ({
    agreement,
    version,
    values,
    input,
    settings,
    program,
  }: Named<"agreement" | "version" | "values" | "input" | "settings" | "program">) =>
    `Avtal ${agreement} (${version}, ${values}) · underlag ${input} · inställningar ${settings} · Kömiljarden ${program}`,
  made: ({ agreement, version, program }: Named<"agreement" | "version" | "program">) =>
    `Avtal ${agreement} (${version}) · Kömiljarden ${program}`,
  stamp: (line: string) => `Fingeravtryck: ${line}`,
  saved: ({ line, day }: Named<"line" | "day">) => `Sparad ${day}: ${line}`,
  title: (agreement: string) => `Ändringar sedan förra avräkningen: ${agreement}`,
  before: (line: string) => `Förra avräkningen: ${line}.`,
  after: (line: string) => `Den här avräkningen: ${line}.`,
  changed: (causes: readonly string[]) =>
    causes.length === 0 ? "Underlag, inställningar och avtal är desamma." : `Ändrat sedan dess: ${causes.join("; ")}.`,
  causes: {
    populations: "folkmängden",
    figures: ({ count, without, hidden }: Named<"count" | "without" | "hidden">) =>
      `väntetidsuppgifterna (${count} celler i Utfall, varav ${without} utan att utfallet ändrades${hidden === "0" ? "" : `; i ${hidden} celler till är tal dolda båda gångerna, och om de är andra är inte sparat`})`,
    paid: "vad som redan har betalats ut",
    settings: "inställningarna",
    precision: ({ before, after }: Named<"before" | "after">) => `inställningarna (${before} → ${after})`,
    agreement: "avtalets värden eller deras källor",
    program: ({ before, after }: Named<"before" | "after">) => `programmets version (${before} → ${after})`,
  },
  direct:
    "Direkt: den ändrade andelen av reserven som den är nu. Det övriga i en regions skillnad är dess del av det ej intjänade, ändrad reserv och avrundning.",
  noVerdict: "Inget utfall har ändrats.",
  was: (header: string) => `${header}, förra`,
  is: (header: string) => `${header}, nu`,
  difference: (header: string) => `${header}, skillnad`,
  earned: "Intjänat",
  total: "Summa",
  kronorTitle: "Kronor per region",
  paymentsTitle: "Betalas ut per region, hela kronor",
  cellsTitle: (count: string) => `Ändrade utfall: ${count}`,
  cells: {
    code: "Länskod",
    region: "Region",
    month: "Månad",
    number: "Krav",
    requirement: "Prestationskrav",
    pathBefore: "Väg, förra",
    shareBefore: "Andel av reserven, förra",
    pathAfter: "Väg, nu",
    shareAfter: "Andel av reserven, nu",
    direct: "Direkt, kronor",
    why: "Varför",
  },
  figure: {
    current: { share: "andelen", count: "antalet" },
    earlier: { share: "jämförelsevärdet", count: "jämförelsevärdet" },
    level: { share: "nivåmåttet", count: "nivåmåttet" },
    waiting: { share: "antalet väntande", count: "antalet väntande" },
    waitingWithin: { share: "andelen väntande inom 30 dagar", count: "andelen väntande inom 30 dagar" },
  } as Readonly<Record<FigureName, Readonly<Record<"share" | "count", string>>>>,
  delivery: { "in-order": "i ordning", thin: "för låg svarsfrekvens", late: "för sen" } as Readonly<
    Record<"in-order" | "thin" | "late", string>
  >,
  reasons: {
    value: ({ what, before, after }: Named<"what" | "before" | "after">) => `${what} var ${before}, är nu ${after}`,
    rewritten: ({ what, value }: Named<"what" | "value">) => `${what} har ändrats men är fortfarande ${value}`,
    untold: (what: string) => `${what} har ändrats`,
    delivery: ({ before, after }: Named<"before" | "after">) => `rapporteringen var ${before}, är nu ${after}`,
    hidden: "ett tal som är dolt har ändrats",
    decided: "cellen var öppen, uppgiften finns nu",
    withdrawn: "uppgiften fanns, saknas nu",
    awaiting: "en uppgift som utfallet beror på har inte levererats",
    "up-to": "inställningen för hur långt avräkningen går är ändrad",
    precision: ({ before, after }: Named<"before" | "after">) => `inställningen är ändrad: ${before} → ${after}`,
    reporting: "inställningen för brister i rapporteringen är ändrad",
    agreement: "avtalets regler för kravet är ändrade",
    program: "programmets version är ändrad",
    unknown: "underlag, inställningar och avtal är desamma",
  },
};

/** What every language must say. */
export type ChangesText = typeof changesSv;
