/** What a package cannot be read for, said of the part that it is in. */
import type { RefusalText } from "../../../../src/text";
import type { Refusal } from "../../unreadable";
import { LIMITS, LONGEST_TEXT } from "./limits";

/** What is wrong with a part: something in it, or the whole of it. */
export type Fault =
  | keyof RefusalText["wrong"]
  | "truncated"
  | "missing"
  | "store"
  | "tooLarge"
  | "tooMany"
  | "tooManyCells"
  | "tooLong"
  | "tooDeep"
  | "entities"
  | "encoding";

/** A part that cannot be read: which one, what is wrong with it, and what exactly was found there. */
export class BadPart extends Error {
  constructor(
    readonly fault: Fault,
    readonly part: string,
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super(`${part}: ${fault}${detail === "" ? "" : `, ${detail}`}`, options);
    this.name = "BadPart";
  }

  /** The fault in the words for users. */
  get refusal(): Refusal {
    const { fault, part, detail } = this;
    switch (fault) {
      case "truncated":
        return ({ truncated }) => truncated;
      case "missing":
        return ({ partMissing }) => partMissing({ part });
      case "store":
        return ({ storeSpoilt }) => storeSpoilt({ cell: detail });
      case "tooLarge":
        return ({ tooLarge }) => tooLarge({ part, bytes: Number(detail), limit: LIMITS.bytes });
      case "tooMany":
        return ({ tooManyParts }) => tooManyParts(LIMITS.parts);
      case "tooManyCells":
        return ({ tooManyCells }) => tooManyCells({ part, limit: LIMITS.cells });
      case "tooLong":
        return ({ tooLong }) => tooLong({ part, place: detail, limit: LONGEST_TEXT });
      case "tooDeep":
        return ({ tooDeep }) => tooDeep({ part });
      case "entities":
        return ({ entities }) => entities({ part });
      case "encoding":
        return ({ unsupportedEncoding }) => unsupportedEncoding({ part, encoding: detail });
      default:
        return ({ damaged, wrong }) =>
          damaged({ part, what: fault === "value" ? `${wrong[fault]} (${detail})` : wrong[fault] });
    }
  }
}
