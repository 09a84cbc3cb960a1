/** Protected sheets of ours: asked about once, unlocked, written, and protected again as they were. */

import { describe, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import type { Protection } from "../../../host/model/sheet";
import { answerProtected } from "../../../taskpane/state/actions/answer-edited";
import { cancel, settleNow } from "../../../taskpane/state/actions/settle-now";
import { lockedIn } from "../../../taskpane/state/state";
import { enter, example, type Opened, opened, valuesOf } from "../support/opened";

/** Rules that are not those of the pane's own button. */
const RULES = { allowAutoFilter: false, allowSort: true, selectionMode: "Unlocked" };

interface Locked extends Opened {
  /** The sheets that she was asked about, each time. */
  readonly asked: readonly (readonly string[])[];
  readonly protections: () => Readonly<Record<string, Protection | undefined>>;
}

/** The example, settled, with sheets protected; every question gets the answer. */
async function locked(protections: Readonly<Record<string, Protection>>, answer: "unlock" | "cancel"): Promise<Locked> {
  const pane = await opened(await example());
  const { controller, workbook } = pane;
  await controller.act(settleNow);
  for (const sheet of workbook.sheets) sheet.protection = protections[sheet.name];
  const asked: string[][] = [];
  let last: unknown;
  controller.subscribe(() => {
    const sheets = lockedIn(controller.state());
    // Other things happen while the question stands.
    if (!sheets || sheets === last) return;
    last = sheets;
    asked.push(sheets.map(({ name }) => name));
    setTimeout(() => void controller.act(answerProtected, answer));
  });
  const now = () => Object.fromEntries(Object.keys(protections).map((name) => [name, protectionIn(pane, name)]));
  return { ...pane, asked, protections: now };
}

function protectionIn({ workbook }: Opened, name: string): Protection | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name)?.protection;
}

const TWO = { Utfall: { options: RULES }, Bonuspott: { options: {} } };

describe("a settlement that would write protected sheets", () => {
  test("asks once, writes them, and protects them again by the rules that each had", async () => {
    const pane = await locked(TWO, "unlock");
    const before = await valuesOf("Utfall");
    await enter("Väntetider", "E21", 40_000);
    await pane.controller.act(settleNow);
    expect(pane.controller.state()).toMatchObject({ failure: undefined, activity: { kind: "idle" }, open: "result" });
    expect(pane.asked).toEqual([["Utfall", "Bonuspott"]]);
    expect(await valuesOf("Utfall")).not.toEqual(before);
    expect(pane.protections()).toEqual(TWO);
  });

  test("writes nothing when she would rather not", async () => {
    const pane = await locked(TWO, "cancel");
    const before = await valuesOf("Sammanställning");
    await enter("Väntetider", "E21", 40_000);
    await pane.controller.act(settleNow);
    expect(pane.controller.state()).toMatchObject({ failure: undefined, activity: { kind: "idle" } });
    expect(await valuesOf("Sammanställning")).toEqual(before);
    expect(pane.protections()).toEqual(TWO);
  });

  test("writes nothing when one has a password, and names that one alone", async () => {
    const both = { ...TWO, Bonuspott: { options: {}, password: "hemligt" } };
    const pane = await locked(both, "unlock");
    const before = await valuesOf("Sammanställning");
    await enter("Väntetider", "E21", 40_000);
    await pane.controller.act(settleNow);
    expect(pane.controller.state().failure).toMatchObject({ kind: "password-sheet", sheets: ["Bonuspott"] });
    expect(await valuesOf("Sammanställning")).toEqual(before);
    expect(pane.protections()).toEqual(both);
  });

  test("protects them again when Excel breaks the writing off", async () => {
    const pane = await locked(TWO, "unlock");
    pane.connection.host.fault = ({ type, name }) =>
      type === "set" && name === "Formulas" ? new HostError("GeneralException", "broken") : undefined;
    await pane.controller.act(settleNow);
    expect(pane.controller.state().failure?.kind).toBe("general");
    expect(pane.protections()).toEqual(TWO);
  });

  test("leaves all protected when unlocking itself breaks off half-way", async () => {
    const pane = await locked(TWO, "unlock");
    let unlocked = 0;
    pane.connection.host.fault = ({ name }) =>
      name === "Unprotect" && ++unlocked === 2 ? new HostError("GeneralException", "broken") : undefined;
    await pane.controller.act(settleNow);
    expect([pane.controller.state().failure?.kind, unlocked]).toEqual(["general", 2]);
    expect(pane.protections()).toEqual(TWO);
  });

  test("leaves them protected when it is cancelled after the answer", async () => {
    const pane = await locked(TWO, "unlock");
    const before = await valuesOf("Sammanställning");
    await enter("Väntetider", "E21", 40_000);
    pane.controller.subscribe(() => {
      const { activity } = pane.controller.state();
      if (activity.kind === "settling" && activity.phase === "write") void pane.controller.act(cancel);
    });
    await pane.controller.act(settleNow);
    expect(pane.controller.state()).toMatchObject({ failure: undefined, activity: { kind: "idle" } });
    expect(pane.asked).toHaveLength(1);
    expect(await valuesOf("Sammanställning")).toEqual(before);
    expect(pane.protections()).toEqual(TWO);
  });
});
