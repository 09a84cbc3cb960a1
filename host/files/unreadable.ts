/** The one error that readers of files throw: the file is not what it should be. */
import { REFUSALS, type RefusalText } from "../../src/text";
import { onOneLine } from "./visible";

/** Why a file cannot be read, and what to do, in the words of a language. */
export type Refusal = (words: RefusalText) => string;

/** A file cannot be read; it says why in the words of a language, and its message, for logs, is in English. */
export class UnreadableFile extends Error {
  constructor(
    readonly say: Refusal,
    options?: ErrorOptions,
  ) {
    super(say(REFUSALS.en), options);
    this.name = "UnreadableFile";
  }

  /** The same, said of the file that was opened. */
  in(file: string): UnreadableFile {
    return new UnreadableFile((words) => `${onOneLine(file)}: ${this.say(words)}`, { cause: this });
  }
}
