/** What goes wrong between the program and its files, in Swedish: the master. `en/trouble.ts` has the same keys. */
import type { Named } from "../named";

/** Swedish. */
export const troubleSv = {
  cannotRead: ({ file, why }: Named<"file" | "why">) => `Kan inte läsa ${file}: ${why}`,
  cannotWrite: ({ file, why }: Named<"file" | "why">) => `Kan inte skriva ${file}: ${why}`,
  /** Where what is printed goes to. */
  cannotPrint: ({ why }: Named<"why">) => `Kan inte skriva ut resultatet: ${why}`,
  interrupted: "Avbrutet.",
  nothingWritten: "Inget är skrivet: de filer som fanns är som de var.",
  notPutBack: ({ file, aside }: Named<"file" | "aside">) =>
    `${file} kunde inte läggas tillbaka som den var. Den ligger kvar som ${aside}: döp om den till sitt rätta namn.`,
  leftOver: (file: string) => `Den tillfälliga filen ${file} kunde inte tas bort: ta bort den.`,
  why: {
    full: "disken är full. Ta bort det som inte behövs på den, eller skriv till en annan disk.",
    limited: "filen är större än vad som är tillåtet (ulimit -f). Höj gränsen, eller skriv till ett annat ställe.",
    large: "filen är större än de 60 megabyte (JSON: 10) som läses. Ta bort det som inte behövs i den.",
    forbidden:
      "du har inte rätt till den. Stäng den om den är öppen i Excel, ändra dess behörighet eller mappens, eller välj en annan mapp.",
    readOnly: "disken går bara att läsa från. Välj en mapp på en annan disk.",
    folder: "det är en mapp. Ange en fil.",
    notFolder: "något på vägen dit är en fil och ingen mapp. Rätta sökvägen.",
    missing: "den, eller mappen den ligger i, finns inte. Rätta sökvägen.",
    tooMany: "för många filer är öppna. Stäng andra program och försök igen, eller höj gränsen (ulimit -n).",
    busy: "ett annat program har den öppen. Stäng den där och försök igen.",
    nobodyReads: "den som skulle läsa har slutat läsa. Läs till slutet, eller skriv till en fil.",
    ring: "symboliska länkar pekar på varandra i en ring. Ange filen själv.",
    longName: "namnet är för långt. Ange ett kortare.",
    notFile:
      "det är varken en fil eller en mapp, utan ett rör, ett uttag eller en enhet. Spara innehållet i en fil och ange den.",
    unnamed: "den har inget namn. Ange en fil.",
    other: (code: string) => `datorn svarar ${code}. Försök igen, eller välj ett annat ställe.`,
  },
};

/** What every language must say. */
export type TroubleText = typeof troubleSv;
