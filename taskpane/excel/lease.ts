/**
 * One run at a time writes to a workbook. Whoever writes holds a lease, a setting of the workbook, and gives signs of
 * life in it; one that has given none for a while has been left by a pane that is gone, and is taken over. Excel offers
 * nothing that would make this certain, so that a run also asks at its end whether its sheets are still its own.
 */

/** The key of the setting. */
export const LEASE = "komiljarden.writing";
/** How often a lease of another run is looked at before it counts as left, and the milliseconds between two looks. */
const LOOKS = 5;
const BETWEEN = 1_000;

/** Another run is writing to the workbook. */
export class AnotherWrites extends Error {
  constructor() {
    super("another run is writing to the workbook");
  }
}

interface Lease {
  /** The run that holds it; empty when it came to an end by a failure. */
  readonly run: string;
  /** Grows by every sign of life. */
  readonly beat: number;
  /** Names of the sheets that the run adds. */
  readonly adding: readonly string[];
}

/** A lease that is held. */
export interface Held {
  /** Names that run, and no other. */
  readonly run: string;
  /** Names of sheets that an earlier run set out to add, and that it may not have come to mark. */
  readonly left: readonly string[];
  /** Puts a sign of life into the request, with the names of the sheets that are going to be added. */
  readonly beat: (context: Excel.RequestContext, adding?: readonly string[]) => void;
  /** Asks with the request whether the lease is still held; the answer is there when that has been answered. */
  readonly asked: (context: Excel.RequestContext) => () => boolean;
}

/** Writes while nobody else does. Throws `AnotherWrites` when somebody does. */
export async function holding<T>(work: (held: Held) => Promise<T>): Promise<T> {
  const run = crypto.randomUUID();
  const left = await take(run);
  let lease: Lease = { run, beat: 0, adding: left };
  const beat: Held["beat"] = ({ workbook }, adding = lease.adding) => {
    lease = { ...lease, beat: lease.beat + 1, adding };
    workbook.settings.add(LEASE, JSON.stringify(lease));
  };
  const asked: Held["asked"] = ({ workbook }) => {
    const setting = workbook.settings.getItemOrNullObject(LEASE).load("value");
    return () => !setting.isNullObject && parseLease(setting.value)?.run === run;
  };
  let result: T;
  try {
    result = await work({ run, left, beat, asked });
  } catch (error) {
    // What failed first is what is told; a lease that cannot be given back now is taken over by the next run.
    await giveBack(run, { ...lease, run: "" }).catch(() => undefined);
    throw error;
  }
  await giveBack(run, undefined);
  return result;
}

/** Takes the lease, and tells what the run before it may have left. */
async function take(run: string): Promise<readonly string[]> {
  const first = await leaseNow();
  if (first && first.run !== "") await outlive(first);
  const left = first?.adding ?? [];
  await Excel.run(async (context) => {
    const lease: Lease = { run, beat: 0, adding: left };
    context.workbook.settings.add(LEASE, JSON.stringify(lease));
    await context.sync();
  });
  // Of two that take it at once the later has it.
  if ((await leaseNow())?.run !== run) throw new AnotherWrites();
  return left;
}

/** Waits whether the run that has the lease gives a sign of life. */
async function outlive({ run, beat }: Lease): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN);
    });
    const now = await leaseNow();
    if (now?.run !== run) {
      if (now && now.run !== "") throw new AnotherWrites();
      return;
    }
    if (now.beat !== beat) throw new AnotherWrites();
  }
}

async function leaseNow(): Promise<Lease | undefined> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(LEASE).load("value");
    await context.sync();
    return setting.isNullObject ? undefined : parseLease(setting.value);
  });
}

async function giveBack(run: string, after: Lease | undefined): Promise<void> {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(LEASE).load("value");
    await context.sync();
    // Whoever has taken it over keeps it.
    if (setting.isNullObject || parseLease(setting.value)?.run !== run) return;
    if (after) settings.add(LEASE, JSON.stringify(after));
    else setting.delete();
    await context.sync();
  });
}

function parseLease(value: unknown): Lease | undefined {
  try {
    const { run, beat, adding } = JSON.parse(String(value)) as Partial<Lease>;
    if (typeof run !== "string" || typeof beat !== "number" || !Array.isArray(adding)) return undefined;
    return { run, beat, adding: adding.map(String) };
  } catch {
    return undefined;
  }
}
