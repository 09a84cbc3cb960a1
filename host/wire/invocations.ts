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

/** Flags of an invocation, as the client's runtime reads them: what its arguments may be. */
const INVOCATION_FLAGS = { errors: 4, dataTypes: 8 } as const;

/** What the metadata says beside the functions, and what Excel then hands to them in a parameter of any type. */
export interface Accepted {
  readonly allowErrorForDataTypeAny?: boolean | undefined;
  readonly allowCustomDataForDataTypeAny?: boolean | undefined;
}

/** Where a call stands and where its arguments do, as `Blad1!A1:B2`: what a function that asks for them is told. */
export interface Places {
  /** The calling cell, for a function that declares `requiresAddress`. */
  readonly caller?: string;
  /** The ranges that the arguments are, `null` for one that is none, where `requiresParameterAddresses` is declared. */
  readonly parameters?: readonly (string | null)[];
}

/** A cell with a data type, by the names of `valuesAsJson`: an entity, a formatted number, an error. */
interface TypedValue {
  readonly type: string;
  readonly basicValue: string | number | boolean;
}

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
   * Calls a custom function by its id (`TIERPAYOUT`); ranges are two-dimensional arrays.
   * Rejects with an InvocationError when the function does, and, without calling it, when an error stands
   * in an argument of a function that takes none.
   */
  invoke(name: string, args: readonly unknown[], places: Places = {}, accepted: Accepted = {}): Promise<unknown> {
    const [error] = accepted.allowErrorForDataTypeAny === true ? [] : errorsIn(args, accepted);
    if (error !== undefined) return Promise.reject(new InvocationError(error, ""));
    const id = ++this.last;
    const flags =
      (accepted.allowErrorForDataTypeAny === true ? INVOCATION_FLAGS.errors : 0) +
      (accepted.allowCustomDataForDataTypeAny === true ? INVOCATION_FLAGS.dataTypes : 0);
    const given = args.map((argument) => onTheWire(argument, accepted));
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const body = [id, name, given, places.caller ?? null, flags, places.parameters ?? null];
      this.push([CUSTOM_FUNCTION, INVOKE, "", JSON.stringify(body), 0]);
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

/** The errors among arguments; a data type that may not be handed over is its plain value, of an entity an error. */
function errorsIn(value: unknown, accepted: Accepted): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => errorsIn(one, accepted));
  if (!isTyped(value) || (value.type !== "Error" && accepted.allowCustomDataForDataTypeAny === true)) return [];
  return isErrorValue(value) ? [String(value.basicValue)] : [];
}

/** An argument as the client takes it: data types as JSON, or what they plainly are, and errors by their code. */
function onTheWire(value: unknown, accepted: Accepted): unknown {
  if (Array.isArray(value)) return value.map((one) => onTheWire(one, accepted));
  if (!isTyped(value)) return value;
  if (accepted.allowCustomDataForDataTypeAny === true) return { value: JSON.stringify(value) };
  return isErrorValue(value) ? { type: "CustomFunctionError", code: value.basicValue } : value.basicValue;
}

function isTyped(value: unknown): value is TypedValue {
  return typeof value === "object" && value !== null && "type" in value && "basicValue" in value;
}

/** Whether a cell plainly is an error: one, or what has no plain value, such as an entity. */
function isErrorValue({ type, basicValue }: TypedValue): boolean {
  return type === "Error" || (type !== "String" && typeof basicValue === "string" && basicValue.startsWith("#"));
}

/** A result as a cell holds it: an error or another data type, alone or inside an array, is what it shows. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
}
