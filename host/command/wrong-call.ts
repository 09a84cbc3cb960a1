/** A call that cannot be understood. */
import type { CommandText } from "../../src/text";

/** The call itself is wrong; it says how in the words of a language. */
export class WrongCall extends Error {
  constructor(readonly say: (words: CommandText) => string) {
    super("The call is wrong");
  }
}
