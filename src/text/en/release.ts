/** The English words for whoever makes a release. */
import type { ReleaseText } from "../sv/release";

/** The English words. */
export const releaseEn: ReleaseText = {
  usage: "npm run release -- environments.json [--out FOLDER] [--lang sv|en]",
  unreadable: ({ file, why }) => `${file} cannot be read: ${why}`,
  noJson: (why) => `The file is no valid JSON: ${why}`,
  noList: () =>
    'The file must have a list: { "environments": [ … ] }, with at least one environment. An example is in docs/deploy.md.',
  wrong: ({ file, count }) => `${file} has ${String(count)} mistakes, so nothing has been made:`,
  at: ({ key, problem }) => `${key}: ${problem}`,
  nth: (number) => `environment ${String(number)}`,
  missing: (field) => `${field} is missing. Write it as a text.`,
  unknown: (field) => `${field} is no field that is read. Correct its spelling, or take it away.`,
  key: (value) => `key "${value}" becomes the name of a folder: write small letters a–z, digits and hyphens.`,
  id: (value) => `id "${value}" is no GUID, such as 5f0c1d9e-3b7a-4c55-9f0e-2a6d1b8e7c34.`,
  ownId: () => "id is that of development. Make one of its own: node -p 'crypto.randomUUID()'.",
  name: (limit) => `name must have 1–${String(limit)} characters.`,
  namespace: (value) =>
    `namespace "${value}" cannot stand in a formula: begin with a capital letter A–Z, then capital letters, digits, full stops and underscores, at most 32, and nothing that reads as a cell (KM1).`,
  address: (value) =>
    `address "${value}" cannot be used: write a folder on a web server, https://…, without query, fragment or user name, and not localhost.`,
  officejs: (value) => `officejs "${value}" must be an address with https that ends with /office.js.`,
  noContact: () =>
    'contact is missing or incomplete: write name and at least one of email, phone and url, such as { "name": "IT support", "email": "it@example.se" }.',
  email: (value) => `contact.email "${value}" is no e-mail address.`,
  url: (value) => `contact.url "${value}" must begin with https://.`,
  twice: ({ field, value, other }) =>
    `${field} "${value}" is also that of ${other}. Each environment must have its own.`,
  changed: () =>
    "Note: the working folder has changes that are not committed. The release is not what its commit says.",
  made: ({ file, files }) => `${file} (${String(files)} files)`,
};
