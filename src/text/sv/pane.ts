/** The words of the task pane, in Swedish: the master. `en/pane.ts` has the same keys. */

import type { Named } from "../named";
import { RENEWED } from "../renewed";

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} och ${names.at(-1) ?? ""}`;

/** A sheet that is being written, and which of how many it is. */
type Written = Named<"name"> & Named<"number" | "of", number>;

/** Swedish. */
export const paneSv = {
  title: "Kömiljarden",
  outside: "Kömiljarden är ett tillägg till Excel: öppna det från fliken Kömiljarden i Excel.",
  list,
  million: (number: string) => `${number}\u00a0mnkr`,
  close: "Stäng",
  back: "Tillbaka",
  sections: {
    agreement: "Avtal",
    data: "Underlag",
    check: "Kontroll",
    settle: "Avräkna",
    result: "Resultat",
    forecast: "Prognos",
  },
  steps: "Avräkningens steg",
  state: {
    done: "klart",
    attention: "bör ses över",
    stop: "hindrar avräkningen",
    waiting: "inte klart än",
    apart: "ingen del av avräkningen",
  },

  welcome: {
    title: "Välkommen",
    text: "Tillägget läser väntetider, prövar varje krav mot överenskommelsen och skriver blad där varje krona är redovisad. Dina egna blad ändras aldrig, och inget skickas härifrån.",
    start: "Kom igång",
    startMakes: (region: string) => `Skapar blad att fylla i, med rader för ${region}.`,
    startReads: "Underlaget i arbetsboken läses som det är.",
    startAsks: "Välj din region, eller hela riket, först.",
    sample: "Prova med exempeldata",
    skip: "Hoppa över",
  },

  region: {
    label: "Min region",
    none: "inte vald",
    all: "Hela riket",
    allOf: "hela riket",
    change: "Ändra",
    choose: "Välj",
    help: "Panelen och bladen börjar med den. Beloppen blir desamma.",
    search: "Sök region",
    list: "Regioner",
    nobody: "Ingen region heter så.",
  },

  tastes: {
    title: "Utseende och språk",
    language: "Språk",
    languages: { excel: "Som Excel", sv: "Svenska", en: "English" },
    theme: "Tema",
    themes: { excel: "Som Excel", light: "Ljust", dark: "Mörkt", contrast: "Hög kontrast" },
  },

  agreement: {
    status: ({ name, proven }: Named<"name" | "proven">) => `${name} · ${proven.toLowerCase()}`,
    choose: "Överenskommelse",
    version: (version: string) => `Undertecknad ${version}`,
    draft: "Ett utkast: inget är undertecknat.",
    fillIn: "mall: fyll i",
    total: "Totalt",
    performance: "Prestationsmedel",
    other: "Övriga medel",
    judgedBy: "Bedöms",
    unearned: "Ej intjänat",
    months: "Månader som mäts",
    range: ({ months, count }: Named<"months"> & Named<"count", number>) =>
      `${months} (${plural(count, "månad", "månader")})`,
    payment: "Utbetalning",
    requirements: "Prestationskrav",
    columns: { number: "Nr", name: "Krav", weight: "Vikt", level: "Hög nivå", tiers: "Förbättring" },
    tier: ({ points, share }: Named<"points" | "share">) => `${points} → ${share}`,
    improvement: {
      "same-month-last-year": {
        points: "Förbättring i procentenheter mot samma månad året före ger andel av reserven.",
        relative: "Förbättring i procent av värdet samma månad året före ger andel av reserven.",
      },
      "before-the-period": {
        points: "Förbättring i procentenheter mot månaden före perioden ger andel av reserven.",
        relative: "Förbättring i procent av värdet månaden före perioden ger andel av reserven.",
      },
    },
    levelEarns: (share: string) => `Hög nivå ger ${share} av reserven.`,
    noRequirements:
      "Inga prestationskrav: allt är övriga medel, som fördelas utan att något prövas, och inga väntetider behövs.",
    waiting: ({ count, limit }: Named<"count" | "limit">) =>
      `Vid fler än ${count} väntande krävs också ${limit} av dem inom 30 dagar.`,
    assumed: (count: number) => `Antaget där texten är tyst (${String(count)})`,
    assumedLead: "Här säger överenskommelsen inget. Så räknar tillägget, och därför:",
    assumedValues: (count: number) => plural(count, "värde", "värden"),
    onSheet: (name: string) => `Bladet ${name} i arbetsboken`,
    noSheet: "finns inte",
    sheetStatus: (sheet: string) => `Bladet ${sheet}`,
    sheetWrong: "Avtalet kan inte läsas från bladet. Rätta felen under Kontroll, eller välj en annan överenskommelse.",
    unknown: ({ id, used }: Named<"id" | "used">) =>
      `Arbetsboken minns valet ”${id}”, som inte finns i den här versionen. Nu gäller ${used}; välj en överenskommelse.`,
    ownWords: "Avtalet som blad",
    write: "Skriv avtalet till blad",
    writeHelp: "Ett läsbart blad med varje värde och dess källa. Ändra i det: avräkningen följer bladet.",
    template: "Skriv en mall",
    templateHelp: "Ett påhittat utkast med ett krav av varje slag, att fylla i.",
    written: (name: string) => `Avtalet skrevs till bladet ${name}, som nu är valt.`,
    compare: "Jämför med",
    compareNow: "Jämför",
    compareHelp: "Bladet Jämförelse visar kronor per region under båda avtalen på samma underlag, och skillnaden.",
    compared: (name: string) => `Jämförelsen skrevs till bladet ${name}.`,
    hindered: (errors: number) => `${plural(errors, "fel", "fel")} hindrar. Inget skrevs.`,
    json: "Avtalet som JSON",
    jsonShow: "Visa som JSON",
    jsonHide: "Dölj JSON",
    jsonShown: "Avtalet som JSON, skrivskyddad text",
    jsonCopy: "Kopiera",
    jsonCopied: "Kopierat.",
    jsonCopyBy: "Markera och kopiera texten.",
    jsonRead: "Läs in JSON",
    jsonFile: "JSON-fil",
    jsonText: "Eller klistra in JSON",
    jsonTake: "Läs in till bladet Avtal",
  },

  data: {
    kinds: { population: "Befolkning", waiting: "Väntetider", paid: "Utbetalt" },
    noAgreement: "Inget avtal att läsa underlaget efter: se steget Avtal.",
    found: (names: readonly string[]) => list(names),
    missing: (names: readonly string[]) => `Saknas: ${list(names)}`,
    new: "Inget underlag än",
    supplied: (date: string) => `Programmets folkmängd ${date}`,
    suppliedHelp: ({ date, document }: Named<"date" | "document">) =>
      `Inget blad behövs: programmets egen folkmängd ${date} används (${document}). Folkmängden 0–18 år är inte känd; medel efter den, om avtalet har sådana, är öppna.`,
    ownPopulation: "Skapa bladet Befolkning",
    ownPopulationHelp:
      "Med programmets siffror ifyllda, och källan i en egen kolumn. Byt dem mot egna: bladet gäller i stället.",
    /** The column that says whose the populations of such a sheet are. */
    ownSource: { header: "Källa", words: (document: string) => `Programmets, inte egna: ${document}` },
    fill: ({ count, date }: Named<"count" | "date">) =>
      `Fyll i ${count === "1" ? "den" : `de ${count}`} som saknas med folkmängd ${date}`,
    fillHelp: "Folkmängden 0–18 år är inte känd; resten avräknas. Ditt blad ändras inte.",
    filled: ({ count, date }: Named<"date"> & Named<"count", number>) =>
      `${plural(count, "region har", "regioner har")} programmets folkmängd ${date}.`,
    unfill: "Ta tillbaka",
    reading: "Läser arbetsboken …",
    reread: "Läs om",
    source: "Blad eller tabell",
    none: "Hittades inte",
    rows: (count: number) => plural(count, "rad", "rader"),
    table: ({ name, sheet }: Named<"name" | "sheet">) => `${name} (tabell på ${sheet})`,
    columns: "Kolumner",
    columnsFound: (found: number) => `${plural(found, "kolumn läses", "kolumner läses")}: ändra`,
    columnsMissing: "Kolumner: välj den som saknas",
    columnMissing: (names: readonly string[]) => `Kolumn saknas: ${list(names)}. Välj den nedan.`,
    absent: "(finns inte)",
    oneOf: "en av dem krävs",
    required: "krävs",
    chosen: "ditt val",
    guess: "Gissa om kolumnerna",
    remembered: "Dina val sparas i arbetsboken.",
    preview: (count: number) => (count === 1 ? "Den första raden" : `De första ${String(count)} raderna`),
    previewColumns: { own: "Kolumn", values: "Värden" },
    readAs: (header: string) => `läses som ${header}`,
    notRead: "läses inte",
    empty: "tom",
    lead: {
      population: "regionernas folkmängd",
      waiting: "deras väntetider",
      paid: "vad som redan är utbetalt",
    },
    leads: (parts: readonly string[]) => `Avtalet avräknas efter ${list(parts)}.`,
    create: "Skapa indatablad",
    createHelp: "Tomma, formaterade blad att fylla i, med de kolumner och rader som avtalet frågar efter.",
    sample: "Infoga exempeldata",
    sampleHelp: "Ifyllda blad att prova med. Folkmängderna är verkliga, väntetiderna är påhittade.",
    sampleUnfit: "Exempeldata finns bara för 2023 års avtal. Välj det i steget Avtal för att prova.",
    sampleInvented:
      "Arbetsboken innehåller exempeldata: väntetiderna är påhittade och säger ingenting om någon region.",
    created: (names: readonly string[]) => `Skapade ${list(names)}.`,
    columnWarning: {
      title: "Kontrollera värdet",
      whole:
        "Här hör ett heltal, 0 eller mer. Lämna tomt om uppgiften inte har kommit; skriv saknas om den inte finns, * om den är dold på grund av små tal.",
      code: "Skriv länskoden med två siffror, 01–25.",
      month: "Skriv månaden som 2023-01.",
      requirement: "Skriv prestationskravets nummer.",
      region: "Skriv regionens namn som i bladet Befolkning.",
      share: "Skriv en andel mellan 0 och 100 %.",
      date: "Skriv ett datum, till exempel 2022-11-01.",
      payment: "Skriv utbetalningens månad som 2023-08.",
      recipient: "Skriv länskoden med två siffror, 01–25, eller SKR.",
      amount: "Skriv ett belopp i hela kronor.",
      yesNo: "Skriv ja eller nej. Lämna tomt om det inte är avgjort.",
    },
  },

  tables: {
    understood: "Så läses tabellerna",
    found: ({ tables, cells }: Named<"tables" | "cells", number>) =>
      `${plural(tables, "tabell", "tabeller")}, ${plural(cells, "tal läst", "tal lästa")}.`,
    dimensions: { region: "region", month: "månad", year: "år", requirement: "krav", measure: "mått" },
    standing: {
      rows: (names: readonly string[]) => `I raderna: ${list(names)}.`,
      columns: (names: readonly string[]) => `I kolumnrubrikerna: ${list(names)}.`,
      heading: (names: readonly string[]) => `Ovanför tabellen eller på fliken: ${list(names)}.`,
      assumed: (names: readonly string[]) => `Står inte, antas: ${list(names)}.`,
    },
    chosen: "Ditt val gäller.",
    remarks: (count: number) => `Utelämnat och tveksamt (${String(count)})`,
    automatic: "Automatiskt: alla blad",
    severalSheets: ({ sheet, more }: Named<"sheet"> & Named<"more", number>) =>
      `${sheet} och ${plural(more, "blad", "blad")} till`,
    import: "Läs in",
    lead: "Säg vad tabellerna innehåller, där deras ord inte räcker. Valen gäller genast, sparas i arbetsboken och används igen nästa gång.",
    toImport: "Ange det under Läs in",
    several: ({ sheet, tables }: Named<"sheet"> & Named<"tables", number>) =>
      `${sheet}: ${plural(tables, "tabell", "tabeller")} med samma rubriker`,
    status: {
      read: (cells: number) => plural(cells, "tal läst", "tal lästa"),
      partly: (count: number) => plural(count, "tabell läses inte", "tabeller läses inte"),
      lacking: (name: string) => `kan inte läsas: ${name} står ingenstans`,
      nothing: "inga tal lästa",
      leftOut: "läses inte, ditt val",
    },
    lacking: { region: "regionen", month: "månaden", requirement: "kravet", measure: "måttet" },
    more: (count: number) => `Visa ${plural(count, "tabell", "tabeller")} till`,
    which: "Valen gäller",
    all: (count: number) => `Alla ${String(count)} tabeller`,
    read: "Läs tabellen",
    asWords: "som orden säger",
    unsaid: "står ingenstans: välj",
    mixed: "olika i tabellerna",
    requirement: "Prestationskrav",
    requirementOption: ({ number, name }: Named<"number" | "name">) => `${number} ${name}`,
    measure: "Mått",
    year: "År",
    wholeHelp: "Gäller där varken rad eller kolumnrubrik säger något annat.",
    columns: "Vad kolumnerna innehåller",
    columnsLead: "Bladets egna rubriker och första rader. Välj ovanför en kolumn om den är något annat.",
    scroller: (name: string) => `Kolumner och första rader i ${name}`,
    column: ({ letters, header }: Named<"letters" | "header">) => `Kolumn ${letters}, ${header}: innehåller`,
    asHeader: (words: string) => `${words} (som rubriken säger)`,
    asHeaderOnly: "Som rubriken säger",
    row: "Rad",
    moreColumns: (count: number) => `Visa ${plural(count, "kolumn", "kolumner")} till`,
    roles: { unit: "Sjukhus eller del av region", measure: "Mått i ord", none: "Läses inte" },
    lastYear: "föregående år",
    thisYear: "i år",
    ofRequirement: (number: string) => `krav ${number}`,
    within: (days: string) => `inom ${days} dagar`,
    over: (days: string) => `över ${days} dagar`,
    forget: "Ta tillbaka mina val",
    reads: (cells: number) => `Valet gäller: ${plural(cells, "tal läses", "tal läses")} nu ur tabellen.`,
    gathered: "Så läses talen",
  },

  check: {
    status: ({ errors, warnings, notes }: Named<"errors" | "warnings" | "notes", number>) => {
      const parts = [
        ...(errors > 0 ? [plural(errors, "fel", "fel")] : []),
        ...(warnings > 0 ? [plural(warnings, "varning", "varningar")] : []),
      ];
      if (parts.length > 0) return parts.join(", ");
      return notes > 0 ? `Inga fel, ${plural(notes, "upplysning", "upplysningar")}` : "Inga anmärkningar";
    },
    waiting: "Väntar på underlag",
    nothing: "Underlaget kontrolleras när det finns något.",
    groups: { error: "Fel", warning: "Varningar", info: "Upplysningar" },
    meaning: {
      error: "Stoppar avräkningen tills de är rättade.",
      warning: "Stoppar inte, men bör ses över.",
      info: "Så har underlaget lästs.",
    },
    none: "Underlaget är kontrollerat utan anmärkning.",
    goTo: (place: string) => `Gå till ${place}`,
    more: (count: number) => `Visa ${String(count)} till`,
    cells: ({ count, places }: Named<"places"> & Named<"count", number>) =>
      `${plural(count, "ställe", "ställen")}: ${places}`,
    /** What can be done about a problem by a choice: the words of its buttons. */
    mends: {
      region: ({ text, region, rows }: Named<"text" | "region"> & Named<"rows", number>) =>
        `Läs ”${text}” som ${region}, ${plural(rows, "rad", "rader")}`,
      parts: (rows: number) => `Hoppa över raderna under regionerna, ${plural(rows, "rad", "rader")}`,
      partsAlone: (parts: number) =>
        `Hoppa över raderna för ${parts === 1 ? "regionens del" : `regionens ${String(parts)} delar`}`,
      fillDown: "Fyll nedåt sammanslagna celler",
      years: ({ from, to }: Named<"from" | "to">) => `Läs ${from} som ${to}`,
      agreement: (year: string) => `Byt till ${year}`,
      removeRule: "Ta bort läsregeln",
      sheet: "Välj det under Underlag",
      chooseRegion: (text: string) => `Läs ”${text}” som`,
      pickRegion: "välj region",
      aside: "Sätt åt sidan…",
      reason: "Varför? Skälet skrivs ut i Anmärkningar och Källor. Raderna läses inte.",
      keepAside: "Sätt åt sidan",
      cancelAside: "Avbryt",
    },
    rules: "Läsregler",
    rulesHelp: "Så läses cellerna; ingen av dem har ändrats. Reglerna sparas i arbetsboken.",
    remove: "Ta bort",
    removeRule: (rule: string) => `Ta bort läsregeln: ${rule}`,
    write: "Skriv listan till ett blad",
    written: (name: string) => `Listan skrevs till bladet ${name}.`,
    automatic: "Kontrollen görs om av sig själv när celler ändras.",
  },

  settle: {
    ready: "Klart att köra",
    settings: "Inställningar",
    defaults: "förval",
    smallHidden: (least: number) => `antal under ${String(least)} döljs`,
    upToMonth: (month: string) => `till och med ${month}`,
    willWrite: (sheets: number) => `Skriver ${plural(sheets, "blad", "blad")}.`,
    willRewrite: (sheets: number) => `Inaktuellt: skriver om ${plural(sheets, "blad", "blad")}.`,
    /** The sheets have another region or another language than the pane. */
    otherwise: {
      region: (sheets: number) => `Bladen börjar med en annan region: skriver om ${plural(sheets, "blad", "blad")}.`,
      language: (sheets: number) => `Bladen har ett annat språk: skriver om ${plural(sheets, "blad", "blad")}.`,
    },
    hasWritten: (sheets: number) => `${plural(sheets, "blad", "blad")} skrivna och aktuella.`,
    busy: "Arbetar …",
    to: (step: string) => `Till ${step}`,
    bar: "Avräkning",
    stopped: (errors: number) => `Stoppas av ${plural(errors, "fel", "fel")}`,
    noData: "Väntar på underlag",
    running: "Pågår",
    precision: "Så jämförs en andel med en gräns",
    precisions: { difference: "Skillnaden avrundas", exact: "Ingen avrundning", shares: "Varje andel avrundas först" },
    precisionHelp: {
      difference: "Förbättringen räknas exakt och avrundas sedan till en decimal: 2,95 blir 3,0.",
      exact: "Inget avrundas: 2,99 når inte 3,0. Strängast.",
      shares: "Båda årens andelar avrundas till en decimal, sedan räknas skillnaden.",
    },
    standard: "förval",
    borderline: "Utfall som beror på valet märks som gränsfall.",
    reporting: "Rapportering",
    reportings: { flag: "Flagga brister", disqualify: "Brister diskvalificerar" },
    reportingHelp: {
      flag: "Låg svarsfrekvens och sen rapportering påpekas men ändrar inget.",
      disqualify:
        "Ett krav med låg svarsfrekvens eller sen rapportering räknas som ej uppfyllt. Kolumnerna Svarsfrekvens och Rapporterad läses.",
    },
    corrections: "Rättelser",
    correctionChoices: { off: "Av", carry: "Nästa utbetalning bär skillnaden" },
    correctionHelp: {
      off: "Utbetalningarna räknas ur underlaget som det är nu.",
      carry: "Det som redan är utbetalt, enligt bladet Utbetalt, står fast. Skillnaden visas på en egen rad.",
    },
    createPaid: "Skapa bladet Utbetalt",
    decision: (requirement: string) => `Ingen uppfyllde krav ${requirement}: vart går pengarna?`,
    decisions: { population: "Till alla efter folkmängd", returned: "Åter till staten" },
    decisionHelp: {
      population: "Alla regioner delar kravets medel efter folkmängd.",
      returned: "Kravets medel betalas inte ut.",
    },
    decide: "Överenskommelsen säger inte vad som då gäller. Välj, så kan avräkningen köras.",
    until: "Avräkna till och med",
    all: "Hela året",
    population: "Folkmängdens datum",
    populationDate: ({ date, by }: Named<"date" | "by">) => `${date} enligt ${by}.`,
    /** Whose the populations are: the sheet's, the product's, or some of each. */
    populationBy: {
      sheet: "underlaget",
      program: "programmets folkmängd",
      both: "underlaget och programmets folkmängd",
    },
    populationNone: (expected: string) => `Inget datum i underlaget. Statens praxis är ${expected}.`,
    populationOther: ({ date, by, expected }: Named<"date" | "by" | "expected">) =>
      `${date} enligt ${by}; statens praxis är ${expected}.`,
    small: "Dölj små tal",
    smallHelp:
      "Antal under gränsen döljs på bladen, även de som annars kunde räknas fram. Belopp och utfall ändras inte. Gränsen sparas i arbetsboken.",
    threshold: "Minsta antal som visas",
    thresholdWrong: (least: number) => `Skriv ett heltal från ${String(least)}.`,
    button: "Avräkna",
    again: "Avräkna igen",
    hindered: "Rätta felen under Kontroll först.",
    writes: "Resultatet skrivs på egna blad. Dina blad ändras inte.",
    cancel: "Avbryt",
    cancelling: "Avbryter …",
    cancelled: "Avbrutet. Inget skrevs.",
    progress: ({ step, steps, phase }: Named<"step" | "steps", number> & Named<"phase">) =>
      `Steg ${String(step)} av ${String(steps)}: ${phase}`,
    phases: {
      open: "läser arbetsboken",
      read: "tolkar bladen",
      validate: "kontrollerar underlaget",
      measure: "räknar andelar",
      qualify: "prövar kraven",
      allocate: "fördelar pengarna",
      pay: "fastställer hela kronor",
      reconcile: "stämmer av",
      present: "ställer upp bladen",
      write: "skriver bladen",
    },
    writing: "Bladen skrivs; det kan inte avbrytas.",
    /** The sheet that is being written, by what is done with it. */
    sheet: {
      look: ({ name, number, of }: Written) => `Ställer upp ${name}, ${String(number)} av ${String(of)}`,
      figures: ({ name, number, of }: Written) => `Skriver ${name}, ${String(number)} av ${String(of)}`,
      finish: ({ name, number, of }: Written) => `Gör klart ${name}, ${String(number)} av ${String(of)}`,
    },
    done: (sheets: number) => `Avräkningen är klar. ${plural(sheets, "blad", "blad")} skrevs.`,
    failed: (errors: number) => `Avräkningen stoppades av ${plural(errors, "fel", "fel")}. Inget skrevs.`,
  },

  edited: {
    title: "Du har ändrat i tilläggets blad",
    text: (names: readonly string[]) => `${list(names)} har ändrats sedan tillägget skrev. Vad vill du göra?`,
    keep: "Behåll och skriv nya versioner",
    keepHelp: "Dina ändringar står kvar; nya blad läggs bredvid.",
    replace: "Ersätt bladen",
    replaceHelp: "Dina ändringar i dem försvinner.",
    cancel: "Avbryt",
  },

  locked: {
    title: "Bladen är skyddade",
    text: (names: readonly string[]) =>
      `${list(names)} är ${names.length === 1 ? "skyddat" : "skyddade"}. Lås upp, skriv och skydda igen?`,
    unlock: "Lås upp, skriv och skydda igen",
    help: "Skyddet läggs tillbaka som det var, även om skrivningen avbryts. Har något av bladen ett lösenord skrivs ingenting. Det som gjorts före kan sedan inte ångras.",
    cancel: "Avbryt",
  },

  result: {
    none: "Inte avräknat än",
    whose: "Visa",
    soFar: "Hittills",
    total: "Totalt",
    nothing: "Inget är avgjort än",
    atLeast: ({ amount, open }: Named<"amount" | "open">) => `minst ${amount}, ${open} öppet`,
    atLeastOnly: (amount: string) => `minst ${amount}`,
    onlyOpen: (open: string) => `${open} öppet`,
    nearestHelp: "På en krona när: den sista kronan fördelas först när de andra regionernas uppgifter har kommit.",
    spanHelp: "Minst och högst: det som återstår kan ge allt eller inget, för regionen och för de andra.",
    nextPayment: (words: string) => `Nästa utbetalning: ${words}`,
    populationShare: (percent: string) => `${percent} av delen efter folkmängd`,
    populationShareAtLeast: (percent: string) => `minst ${percent} av delen efter folkmängd`,
    reserved: "Efter folkmängd",
    leftOutMonths: (months: string) => `Utelämnade: ${months}`,
    leftOut: "Utelämnat ur avräkningen",
    grantOpen: ({ label, amount }: Named<"label" | "amount">) => `${label}: ${amount} till alla regioner, öppet`,
    regionStatus: ({ region, amount }: Named<"region" | "amount">) => `${region}: ${amount}`,
    jump: "Hoppa till",
    places: {
      year: "Året",
      borderlines: "Gränsfall",
      regions: "Alla regioner",
      requirements: "Prestationskraven",
      checks: "Avstämning",
      sheets: "Bladen",
    },
    ownBorderlines: ({ own, all }: Named<"own" | "all", number>) =>
      `Gränsfall (${String(own)}, i hela riket ${String(all)})`,
    noneText: "Här visas resultatet när du har avräknat.",
    earlier: (count: number) => `${plural(count, "blad", "blad")} från en tidigare avräkning`,
    earlierText: "Bladen finns kvar i arbetsboken. Avräkna igen för att se resultatet här.",
    unfinished: (names: readonly string[]) =>
      `${list(names)} blev inte färdiga vid en tidigare avräkning. Avräkna igen; då skrivs de om.`,
    stale: "Underlaget eller inställningarna har ändrats sedan avräkningen.",
    staleStatus: "Inaktuellt",
    earnedStatus: (amount: string) => `${amount} intjänat`,
    earnedPartly: ({ amount, open }: Named<"amount" | "open">) => `minst ${amount} intjänat, ${open} öppet`,
    grantedStatus: (amount: string) => `${amount} fördelat`,
    heading: "Resultat av avräkningen",
    whole: "Belopp i hela kronor; ören står på bladen.",
    block: "Prestationsmedel hela året",
    earned: "Intjänat",
    payment: (words: string) => `Utbetalning ${words}`,
    partial: (cells: string) => `${cells} av avtalets celler väntar på uppgifter och är öppna, inte noll.`,
    regionsLead: "Stapeln visar vad regionen får jämfört med sin del efter folkmängd (strecket, 100 %).",
    legend: { earned: "Intjänat", share: "Efter folkmängd" },
    grantsLead: "Övriga medel, som inget prestationskrav prövas för, i hela kronor.",
    year: "En regions år",
    period: "En regions period",
    order: "Ordning",
    orders: { code: "Länskod", difference: "Mest över folkmängd först" },
    chooseRegion: (region: string) => `Visa året för ${region}`,
    of: (percent: string) => `${percent} av delen efter folkmängd`,
    requirementsLead: "Andel av det reserverade som tjänades in.",
    reconciled: (count: number) => `${String(count)} av ${String(count)} kontroller stämmer.`,
    reconciledOpen: ({ holds, open }: Named<"holds" | "open", number>) =>
      `${plural(holds, "kontroll", "kontroller")} stämmer, ${plural(open, "är öppen", "är öppna")} tills allt är ifyllt.`,
    equal: ({ left, right, amount }: Named<"left" | "right" | "amount">) => `${left} = ${right} = ${amount}`,
    unknown: ({ left, right }: Named<"left" | "right">) => `${left} = ${right}: kan inte prövas än`,
    changed: "Se vad som ändrades sedan förra avräkningen:",
    openSheet: (name: string) => `Öppna ${name}`,
    borderlines: (count: number) => `Gränsfall (${String(count)})`,
    borderlinesLead: "Här avgör sättet att avrunda. Se på dem först.",
    noBorderlines: "Inga gränsfall: alla tre sätten att avrunda ger samma utfall.",
    borderlineCell: ({ requirement, month }: Named<"requirement" | "month">) => `krav ${requirement}, ${month}`,
    outcomeRow: "Visa raden i Utfall",
    inputCell: "Visa uppgiften i underlaget",
    more: (count: number) => `Visa ${String(count)} till`,
    chooseRegionLabel: "Region",
    whyAmounts: "Varför beloppen är vad de är",
    yearLead: "Andel av reserven per månad och krav. Välj en ruta för förklaringen; piltangenterna flyttar.",
    month: "Månad",
    yearKey: {
      full: "hela reserven",
      part: "en del",
      nothing: "inget",
      unassessable: "kan ej bedömas",
      untested: "utan prövning",
      open: "öppen",
      borderline: "gränsfall",
    },
    cell: ({ month, requirement, outcome }: Named<"month" | "requirement" | "outcome">) =>
      `${month}, krav ${requirement}: ${outcome}`,
    earnedOf: ({ earned, reserved }: Named<"earned" | "reserved">) => `${earned} av ${reserved} intjänat`,
    untestedOf: (reserved: string) => `${reserved} utan prövning`,
    openOf: (reserved: string) => `${reserved} reserverat, öppet`,
    restsOn: (place: string) => `Vilar på ${place}:`,
  },

  forecast: {
    noRegion: "Välj Min region",
    waits: "Väntar på underlaget",
    ready: "Vad året kan ge, och vad nästa steg är värt",
    none: "Inget att förutse",
    status: ({ region, amount }: Named<"region" | "amount">) => `${region}: ${amount} enligt utsikten`,
    stopped: "Dragningarna stoppades. Det som räknats står kvar.",
    done: "Prognosen är klar.",
    writing: "Skriver prognosen …",
    written: (name: string) => `Prognosen skrevs till bladet ${name}.`,
  },

  send: {
    title: "Skicka vidare",
    lead: "Blanketter och regionblad räknas ur underlaget som det är nu.",
    working: "Arbetar …",
    protection: "Skydd",
    protect: "Skydda bladen",
    unprotect: "Ta bort skyddet",
    protectHelp:
      "Tilläggets blad låses utan lösenord; celler kan fortfarande markeras, kopieras och filtreras. Det som gjorts före kan sedan inte ångras. När du avräknar igen frågar panelen om bladen får låsas upp och skyddas på nytt.",
    protectedNow: (names: readonly string[]) => `${plural(names.length, "blad är skyddat", "blad är skyddade")}.`,
    copies: "Kopia med bara värden",
    asFile: "Spara som fil",
    asSheets: "Som nya blad",
    valuesHelp:
      "Varje färdigt blad med värden i stället för formler, som det står nu. Filen har bara de blad som syns, utan diagram, inställningar och fingeravtryck. Nya blad läggs i den här arbetsboken.",
    noFiles: "Den här Excel låter inte en panel spara filer. Skriv nya blad och flytta dem till en ny arbetsbok.",
    saved: ({ file, sheets }: Named<"file"> & Named<"sheets", number>) =>
      `${file} är färdig och laddas ned (${plural(sheets, "blad", "blad")}).`,
    saveAgain: (file: string) => `Ladda ned ${file} igen`,
    unhiddenSheets: (names: readonly string[]) =>
      `Ingen fil gjordes: ${list(names)} skrevs innan små tal skulle döljas. Avräkna igen och spara sedan.`,
    forms: "Blanketter",
    formsLead:
      "Rekvisition och ekonomisk redovisning enligt överenskommelsens bilaga 2, ifyllda med det som är känt. Underskrifterna lämnas öppna.",
    formsRead: (names: readonly string[]) => `Läser ${list(names)}.`,
    formsMissing: (names: readonly string[]) =>
      `${names.length === 1 ? "Bladet" : "Bladen"} ${list(names)} finns inte: de fälten lämnas tomma.`,
    inputs: (names: readonly string[]) => `Skapa ${names.length === 1 ? "bladet" : "bladen"} ${list(names)}`,
    recipient: "Mottagare",
    everybody: "Alla som har något att rekvirera",
    requisition: "Skriv rekvisition",
    financialReport: "Skriv ekonomisk redovisning",
    packs: "Regionblad",
    packsLead:
      "Ett blad för varje region med bara dess egna siffror och hela landets summor. Som fil: en arbetsbok för varje region, alla i en zip-fil.",
    packsHint: "En arbetsbok för varje region görs också med kommandoraden:",
    folder: "MAPP",
    allRegions: (count: number) => `Alla ${String(count)} regioner`,
    done: {
      protect: (count: number) =>
        count === 0 ? "Inga blad behövde skyddas." : `${plural(count, "blad", "blad")} skyddades.`,
      unprotect: (count: number) =>
        count === 0 ? "Inga blad kunde låsas upp." : `Skyddet togs bort från ${plural(count, "blad", "blad")}.`,
      values: (count: number) =>
        count === 0 ? "Det finns inga blad att kopiera." : `${plural(count, "kopia", "kopior")} skrevs.`,
      inputs: (count: number) =>
        count === 0
          ? "Bladen finns redan."
          : `${plural(count, "blad", "blad")} skapades. Fyll i det som ska stå på blanketterna.`,
      requisition: (count: number) =>
        count === 0 ? "Ingen rekvisition skrevs." : `${plural(count, "rekvisition", "rekvisitioner")} skrevs.`,
      financialReport: (count: number) =>
        count === 0 ? "Ingen redovisning skrevs." : `${plural(count, "redovisning", "redovisningar")} skrevs.`,
      packs: (count: number) =>
        count === 0 ? "Inget regionblad skrevs." : `${plural(count, "regionblad", "regionblad")} skrevs.`,
    },
    refusedSheets: (names: readonly string[]) => `${list(names)} har ett lösenord och rördes inte.`,
    problems: "Att se över",
  },

  help: {
    title: "Hjälp",
    open: "Hjälp",
    steps: [
      "Avtal: välj överenskommelse och se vad den kräver och vad som är antaget. Skriv den till ett blad för att ändra i den, eller jämför två.",
      "Underlag: se vilka blad och kolumner som läses. Saknas de skapar panelen tomma blad att fylla i.",
      "Kontroll: rätta felen. Ett klick på en anmärkning markerar cellen. Varningar stoppar inte.",
      "Avräkna: resultatet skrivs på egna blad; dina blad ändras aldrig.",
      "Resultat: svaret för din region först, sedan året ruta för ruta och gränsfallen.",
      "Prognos: vad året kan ge din region, vad nästa steg kräver i patienter och vad det är värt. Ingen avräkning.",
    ],
    openAmounts: "Det som inte kan räknas än står som öppet, aldrig som noll.",
    edited: "Har du ändrat i ett resultatblad frågar panelen innan något skrivs över.",
    ribbon: "Knappen Avräkna på fliken Kömiljarden kör direkt med de senaste inställningarna.",
    keys: "Tabb flyttar mellan fälten, Enter eller blanksteg öppnar ett steg, piltangenterna flyttar i värmekartan.",
    functions: "När en funktion inte räknar",
    nameError: {
      shows: "#NAMN?",
      todo: "Öppna panelen en gång, markera cellen och tryck F2 och Enter. Står det kvar: starta om Excel.",
    },
    busyError: {
      shows: "#UPPTAGEN!",
      todo: "Funktionen räknar; vänta några sekunder. Står det kvar: öppna panelen och tryck Ctrl+Alt+F9. Hjälper inte det: stäng och öppna arbetsboken.",
    },
    slowFunctions: {
      shows: "Långsamma funktioner",
      todo: "Håll panelen öppen medan arbetsboken räknas om; Excel kör funktionerna flera gånger snabbare då.",
    },
    handbook: "Handboken (öppnas i ett eget fönster)",
    version: (version: string) => `Tilläggets version: ${version}`,
    kept: "Vad arbetsboken minns",
    keptWhat:
      "Dina val, den senaste avräkningen (belopp, utfall och antal; dolda antal sparas inte), scenarier, vilka blad tillägget har skrivit och ett märke på vart och ett. Det följer med filen.",
    forget: "Glöm allt i arbetsboken",
    forgetAsks:
      "Valen, scenarierna och den senaste avräkningen tas bort. Bladen står kvar som de är, men räknas som dina: nästa avräkning skriver nya bredvid. Språk och utseende, som sparas i webbläsaren, står kvar.",
    forgetSurely: "Glöm",
    forgetNot: "Behåll",
    forgotten: "Arbetsboken minns ingenting längre.",
    tryExcel: "För den som provar en ny utgåva:",
    tryExcelButton: "Prova Excel",
    privacy: "Tillägget skickar inte arbetsbokens innehåll någonstans. Utseende och språk sparas i webbläsaren.",
  },

  failure: {
    title: "Det gick inte",
    copy: "Kopiera detaljer",
    copied: "Detaljerna är kopierade. De innehåller inga cellvärden.",
    copyBy: "Markera och kopiera texten:",
    details: "Detaljer för support (utan cellvärden)",
    nothingWritten: "Inget färdigt resultat har skrivits.",
    kinds: {
      "protected-sheet": (names: readonly string[]) =>
        names.length > 0
          ? `${names.length === 1 ? "Bladet" : "Bladen"} ${list(names)} är ${names.length === 1 ? "skyddat" : "skyddade"}. Ta bort skyddet (Resultat → Skicka vidare → Ta bort skyddet, eller Granska → Ta bort bladets skydd) och försök igen.`
          : "Ett blad är skyddat. Ta bort skyddet (Resultat → Skicka vidare → Ta bort skyddet, eller Granska → Ta bort bladets skydd) och försök igen.",
      "password-sheet": (names: readonly string[]) =>
        `${names.length === 1 ? "Bladet" : "Bladen"} ${list(names)} har ett lösenord, så inget skrevs. Ta bort skyddet (Granska → Ta bort bladets skydd) och försök igen.`,
      "protected-workbook": () =>
        "Arbetsbokens struktur är skyddad, så inga blad kan läggas till. Ta bort skyddet (Granska → Skydda arbetsbok) och försök igen.",
      "cell-editing": () =>
        "En cell redigeras just nu. Tryck Enter eller Esc i Excel för att avsluta redigeringen och försök igen.",
      "other-workbook": () =>
        "En annan arbetsbok är framme, och Excel arbetar bara i den. Gå tillbaka till den här arbetsboken och gör om det.",
      filtered: () => "Ett filter är i vägen. Ta bort filtret på bladet (Data → Rensa) och gör om det.",
      "in-the-way": () =>
        "En tabell, en pivottabell eller sammanfogade celler är i vägen på bladet. Flytta dem till ett eget blad och gör om det.",
      memory: () => "Excels minne räcker inte till. Stäng andra arbetsböcker och program och gör om det.",
      "sheet-gone": () =>
        "Ett blad eller en tabell har tagits bort eller bytt namn medan tillägget arbetade. Läs om underlaget och försök igen.",
      "sheet-changed": (names: readonly string[]) =>
        `${names.length === 1 ? "Bladet" : "Bladen"} ${list(names)} ändrades medan ${names.length === 1 ? "det" : "de"} skrevs. Alla blad säger därför att de är ofullständiga. Flytta det du har skrivit på våra blad till ett eget, och avräkna igen.`,
      "another-writes": () =>
        "En annan panel skriver just nu till arbetsboken. Vänta tills den är klar, läs om underlaget och försök igen.",
      "name-taken": (names: readonly string[]) =>
        `${names.length === 1 ? "Bladet" : "Bladen"} ${list(names)} finns redan och rörs inte. Byt namn på ${names.length === 1 ? "det" : "dem"}, eller fyll i ${names.length === 1 ? "det" : "dem"} och läs om.`,
      closed: () => "Förbindelsen med arbetsboken bröts. Öppna arbetsboken igen, öppna panelen och försök på nytt.",
      "too-large": () =>
        "Arbetsboken är för stor för att läsas eller skrivas i ett stycke. Ta bort blad som inte behövs, eller kopiera underlaget till en ny arbetsbok.",
      "read-only": () => "Arbetsboken är skrivskyddad. Spara en egen kopia och avräkna den.",
      busy: () => "Excel är upptaget. Vänta en stund och försök igen.",
      "not-supported": () =>
        "Den här versionen av Excel saknar något som tillägget behöver. Uppdatera Excel, eller använd Excel på webben.",
      renewed: () => RENEWED.sv,
      ours: () =>
        "Tillägget har ett fel och stannade hellre än att gissa. Kopiera detaljerna och skicka dem till den som ansvarar för tillägget.",
      general: () =>
        "Excel kunde inte göra det just nu. Är en annan arbetsbok eller en dialogruta framme: gå tillbaka till den här arbetsboken och gör om det. Händer det på nytt, kopiera detaljerna till supporten.",
      unknown: () =>
        "Excel svarade med ett oväntat fel. Försök igen; händer det på nytt, kopiera detaljerna till supporten.",
    },
  },
};

/** What every language must say. */
export type PaneText = typeof paneSv;
