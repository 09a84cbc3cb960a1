/** Words for whoever makes a release of the add-in: what is wrong with the list of environments, and what was made. */
import type { Named } from "../named";

/** The Swedish words. */
export const releaseSv = {
  usage: "npm run release -- environments.json [--out MAPP] [--lang sv|en]",
  unreadable: ({ file, why }: Named<"file" | "why">) => `${file} går inte att läsa: ${why}`,
  noJson: (why: string) => `Filen är ingen giltig JSON: ${why}`,
  noList: () =>
    'Filen ska ha en lista: { "environments": [ … ] }, med minst en miljö. Ett exempel står i docs/deploy.md.',
  wrong: ({ file, count }: Named<"file"> & Named<"count", number>) =>
    `${file} har ${String(count)} fel, så ingenting har gjorts:`,
  at: ({ key, problem }: Named<"key" | "problem">) => `${key}: ${problem}`,
  nth: (number: number) => `miljö ${String(number)}`,
  missing: (field: string) => `${field} saknas. Skriv det som en text.`,
  unknown: (field: string) => `${field} är inget fält som läses. Rätta stavningen eller ta bort det.`,
  key: (value: string) => `key ”${value}” blir namn på en mapp: skriv små bokstäver a–z, siffror och bindestreck.`,
  id: (value: string) => `id ”${value}” är ingen GUID, som 5f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34.`,
  ownId: () => "id är utvecklingens. Gör ett eget: node -p 'crypto.randomUUID()'.",
  name: (limit: number) => `name ska ha 1–${String(limit)} tecken.`,
  namespace: (value: string) =>
    `namespace ”${value}” kan inte stå i en formel: börja med en stor bokstav A–Z, sedan stora bokstäver, siffror, punkt och understreck, högst 32, och inget som läses som en cell (KM1).`,
  address: (value: string) =>
    `address ”${value}” går inte att använda: skriv en mapp på en webbserver, https://…, utan fråga, fragment eller användarnamn, och inte localhost.`,
  officejs: (value: string) => `officejs ”${value}” ska vara en adress med https som slutar på /office.js.`,
  noContact: () =>
    'contact saknas eller är ofullständig: skriv name och minst en av email, phone och url, som { "name": "IT-stöd", "email": "it@example.se" }.',
  email: (value: string) => `contact.email ”${value}” är ingen e-postadress.`,
  url: (value: string) => `contact.url ”${value}” ska börja med https://.`,
  twice: ({ field, value, other }: Named<"field" | "value" | "other">) =>
    `${field} ”${value}” har även ${other}. Varje miljö ska ha ett eget.`,
  changed: () =>
    "Obs: arbetskatalogen har ändringar som inte är incheckade. Utgåvan är inte den som incheckningen säger.",
  made: ({ file, files }: Named<"file"> & Named<"files", number>) => `${file} (${String(files)} filer)`,
};

/** What every language must say. */
export type ReleaseText = typeof releaseSv;
