/**
 * Why a file cannot be read, in Swedish: the master. `en/refusals.ts` has the same keys. What concerns a whole file
 * leaves its name to whoever opened it; what concerns one CSV file of several names it.
 */
import type { Language } from "../language";
import type { Named } from "../named";
import { number } from "./numbers";

const SAVE = "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).";
const REPAIR = "Öppna filen i Excel, låt Excel reparera den, och spara den som Excel-arbetsbok (.xlsx).";
const FETCH = "Hämta filen på nytt från den som har originalet.";
const ENCODE =
  "Öppna originalet i det program som skrev det, och spara det på nytt som CSV i UTF-8 (i Excel: ”CSV UTF-8”).";

/** Swedish. */
export const refusalsSv = {
  language: "sv" as Language,

  empty: `Filen är tom. ${FETCH}`,
  notWorkbook: `Filen är ingen Excel-arbetsbok. Välj en fil som Excel har sparat som Excel-arbetsbok (.xlsx).`,
  truncated: `Filen är skadad: den slutar för tidigt eller saknar sin innehållsförteckning. ${FETCH}`,
  damaged: ({ part, what }: Named<"part" | "what">) => `Filen är skadad: delen ${part} ${what}. ${REPAIR}`,
  /** What may be wrong with a part: the value `what` of `damaged`. */
  wrong: {
    xml: "är inte riktig XML",
    checksum: "stämmer inte med sin kontrollsumma",
    packing: "är packad på ett sätt som inte kan läsas",
    root: "är något annat än den ska vara",
    value: "har ett värde som inte kan läsas",
    excess: "har fler element, attribut eller format än någon arbetsbok",
  },
  partMissing: ({ part }: Named<"part">) => `Filen är skadad: delen ${part} nämns i den men finns inte. ${REPAIR}`,
  storeSpoilt: ({ cell }: Named<"cell">) =>
    `Programmets eget dolda blad är skadat (${cell}). Dina blad är hela. Markera dem alla i Excel, högerklicka på en flik, välj Flytta eller kopiera och (ny arbetsbok), spara den och avräkna den: det som programmet hade sparat (val i panelen, den förra avräkningen, scenarier) följer inte med.`,
  encrypted:
    "Arbetsboken är skyddad med lösenord eller krypterad. Öppna den i Excel, ta bort skyddet (Arkiv > Info > Skydda arbetsbok > Kryptera med lösenord) och spara den.",
  xls: `Filen är en gammal Excel-fil (.xls), vad den än heter. ${SAVE}`,
  xlsb: `Filen är en binär Excel-arbetsbok (.xlsb). ${SAVE}`,
  otherProgram: ({ ending }: Named<"ending">) =>
    `Filen är ett kalkylblad från ett annat program (${ending}). Öppna den där och spara eller exportera den som Excel-arbetsbok (.xlsx).`,
  html: `Filen är en webbsida (HTML), vad den än heter. Är den en tabell som ett system har lämnat ut: ${SAVE.replace("Öppna", "öppna")} Är den en inloggningssida: hämta filen på nytt, inloggad.`,
  xml2003: `Filen är ett XML-kalkylblad från Excel 2003, vad den än heter. ${SAVE}`,
  text: "Filen är text (CSV), ingen Excel-arbetsbok. Döp om den så att namnet slutar på .csv och lägg den i mappen med de andra CSV-filerna, eller öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
  zip: "Filen är en zip-fil men ingen Excel-arbetsbok. Ligger arbetsboken i den: packa upp den och välj arbetsboken.",
  sheetNameTaken: ({ name }: Named<"name">) =>
    `Arbetsboken har ett diagramblad som heter ${name}, som ett av bladen som skrivs. Byt namn på det i Excel och spara.`,
  noWorksheet: "Arbetsboken har inget kalkylblad. Lägg till ett blad med uppgifterna i Excel och spara.",
  tooLarge: ({ part, bytes, limit }: Named<"part"> & Named<"bytes" | "limit", number>) =>
    `Filen läses inte: delen ${part} blir ${number(String(bytes))} byte uppackad, mer än de ${number(String(limit))} som är tillåtna. Ta bort det som inte behövs (tomma rader och kolumner, bilder) i Excel och spara, eller kopiera uppgifterna till en ny arbetsbok.`,
  tooManyParts: (limit: number) =>
    `Filen läses inte: den består av fler än ${number(String(limit))} delar, vilket ingen arbetsbok gör. ${SAVE}`,
  sparse: ({ sheet, limit }: Named<"sheet"> & Named<"limit", number>) =>
    `Bladet ”${sheet}” har fyllda celler så långt ifrån varandra att raderna mellan dem rymmer fler än ${number(String(limit))} celler, som är det mesta som läses bredvid arbetsboken. Ta bort det som står långt till höger om tabellerna, eller lägg tabellerna på ett eget blad.`,
  tooManyCells: ({ part, limit }: Named<"part"> & Named<"limit", number>) =>
    `Filen läses inte: med delen ${part} blir det fler än ${number(String(limit))} celler (en lång formel räknas som flera, och varje rad som en till). Ta bort blad, rader och kolumner som inte behövs i Excel och spara, eller kopiera uppgifterna till en ny arbetsbok.`,
  tooLong: ({ part, place, limit }: Named<"part" | "place"> & Named<"limit", number>) =>
    `Filen läses inte: delen ${part} har en text eller formel på fler än ${number(String(limit))} tecken (${place}), vilket inte får plats i en cell. Ta bort eller korta den i det program som skrev filen, och spara på nytt.`,
  tooDeep: ({ part }: Named<"part">) =>
    `Filen läses inte: delen ${part} har element i fler nivåer än någon arbetsbok har. ${SAVE}`,
  entities: ({ part }: Named<"part">) =>
    `Filen läses inte: delen ${part} har en dokumenttyp med egna entiteter, vilket ingen arbetsbok har. ${SAVE}`,
  unsupportedEncoding: ({ part, encoding }: Named<"part" | "encoding">) =>
    `Filen läses inte: delen ${part} har teckenkodningen ${encoding}, inte UTF-8 eller UTF-16. ${SAVE}`,

  noCsv: "Mappen har ingen CSV-fil (.csv). Lägg Befolkning.csv och Väntetider.csv i den.",
  workbookAsCsv:
    "Filen heter .csv men är en Excel-arbetsbok eller en annan zip-fil. Döp om den så att namnet slutar på .xlsx och välj den i stället för mappen, eller öppna den i Excel och spara den som CSV UTF-8.",
  notText: "Filen heter .csv men är ingen text. Spara uppgifterna som CSV UTF-8 i Excel.",
  csvSheetTwice: ({ file, sheet }: Named<"file" | "sheet">) =>
    `${file}: en annan fil blir redan bladet ${sheet}. Ta bort eller döp om den ena.`,
  csvSheetName: ({ file, sheet }: Named<"file" | "sheet">) =>
    `${file}: ${sheet} kan inte vara namnet på ett blad. Döp om filen: högst 31 tecken, och inget av \\ / ? * [ ] : i namnet.`,
  csvQuotes: ({ file, row }: Named<"file" | "row">) =>
    `${file}, rad ${row}: ett citattecken saknas eller står på fel plats. Rätta raden, eller spara filen på nytt från Excel.`,
  csvWide: ({ file, row, limit }: Named<"file" | "row"> & Named<"limit", number>) =>
    `${file}, rad ${row}: fler än ${number(String(limit))} kolumner, som ett blad har högst. Ta bort det som inte behövs, eller rätta vad som skiljer kolumnerna åt, och spara på nytt.`,
  csvLong: ({ file, row, limit }: Named<"file" | "row"> & Named<"limit", number>) =>
    `${file}, rad ${row}: ett värde på fler än ${number(String(limit))} tecken, som en cell har högst. Rätta raden, eller spara filen på nytt från Excel.`,
  csvMuch: ({ file, rows, cells }: Named<"file"> & Named<"rows" | "cells", number>) =>
    `${file}: fler än ${number(String(rows))} rader, eller med de andra filerna fler än ${number(String(cells))} ifyllda celler (varje rad räknas som en till). Ta bort det som inte behövs, och spara på nytt.`,
  csvNul: ({ file, row }: Named<"file" | "row">) =>
    `${file}, rad ${row}: ett noll-tecken (NUL) står i texten; filen är skadad eller har fel teckenkodning. ${ENCODE}`,
  csvInvalid: ({ file, encoding }: Named<"file" | "encoding">) =>
    `${file}: fel teckenkodning. Filen säger sig vara ${encoding} men är det inte. ${ENCODE}`,
  csvMisread: ({ file, row, text }: Named<"file" | "row" | "text">) =>
    `${file}, rad ${row}: fel teckenkodning. Där står ”${text}”: å, ä och ö har lästs fel och sparats så. ${ENCODE}`,
  csvReplaced: ({ file, row, text }: Named<"file" | "row" | "text">) =>
    `${file}, rad ${row}: fel teckenkodning. Där står ”${text}”: tecken har gått förlorade och ersatts med \ufffd. ${ENCODE}`,
  nameMisread: ({ file }: Named<"file">) =>
    `Filnamnet ${file} har fel teckenkodning: å, ä och ö har lästs fel eller gått förlorade. Döp om filen, till exempel till Väntetider.csv.`,
};

/** What every language must say. */
export type RefusalText = typeof refusalsSv;
