/** The identities of the money in words, and where one fails, in Swedish. */
import type { CheckName, PlaceKind } from "../../paying";
import type { Named } from "../named";

/** Identities between sheets, which the engine has no need of. */
type SheetCheck = "outcome-summary" | "requirement-rows" | "requirement-columns" | "months-outcome";

/** Both sides of every identity. */
export const checksSv: Readonly<
  Record<CheckName | SheetCheck, { readonly title: string; readonly left: string; readonly right: string }>
> = {
  "pots-reserves": { title: "Prestationsmedlen är reserverna", left: "Prestationsmedel", right: "Summa reserverat" },
  "reserves-decided": {
    title: "Reserverna är intjänat, ej intjänat eller ännu öppet",
    left: "Summa reserverat",
    right: "Intjänat + utan prövning + ej intjänat + öppet",
  },
  "pot-bonuses": {
    title: "Det som inte tjänats in är fördelat",
    left: "Ej intjänat",
    right: "Bonus + omfördelat + åter till staten (och ofördelat)",
  },
  "part-payments": {
    title: "Delutbetalningen är det intjänade",
    left: "Intjänat i delutbetalningens månader",
    right: "Delutbetalt (och rättat senare)",
  },
  "payments-block": {
    title: "Utbetalningarna är prestationsmedlen",
    left: "Prestationsmedel",
    right: "Summa utbetalt (och ofördelat)",
  },
  "payments-not-negative": {
    title: "Ingen utbetalning är negativ",
    left: "Noll",
    right: "Summa negativa utbetalningar",
  },
  "outcome-summary": {
    title: "Utfall och Sammanställning säger detsamma",
    left: "Intjänat i Sammanställning",
    right: "Summa intjänat i Utfall",
  },
  "requirement-rows": {
    title: "Per krav: raderna är utbetalningarna",
    left: "Summa utbetalt",
    right: "Summa av raderna i Per krav",
  },
  "requirement-columns": {
    title: "Per krav: kolumnerna är utbetalningarna",
    left: "Summa utbetalt",
    right: "Summa av kolumnerna i Per krav",
  },
  "grants-dealt": {
    title: "Övriga medel är fördelade",
    left: "Övriga medel till regionerna",
    right: "Fördelat + innehållet",
  },
  "agreement-total": {
    title: "Avtalets alla medel är placerade",
    left: "Överenskommelsen totalt",
    right: "Prestationsmedel + övriga medel",
  },
  "region-reserves": {
    title: "Varje regions reserv är dess del efter folkmängd",
    left: "Prestationsmedel efter folkmängd",
    right: "Reserverat per region",
  },
  "region-earned": {
    title: "Det intjänade per region följer av utfallen",
    left: "Reserver gånger utfall",
    right: "Intjänat + utan prövning per region",
  },
  "region-decided": {
    title: "Varje regions reserv är intjänad, ej intjänad eller öppen",
    left: "Reserverat efter folkmängd",
    right: "Intjänat + ej intjänat + öppet per region",
  },
  "region-bonus": {
    title: "Varje region har sin del av det som inte tjänats in",
    left: "Del enligt överenskommelsens regel",
    right: "Bonus + omfördelat + åter till staten per region",
  },
  "region-year": {
    title: "Varje regions utbetalningar är dess år",
    left: "Intjänat + bonus, avrundat till hela kronor",
    right: "Utbetalt + utestående per region",
  },
  "requirement-reserves": {
    title: "Varje kravs reserv är dess vikt av medlen",
    left: "Pottens medel gånger kravets vikt",
    right: "Reserverat per krav",
  },
  "requirement-earned": {
    title: "Det intjänade och ej intjänade per krav följer av utfallen",
    left: "Reserver gånger utfall",
    right: "Intjänat + ej intjänat per krav",
  },
  "payment-regions": {
    title: "Varje utbetalning är rätt belopp till varje region",
    left: "Intjänat i månaderna, avrundat och rättat",
    right: "Utbetalt",
  },
  "payment-corrections": {
    title: "Varje rättelse är det som skiljer rätt belopp från utbetalt",
    left: "Rätt belopp − utbetalt",
    right: "Rättat + utestående",
  },
  "grant-regions": {
    title: "Varje post av övriga medel är delad efter sin grund",
    left: "Posten efter dess grund",
    right: "Till regionerna + innehållet",
  },
  "months-outcome": {
    title: "Månaderna i Bonuspott är Utfalls",
    left: "Reserverat + intjänat + ej intjänat per månad",
    right: "Summor av Utfall per månad",
  },
};

const one = (count: number, single: string, several: string): string =>
  `${String(count)} ${count === 1 ? single : several}`;

/** Where an identity was looked at, and where it fails. */
export const placesSv = {
  count: {
    region: (count: number) => one(count, "region", "regioner"),
    requirement: (count: number) => one(count, "krav", "krav"),
    payment: (count: number) => one(count, "utbetalning", "utbetalningar"),
    grant: (count: number) => one(count, "post", "poster"),
  } satisfies Record<PlaceKind, (count: number) => string>,
  requirement: (number: string) => `krav ${number}`,
  payment: (month: string) => `utbetalningen i ${month}`,
  apart: ({ where, left, right }: Named<"where" | "left" | "right">) => `${where}: ${left} ≠ ${right}`,
  sheet: {
    counted: { region: "Antal regioner", requirement: "Antal krav", month: "Antal månader" },
    agreeing: {
      region: "Regioner där leden är lika",
      requirement: "Krav där leden är lika",
      month: "Månader där leden är lika",
    },
    where: "Var",
    by: "Skillnad där",
    titles: {
      region: "Region för region: vad som skiljer, och 0 där det stämmer (raderna är fällda)",
      requirement: "Krav för krav: vad som skiljer, och 0 där det stämmer (raderna är fällda)",
      month: "Månad för månad: vad som skiljer, och 0 där det stämmer (raderna är fällda)",
      lot: "Det som inte tjänats in, per krav och månad, och vilka reserver det delas efter (raderna är fällda)",
    },
    region: "Region",
    requirement: "Krav",
    month: "Månad",
    lost: "Ej intjänat",
    receivers: "Mottagarnas reserver",
    part: (month: string) => `Omfördelat ${month}, räknat`,
    rounding: (of: string) => `Avrundning: ${of}`,
    year: "året",
  },
  more: (count: number) => `och på ${one(count, "ställe", "ställen")} till`,
};
