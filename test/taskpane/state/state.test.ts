import { describe, expect, test } from "vitest";
import { type Problem, problem } from "../../../src/problems/problem";
import type { InputSource } from "../../../src/reading/locate";
import {
  initialState,
  isStale,
  type Look,
  otherwiseWritten,
  reduce,
  SECTIONS,
  type SettledRun,
  type State,
  settlingIn,
  sheetIn,
  whereToBegin,
} from "../../../taskpane/state/state";
import { languageIn } from "../../../taskpane/state/tastes";

const start: State = initialState({ language: "excel", theme: "excel", welcomed: true }, "sv");
const source = {} as InputSource;

function look(problems: readonly Problem[], complete = true): Look {
  const located = {
    ...(complete && { population: source, waiting: source }),
    candidates: { population: [], waiting: [], paid: [] },
    problems: [],
  };
  return {
    contents: { grids: [], own: [], copies: [], halfCopies: [], register: "", nextNumber: 1, names: [], tables: [] },
    needed: ["population", "waiting"],
    result: { located, problems },
    input: "a",
  };
}

const anError = problem("population-zero", { region: "Region Gotland" });
const aWarning = problem("population-date-other", { date: "2021-11-01", expected: "2022-11-01" });

describe("the pane begins", () => {
  test("where she most likely wants to be, unless she has opened a step while the workbook was read", () => {
    const looked = { type: "looked", look: look([anError]), first: true } as const;
    expect(reduce(start, looked).open).toBe("check");
    expect(reduce(reduce(start, { type: "toggle", section: "data" }), looked).open).toBe("data");
  });

  test("at the data when some are missing", () => expect(whereToBegin(look([], false))).toBe("data"));
  test("at the checks when there are errors", () => expect(whereToBegin(look([aWarning, anError]))).toBe("check"));
  test("at the button when there are none: warnings do not stop", () =>
    expect(whereToBegin(look([aWarning]))).toBe("settle"));
  test("only the first time: a later look opens nothing", () => {
    const reading = reduce({ ...start, open: "agreement" }, { type: "looked", look: look([anError]), first: false });
    expect([reading.open, reading.activity]).toEqual(["agreement", { kind: "idle" }]);
  });
});

describe("a step", () => {
  test.each(SECTIONS)("%s opens, closes the one that was open, and closes again", (section) => {
    const opened = reduce({ ...start, open: "data" }, { type: "toggle", section });
    expect(opened.open).toBe(section === "data" ? undefined : section);
    expect(reduce({ ...start, open: section }, { type: "toggle", section }).open).toBeUndefined();
  });
});

describe("a run", () => {
  const running = reduce(start, { type: "phase", phase: "open" });

  test("names the sheet that is being written, also while the user is asked something, and none after it", () => {
    const sheet = { part: "figures", name: "Utfall", number: 3, of: 11 } as const;
    const writing = reduce(reduce(running, { type: "phase", phase: "write" }), { type: "sheet", sheet });
    expect(settlingIn(writing)?.sheet).toEqual(sheet);
    expect(settlingIn(reduce(writing, { type: "asked", about: "edited", sheets: [] }))?.sheet).toEqual(sheet);
    expect(settlingIn(reduce(reduce(writing, { type: "stopped" }), { type: "phase", phase: "open" }))?.sheet).toBe(
      undefined,
    );
    expect(reduce(start, { type: "sheet", sheet }).activity).toEqual(start.activity);
    for (const type of ["writing", "sending"] as const) {
      const other = reduce(reduce(start, { type }), { type: "sheet", sheet });
      expect([sheetIn(other), sheetIn(reduce(other, { type: "written" }))]).toEqual([sheet, undefined]);
    }
  });

  test("keeps being slow and being cancelled from phase to phase", () => {
    const cancelling = reduce(reduce(running, { type: "slow" }), { type: "cancelling" });
    expect(settlingIn(reduce(cancelling, { type: "phase", phase: "pay" }))).toEqual({
      kind: "settling",
      phase: "pay",
      slow: true,
      cancelling: true,
    });
  });

  test("takes the last failure away when it begins, and help too", () => {
    const before: State = { ...start, view: "help", failure: { kind: "busy", sheets: [], details: "" } };
    expect(reduce(before, { type: "phase", phase: "open" })).toMatchObject({ failure: undefined, view: "work" });
  });

  test("ends at the result, at the checks, at the message or where it was", () => {
    expect(reduce(running, { type: "settled", outcome: {} as SettledRun })).toMatchObject({
      activity: { kind: "idle" },
      open: "result",
      focus: "result-heading",
    });
    expect(reduce(running, { type: "stopped" })).toMatchObject({
      activity: { kind: "idle" },
      open: "check",
      focus: "check",
    });
    expect(reduce(running, { type: "failed", failure: { kind: "busy", sheets: [], details: "" } })).toMatchObject({
      activity: { kind: "idle" },
      focus: "failure",
    });
    expect(reduce({ ...running, open: "settle" }, { type: "cancelled" })).toMatchObject({
      activity: { kind: "idle" },
      open: "settle",
      focus: "settle",
    });
  });

  test("that is over cannot become slow", () => expect(reduce(start, { type: "slow" })).toEqual(start));
});

test("the same words said twice are said twice", () => {
  const once = reduce(start, { type: "say", text: "klart" });
  expect(reduce(once, { type: "say", text: "klart" }).said).toEqual({ text: "klart", turn: 2 });
});

test("a result is out of date when the input or the settings have another name", () => {
  const outcome = { input: "a" } as SettledRun;
  expect(isStale({ ...start, outcome, look: look([]) })).toBe(false);
  expect(isStale({ ...start, outcome: { ...outcome, input: "b" }, look: look([]) })).toBe(true);
  expect(isStale({ ...start, look: look([]) })).toBe(false);
});

test("sheets are otherwise than the pane in another language, or when they begin with another region", () => {
  const after = (language: "sv" | "en", region?: string): State => ({
    ...start,
    outcome: { input: "a", language, region } as SettledRun,
  });
  expect(otherwiseWritten(start)).toBe(undefined);
  expect(otherwiseWritten(after("sv"))).toBe(undefined);
  expect(otherwiseWritten(after("en"))).toBe("language");
  expect(otherwiseWritten(after("sv", "13"))).toBe("region");
  const chosen = (region: "13" | "all"): Partial<State> => ({ remembered: { choices: {}, region } });
  expect(otherwiseWritten({ ...after("sv", "13"), ...chosen("13") })).toBe(undefined);
  // Whether she has said "the whole nation" or nothing, the sheets are the same.
  expect(otherwiseWritten({ ...after("sv"), ...chosen("all") })).toBe(undefined);
});

test("the language is Excel's until the user says another", () => {
  expect(languageIn(start)).toBe("sv");
  expect(languageIn({ ...start, tastes: { ...start.tastes, language: "en" } })).toBe("en");
});
