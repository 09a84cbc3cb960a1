/** Several panes on one workbook, whose requests take turns by repeatable chance, and which can fail or be gone. */
import { AsyncLocalStorage } from "node:async_hooks";
import { HostError } from "../../../host/model/errors";
import type { Workbook } from "../../../host/model/workbook";
import { type Connection, connect } from "../../../host/wire/connect";
import { elsewhere } from "../../../host/wire/elsewhere";
import type { Random } from "../../../src/ground";
import { pick, whole } from "../../support/random-choice";

/** A pane that is open on the workbook. */
interface Pane {
  readonly connection: Connection;
  is: "running" | "waiting" | "done";
  /** Lets the request or answer that waits go on. */
  go: () => void;
  readonly ended: Promise<Ended>;
}

/** How a run came to its end; one whose pane is gone never does. */
export type Ended = { readonly is: "finished" } | { readonly is: "failed"; readonly error: unknown };

/** What may befall a pane: a request that fails at an action, or after which the pane is gone. */
export interface Blow {
  /** How many actions from now. */
  readonly action: number;
  readonly then: "fails" | "is gone";
}

const CODES = [
  "GeneralException",
  "FilteredRangeConflict",
  "AccessDenied",
  "InvalidArgument",
  "ActivityLimitReached",
  "ItemNotFound",
];

/** The globals that a pane finds its Excel by. */
const NAMES = ["Excel", "Office", "OfficeExtension"] as const;

const current = new AsyncLocalStorage<Connection>();

/** Gives every pane its own Excel, and no time to wait for, while the work is done. */
export async function withPanes<T>(work: () => Promise<T>): Promise<T> {
  const kept = [...NAMES, "setTimeout" as const].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const name of NAMES)
    Object.defineProperty(globalThis, name, { configurable: true, get: () => current.getStore()?.[name] });
  const soon = (task: () => void): unknown => setImmediate(task);
  Object.defineProperty(globalThis, "setTimeout", { configurable: true, writable: true, value: soon });
  const now = Object.getOwnPropertyDescriptor(performance, "now");
  Object.defineProperty(performance, "now", { configurable: true, value: () => 0 });
  try {
    return await work();
  } finally {
    if (now) Object.defineProperty(performance, "now", now);
    else Reflect.deleteProperty(performance, "now");
    for (const [name, own] of kept)
      if (own) Object.defineProperty(globalThis, name, own);
      else Reflect.deleteProperty(globalThis, name);
  }
}

/** What may be in the way of a run: a blow, and that the user has another workbook in front. */
interface InTheWay {
  readonly blow?: Blow | undefined;
  readonly user?: { readonly isElsewhere: boolean };
}

/** Opens a pane and begins a run in it; whatever it asks of Excel waits for its turn. */
export function begun(
  workbook: Workbook,
  random: Random,
  work: () => Promise<void>,
  { blow, user }: InTheWay = {},
): Pane {
  const connection = connect(workbook);
  let isGone = false;
  const pane: { -readonly [Key in keyof Pane]: Pane[Key] } = {
    connection,
    is: "running",
    go: () => undefined,
    ended: Promise.resolve({ is: "finished" }),
  };
  connection.wire.turn = () =>
    new Promise((resolve) => {
      // What is gone is never heard of again.
      if (isGone) {
        pane.is = "done";
        return;
      }
      pane.go = () => {
        pane.is = "running";
        resolve();
      };
      pane.is = "waiting";
    });
  let actions = 0;
  connection.host.fault = (planned) => {
    actions += 1;
    const isStruck = blow !== undefined && (actions === blow.action || (actions > blow.action && isGone));
    if (!isStruck) return user?.isElsewhere === true ? elsewhere(planned) : undefined;
    isGone ||= blow.then === "is gone";
    return new HostError(pick(random, CODES), "a blow");
  };
  pane.ended = current.run(connection, async (): Promise<Ended> => {
    try {
      await work();
      return { is: "finished" };
    } catch (error) {
      return { is: "failed", error };
    } finally {
      pane.is = "done";
    }
  });
  return pane;
}

/** Runs panes until each has come to its end or is gone; something may happen before every turn. */
export async function takeTurns(panes: readonly Pane[], random: Random, meanwhile: () => void): Promise<void> {
  for (;;) {
    while (panes.some((pane) => pane.is === "running"))
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    const waiting = panes.filter((pane) => pane.is === "waiting");
    if (waiting.length === 0) return;
    meanwhile();
    waiting[whole(random, 0, waiting.length - 1)]?.go();
  }
}
