/** The words of the command line, in Swedish: the master. `en/command.ts` has the same keys. */
import type { Named } from "../named";

type Count = Named<"causes" | "cells", number>;

function counted({ causes, cells, one, many }: Count & Named<"one" | "many">): string {
  return `${String(causes)} ${causes === 1 ? one : many}${cells > causes ? ` (${String(cells)} ställen)` : ""}`;
}

/** Swedish. */
export const commandSv = {
  columns: ["Region", "Intjänat", "Bonus", "Summa", "Mot folkmängd", "Kr per invånare"],
  /** The row below the one region that is asked for. */
  nation: "Hela riket",
  /** What was understood of the sheets, before it is used. */
  understood: {
    title: "Så lästes väntetiderna",
    table: ({
      sheet,
      area,
      tables,
      cells,
      shape,
    }: Named<"sheet" | "area" | "shape"> & Named<"tables" | "cells", number>) =>
      `  ${sheet}!${area}: ${tables === 1 ? "en tabell" : `${String(tables)} tabeller`}, ${String(cells)} ${cells === 1 ? "cell läst" : "celler lästa"}: ${shape}`,
    dimensions: {
      region: "region",
      month: "månad",
      year: "år",
      requirement: "krav",
      measure: "mått",
    },
    standings: {
      rows: "i raderna",
      columns: "i rubrikerna",
      heading: "ovanför tabellen eller på fliken",
      assumed: "antaget",
    },
  },
  /** How many problems there are, by causes; cells are told where they are more. */
  problems: {
    places: (count: number) => `${String(count)} ställen`,
    error: ({ causes, cells }: Count) => counted({ causes, cells, one: "fel", many: "fel" }),
    warning: ({ causes, cells }: Count) => counted({ causes, cells, one: "varning", many: "varningar" }),
    info: ({ causes, cells }: Count) => counted({ causes, cells, one: "upplysning", many: "upplysningar" }),
  },
  nothingWritten: "Ingenting är skrivet.",
  dryRun: "\nIngenting är skrivet (--dry-run).",
  written: ({ file, sheets }: Named<"file" | "sheets">) => `\nSkrev ${file} med bladen ${sheets}.`,
  packs: ({ folder, count }: Named<"folder"> & Named<"count", number>) =>
    `Skrev ${String(count)} arbetsböcker i ${folder}.`,
  json: (file: string) => `Skrev ${file}.`,
  unlocked: (sheets: readonly string[]) => `Skyddade blad låstes upp, skrevs och skyddades igen: ${sheets.join(", ")}.`,
  password: (sheets: readonly string[]) =>
    `Skyddade med lösenord, så inget skrevs: ${sheets.join(", ")}. Ta bort skyddet i Excel (Granska → Ta bort bladets skydd) och försök igen.`,
  usage: ({
    standard,
    sheet,
    precisions,
    known,
  }: Named<
    "standard" | "sheet" | "precisions" | "known"
  >) => `npm run settle -- [IN] [MER …] [--agreement ${standard}|FIL.json|${sheet}] [--out FIL.xlsx] [--json FIL.json]
  [--compare ID|FIL.json] [--agreement-sheet] [--agreement-json FIL.json]
  [--precision ${precisions}] [--upto 2023-06] [--figures-year 2023] [--reporting flag|disqualify] [--corrections off|carry]
  [--decide KRAV=population|returned] [--hide-small 20] [--region 13|Halland|hela]
  [--lang sv|en] [--forms requisition|report] [--packs MAPP] [--fill-populations] [--force]
  [--dry-run] [--help]
  [--forecast [--way last-year|latest] [--others published|half|own|46] [--patients 500] [--goal 60000000]
  [--draws 2000] [--seed 1]] [--scenarios FIL.json]

IN är en arbetsbok (.xlsx, .xlsm, .xltx) eller en mapp med Befolkning.csv och Väntetider.csv; utan IN avräknas exemplet.
MER är fler arbetsböcker eller mappar som läses men aldrig skrivs, till exempel förra årets siffror.
--forms lägger till rekvisition eller ekonomisk redovisning för alla; --packs skriver en arbetsbok för varje region i MAPP.
--region öppnar bladen på en region, med länskod eller namn; hela är hela riket. Annars gäller det val som arbetsboken minns.
--agreement ${sheet} läser bladet Avtal i IN. Det finns: ${known}.
--figures-year 2023 läser uppgifter för 2023 som om de var avtalets år, för att pröva; det sägs i Källor och Anmärkningar.
--fill-populations fyller i de regioner som saknas i bladet Befolkning med programmets egen folkmängd.
--forecast skriver bladet Prognos för --region: som i fjol, flyttat (--way last-year), eller som den senaste månaden (latest).
--others är vad de regioner tjänar in som det inte finns uppgifter om; --patients fördelas där de ger mest; --goal är en budget.
--scenarios prövar namngivna scenarier ur FIL.json (docs/json.md) och skriver bladet Scenarier; --way och --others gäller även här.
--dry-run visar hur bladen lästes och vad det blir, och skriver ingenting.
--force skriver arbetsboken även om något i den går förlorat; utan --force sägs vad, och inget skrivs.
Slutkod 0: avräknat. 1: underlaget har fel, något skulle gå förlorat eller en fil kunde inte läsas eller skrivas; inget skrevs.
2: fel i anropet. 130, 143, 129: avbrutet medan filerna skrevs, inget skrevs.
`,
  /** What is read of the program itself. */
  program: "programmets egna filer",
  notFound: (file: string) => `Hittar inte ${file}.`,
  notSheets: (input: string) => `${input} är varken en arbetsbok (.xlsx) eller en mapp med CSV-filer.`,
  outNotXlsx: (file: string) => `--out ska sluta på .xlsx eller .xlsm: ${file}`,
  overInput: ({ file, input }: Named<"file" | "input">) =>
    file === input
      ? `${file} läses i samma anrop; det skrivs aldrig över. Ange en annan fil.`
      : `${file} är samma fil som ${input}, som läses i samma anrop; det skrivs aldrig över. Ange en annan fil.`,
  sameOutput: ({ file, other }: Named<"file" | "other">) =>
    `${file} och ${other} är samma fil, eller är det på en dator som inte skiljer på stora och små bokstäver; bara det ena skulle finnas kvar. Ange olika filer.`,
  noSuchOption: (option: string) => `Det finns inget ${option}.`,
  optionValue: (option: string) => `${option} saknar sitt värde, eller har ett fast det inte ska ha något.`,
  twice: (option: string) => `${option} står mer än en gång: bara det ena skulle gälla. Skriv det en gång.`,
  usedOnlyWith: ({ option, needs }: Named<"option" | "needs">) =>
    `${option} används bara av ${needs}. Lägg till det, eller ta bort ${option}.`,
  requirementUnknown: ({ given, agreement, known }: Named<"given" | "agreement" | "known">) =>
    known === ""
      ? `--decide ${given}: ${agreement} har inga krav.`
      : `--decide ${given}: ${agreement} har inget krav ${given}. Det finns: ${known}.`,
  nothingToDecide: ({ given, agreement }: Named<"given" | "agreement">) =>
    `--decide ${given}: i ${agreement} beslutas inget för sig om krav ${given}; det som inte tjänas in fördelas av avtalet självt. Ta bort --decide.`,
  nothingMeasured: (agreement: string) => `--figures-year: ${agreement} mäter inga uppgifter.`,
  /** What cannot be kept of a workbook: each value with the part that it is in. */
  lost: {
    macros: (part: string) => `makron (${part}): de följer med om --out slutar på .xlsm`,
    signature: (part: string) => `den digitala signaturen (${part}): den gäller bara filen som signerades`,
    revisions: (part: string) =>
      `ändringsloggen för en delad arbetsbok (${part}): den stämmer inte med det nya innehållet`,
  },
  losses: ({ file, lost }: Named<"file" | "lost">) =>
    `Det här i ${file} följer inte med när arbetsboken skrivs:\n${lost}\nInget är skrivet. Får det gå förlorat: lägg till --force.`,
  lostAnyway: ({ file, lost }: Named<"file" | "lost">) => `Det här i ${file} följde inte med:\n${lost}`,
  optionUnknown: ({ option, given, known }: Named<"option" | "given" | "known">) =>
    `Okänt --${option} ${given}. ${known === "" ? "Här finns inget att välja" : `Det finns: ${known}`}.`,
  regionMeant: ({ given, code, name }: Named<"given" | "code" | "name">) =>
    `Okänd region ${given}. Menade du ${name}? Skriv --region ${code}.`,
  regionUnknown: ({ given, known }: Named<"given" | "known">) =>
    `Okänd region ${given}. Skriv länskod eller namn, eller hela för hela riket. Det finns: ${known}.`,
  agreementUnknown: ({ given, known }: Named<"given" | "known">) =>
    `Okänd överenskommelse ${given}. Det finns: ${known}, eller en fil som slutar på .json.`,
  figuresYear: (given: string) => `--figures-year är ett år som 2023: ${given}`,
  threshold: ({ given, least }: Named<"given" | "least">) => `--hide-small är ett heltal från ${least}: ${given}`,
  wholeNumber: ({ option, given, least }: Named<"option" | "given" | "least">) =>
    `--${option} är ett heltal från ${least}: ${given}`,
  forecast: { title: "Prognos, ingen avräkning", steps: "Nästa steg, mest kronor per patient först" },
  decision: (given: string) => `--decide skrivs som KRAV=population eller KRAV=returned: ${given}`,
};

/** What every language must say. */
export type CommandText = typeof commandSv;
