/** Custom functions under way: Excel asks the add-in's runtime to compute, and the answer comes in a later batch. */

/** A custom function failed, or does not exist: Excel's error text for the cell, such as `#VALUE!`. */
export class InvocationError extends Error {
  constructor(
    readonly cellError: string,
    message: string,
  ) {
    super(message);
    this.name = "InvocationError";
  }
}

/** A message pushed to the client: category, type, target, JSON body, and an id of no use here. */
export type Message = readonly [category: number, type: number, target: string, body: string, id: number];

interface Waiting {
  resolve(value: unknown): void;
  reject(error: InvocationError): void;
}

/** Flags of an invocation, as the client's runtime reads them. */
const INVOCATION_FLAGS = { plain: 0, cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;
const CANCEL = 1001;

/** What the cell shows for the error codes of the wire. */
const CELL_ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** The custom functions that were asked for and have not been answered. */
export class Invocations {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly push: (message: Message) => void) {}

  /** How many are unanswered. */
  get pending(): number {
    return this.waiting.size;
  }

  /**
   * Calls a custom function by its id (`TIERPAYOUT`); ranges are two-dimensional arrays, `address` is the calling cell.
   * Rejects with an InvocationError when the function does.
   */
  invoke(
    name: string,
    args: readonly unknown[],
    address: string,
    flags: number = INVOCATION_FLAGS.plain,
  ): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.push([CUSTOM_FUNCTION, INVOKE, "", JSON.stringify([id, name, args, address, flags]), 0]);
    });
  }

  /** Tells the runtime that nobody waits any more for what is unanswered. */
  cancelAll(): void {
    for (const [id, waiting] of this.waiting) {
      this.push([CUSTOM_FUNCTION, CANCEL, "", JSON.stringify([id]), 0]);
      waiting.reject(new InvocationError("#BUSY!", "The custom function was cancelled."));
    }
    this.waiting.clear();
  }

  /** Takes an answer; an unknown id is one that was cancelled. */
  settle(id: number, succeeded: boolean, value: unknown, errorCode: number | undefined): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    if (succeeded) waiting.resolve(plain(value));
    else
      waiting.reject(
        new InvocationError(CELL_ERRORS[errorCode ?? 0] ?? "#VALUE!", typeof value === "string" ? value : ""),
      );
  }
}

/** A result as a cell holds it: an error or another data type, alone or inside an array, is what it shows. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
}
