/** The words of the sheet `Ändringar` and of the fingerprint, in English. */
import type { ChangesText } from "../sv/changes";

/** English. */
export const changesEn: ChangesText = {
  fingerprint: ({ agreement, version, values, input, settings, program }) =>
    `Agreement ${agreement} (${version}, ${values}) · input ${input} · settings ${settings} · Kömiljarden ${program}`,
  made: ({ agreement, version, program }) => `Agreement ${agreement} (${version}) · Kömiljarden ${program}`,
  stamp: (line) => `Fingerprint: ${line}`,
  saved: ({ line, day }) => `Saved ${day}: ${line}`,
  title: (agreement) => `Changes since the last settlement: ${agreement}`,
  before: (line) => `The last settlement: ${line}.`,
  after: (line) => `This settlement: ${line}.`,
  changed: (causes) =>
    causes.length === 0 ? "Input, settings and agreement are the same." : `Changed since then: ${causes.join("; ")}.`,
  causes: {
    populations: "the populations",
    figures: ({ count, without, hidden }) =>
      `the waiting figures (${count} cells of Utfall, of which ${without} without a changed verdict${hidden === "0" ? "" : `; in ${hidden} more numbers are hidden both times, and whether they are others is not kept`})`,
    paid: "what has been paid already",
    settings: "the settings",
    precision: ({ before, after }) => `the settings (${before} → ${after})`,
    agreement: "the agreement's values or their sources",
    program: ({ before, after }) => `the program's version (${before} → ${after})`,
  },
  direct:
    "Direct: the changed share of the reserve as it is now. The rest of a region's difference is its part of what was not earned, a changed reserve and rounding.",
  noVerdict: "No verdict has changed.",
  was: (header) => `${header}, last`,
  is: (header) => `${header}, now`,
  difference: (header) => `${header}, difference`,
  earned: "Earned",
  total: "Total",
  kronorTitle: "Kronor per region",
  paymentsTitle: "Paid per region, whole kronor",
  cellsTitle: (count) => `Changed verdicts: ${count}`,
  cells: {
    code: "County code",
    region: "Region",
    month: "Month",
    number: "No.",
    requirement: "Requirement",
    pathBefore: "Path, last",
    shareBefore: "Share of the reserve, last",
    pathAfter: "Path, now",
    shareAfter: "Share of the reserve, now",
    direct: "Direct, kronor",
    why: "Why",
  },
  figure: {
    current: { share: "the share", count: "the number" },
    earlier: { share: "the value compared with", count: "the value compared with" },
    level: { share: "the level's value", count: "the level's value" },
    waiting: { share: "the number waiting", count: "the number waiting" },
    waitingWithin: { share: "the share waiting within 30 days", count: "the share waiting within 30 days" },
  },
  delivery: { "in-order": "in order", thin: "too low a response rate", late: "too late" },
  reasons: {
    value: ({ what, before, after }) => `${what} was ${before}, is now ${after}`,
    rewritten: ({ what, value }) => `${what} has changed but still is ${value}`,
    untold: (what) => `${what} has changed`,
    delivery: ({ before, after }) => `the reporting was ${before}, is now ${after}`,
    hidden: "a number that is hidden has changed",
    decided: "the cell was open, the figure is there now",
    withdrawn: "the figure was there, is missing now",
    awaiting: "a figure that the verdict rests on has not been delivered",
    "up-to": "the setting for how far to settle has changed",
    precision: ({ before, after }) => `the setting has changed: ${before} → ${after}`,
    reporting: "the setting for failed reporting has changed",
    agreement: "the agreement's rules for the requirement have changed",
    program: "the program's version has changed",
    unknown: "input, settings and agreement are the same",
  },
};
