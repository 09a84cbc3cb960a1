/** What the computer says of a file that it does not read or write, in words. */
import { TROUBLE, type TroubleText } from "../../src/text";
import { onOneLine } from "./visible";

/** What went wrong, and what to do, in the words of a language. */
export type Trouble = (words: TroubleText) => string;

/** Why a file is not read or written. */
export type Why = keyof TroubleText["why"];

/** A file could not be read or written, or the writing was stopped; its message, for logs, is in English. */
export class FileTrouble extends Error {
  constructor(
    readonly say: Trouble,
    options?: ErrorOptions,
  ) {
    super(say(TROUBLE.en), options);
    this.name = "FileTrouble";
  }

  /** The same, and something besides, on a line of its own. */
  and(more: Trouble): FileTrouble {
    return new FileTrouble((words) => `${this.say(words)}\n${more(words)}`, { cause: this });
  }
}

/** Somebody stopped the program by a signal while it wrote. */
export class Interrupted extends FileTrouble {
  constructor(
    readonly signal: NodeJS.Signals,
    say: Trouble = ({ interrupted }) => interrupted,
  ) {
    super(say);
    this.name = "Interrupted";
  }

  override and(more: Trouble): Interrupted {
    return new Interrupted(this.signal, super.and(more).say);
  }
}

/** What is done with a file. */
type Doing = "cannotRead" | "cannotWrite";

/** Refuses a file that is not what it has to be. */
export function unfit(doing: Doing, file: string, why: Exclude<Why, "other">): FileTrouble {
  return new FileTrouble((words) => words[doing]({ file: onOneLine(file), why: words.why[why] }));
}

/** Does something with a file; what the computer refuses is thrown as a `FileTrouble`, all else as it is. */
export async function told<Result>(doing: Doing, file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new FileTrouble((words) => words[doing]({ file: onOneLine(file), why: whyOf(cause, words) }), { cause });
  }
}

/** An error that the computer answers with. */
export interface SystemError extends Error {
  readonly code: string;
}

/** Whether something thrown is what the computer answered, and no fault of ours. */
export function isSystemError(cause: unknown): cause is SystemError {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && IS_CODE.test(cause.code);
}

/** Codes of the system's, and Node's own for files and streams; its others tell of wrong calls, which are ours. */
const IS_CODE = /^E(?!RR_)[A-Z0-9]+$|^ERR_(?:FS|STREAM)_/;

/** Whether the computer answered with one of some codes. */
export function isCode(cause: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(cause) && codes.includes(cause.code);
}

/** Why, and what to do. */
export function whyOf({ code }: SystemError, { why }: TroubleText): string {
  const known = WHY.get(code);
  return known === undefined ? why.other(code) : why[known];
}

const WHY: ReadonlyMap<string, Exclude<Why, "other">> = new Map([
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EFBIG", "limited"],
  ["ERR_FS_FILE_TOO_LARGE", "large"],
  ["EACCES", "forbidden"],
  ["EPERM", "forbidden"],
  ["EROFS", "readOnly"],
  ["EISDIR", "folder"],
  ["ENOTDIR", "notFolder"],
  ["EEXIST", "notFolder"],
  ["ENOENT", "missing"],
  ["EMFILE", "tooMany"],
  ["ENFILE", "tooMany"],
  ["EBUSY", "busy"],
  ["ETXTBSY", "busy"],
  ["EPIPE", "nobodyReads"],
  ["ERR_STREAM_DESTROYED", "nobodyReads"],
  ["ERR_STREAM_WRITE_AFTER_END", "nobodyReads"],
  ["ELOOP", "ring"],
  ["ENAMETOOLONG", "longName"],
  ["ENXIO", "notFile"],
]);
