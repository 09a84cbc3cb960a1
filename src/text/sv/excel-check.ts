/** The words of the page for a person who tries the add-in in a real Excel, in Swedish. */
import type { Named } from "../named";

/** What is asked of her in a step, and what is done by itself where nothing is. */
interface StepWords {
  readonly title: string;
  readonly todo: string;
}

const steps = {
  workbook: { title: "Arbetsboken", todo: "Sker av sig självt: inställningar, dagar och beräkningsläge." },
  calls: { title: "Alla anrop", todo: "Sker av sig självt: två blad läggs till, fylls, kopieras och tas bort." },
  protected: { title: "Skyddade blad", todo: "Sker av sig självt." },
  filtered: {
    title: "Filtrerade rader",
    todo: "Gå till bladet Prov av Excel. Klicka på pilen i A1, låt bara Ett vara ikryssat och tryck OK. Tryck sedan Nästa.",
  },
  copied: {
    title: "Ett kopierat blad",
    todo: "Högerklicka på fliken Prov av Excel, välj Flytta eller kopiera, kryssa i Skapa en kopia och tryck OK. Tryck sedan Nästa.",
  },
  undone: {
    title: "Ångra",
    todo: "Klicka i en cell på bladet Prov av Excel och tryck Ctrl+Z en gång (Cmd+Z på Mac). Tryck sedan Nästa.",
  },
  manual: {
    title: "Manuell beräkning",
    todo: "Välj Formler › Beräkningsalternativ › Manuell. Tryck sedan Nästa. Välj Automatisk igen när steget är klart.",
  },
  editing: {
    title: "Medan en cell redigeras",
    todo: "Tryck Börja. Dubbelklicka genast i en tom cell, skriv en bokstav och låt markören stå kvar tills panelen säger att steget är klart. Tryck sedan Esc, och Nästa.",
  },
  elsewhere: {
    title: "Medan en annan arbetsbok är framme",
    todo: "Öppna en andra arbetsbok vid sidan av. Tryck Börja här, klicka genast i den andra arbetsboken och vänta en halv minut. Kom sedan tillbaka och tryck Nästa.",
  },
} as const satisfies Readonly<Record<string, StepWords>>;

/** Swedish. */
export const excelCheckSv = {
  title: "Prova Excel",
  intro:
    "För den som provar en utgåva i en riktig Excel. Panelen ställer omkring hundra frågor till Excel på egna blad, som läggs till och tas bort igen. Det tar tio minuter. Öppna en tom arbetsbok först.",
  private:
    "Det som antecknas är svaren på våra egna, påhittade celler, felkoder, versioner och språk. Inget ur dina blad läses eller antecknas.",
  begin: "Börja provet",
  again: "Börja om",
  start: "Börja",
  next: "Nästa",
  skip: "Hoppa över",
  steps: steps as Readonly<Record<keyof typeof steps, StepWords>>,
  of: ({ number, count }: Named<"number" | "count">) => `Steg ${number} av ${count}`,
  asking: "Excel svarar …",
  soon: (seconds: number) => `Frågorna ställs om ${String(seconds)} sekunder.`,
  asked: "Klart. Gå tillbaka till arbetsboken och tryck Nästa.",
  readOnly:
    "Arbetsboken är öppnad för läsning. Bara det första steget går att prova här; hela provet görs i en tom arbetsbok.",
  failed: (code: string) =>
    `Steget kunde inte göras klart i ordning (${code}). Se till att den här arbetsboken är framme och att ingen cell redigeras, ta bort blad som heter Prov av Excel om de står kvar, och börja om eller hoppa över.`,
  done: ({ asked, different }: Named<"asked" | "different">) =>
    different === "0"
      ? `${asked} frågor är ställda. Alla svar är de som väntades.`
      : `${asked} frågor är ställda. ${different} svar är andra än väntat:`,
  send: "Kopiera anteckningen, eller spara den som fil, och skicka den till den som underhåller tillägget. Skriv också vad som såg konstigt ut.",
  difference: ({ step, question }: Named<"step" | "question">) => `${step}: ${question}`,
  expected: (answer: string) => `Väntat: ${answer}`,
  answered: (answer: string) => `Excel svarade: ${answer}`,
  used: (file: string) => `Tillägget bygger på det i ${file}.`,
  record: "Anteckningen",
  copy: "Kopiera",
  copied: "Anteckningen är kopierad.",
  copyBy: "Markera och kopiera texten i rutan.",
  save: "Spara som fil",
  file: "komiljarden-excel-prov.json",
};

/** The shape that every other language has. */
export type ExcelCheckText = typeof excelCheckSv;
