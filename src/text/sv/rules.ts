/** Reading rules in words, in Swedish: the master. `en/rules.ts` has the same keys. */
import type { Named } from "../named";

/** Swedish. */
export const rulesSv = {
  title: "Läsregler: så har underlagets celler lästs",
  columns: { rule: "Läsregel", reason: "Skäl eller följd" },
  /** What each kind of rule says. */
  words: {
    region: ({ text, region }: Named<"text" | "region">) => `”${text}” läses som ${region}`,
    parts: (names: string) => `Rader för ${names} hoppas över`,
    fillDown: (sheet: string) => `Tomma celler för region, månad och krav i bladet ${sheet} läses som raden ovanför`,
    years: ({ from, to }: Named<"from" | "to">) => `Uppgifter för ${from} läses som ${to}`,
    setAside: (cells: string) => `Fel i ${cells} har satts åt sidan`,
  },
  /** What it rests on, or what follows of it. */
  reasons: {
    region: "Vald en gång. Cellerna är orörda.",
    parts: "De är delar av en region, till exempel sjukhus. Regionens egen rad gäller; finns ingen är regionen öppen.",
    fillDown: "Som sammanslagna celler. Cellerna är orörda.",
    years: "Ett antagande, för att pröva vad avtalet hade gett: uppgifterna är inte avtalsårets.",
    setAside: (reason: string) => `${reason}. Raderna läses inte; det som beror på dem är öppet, inte noll.`,
  },
};

/** What every language must say of rules. */
export type RuleTexts = typeof rulesSv;
