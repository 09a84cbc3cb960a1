/** What Excel shows when a cell cannot be answered, in the language Excel is shown in. */
import { marked } from "../src/ground";
import { languageOf, TEXT, type Text } from "../src/text";

/** The words of the language Excel is shown in; Swedish outside Excel, and until Excel has said which. */
export function language(): Text {
  const { Office } = globalThis as { Office?: { context?: { displayLanguage?: string } } };
  const shown = Office?.context?.displayLanguage;
  return TEXT[shown === undefined ? "sv" : languageOf(shown)];
}

/** `#VALUE!` with words that say what to do. */
export function wrong(say: (words: Text["functions"]) => string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, marked(say(language().functions)));
}

/** `#N/A` with words that say why: the question is right, but there is no answer. */
export function unavailable(say: (words: Text["functions"]) => string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, marked(say(language().functions)));
}

/** Whether a value is an error: one of ours, or one that stood in a cell. */
export function isError(value: unknown): value is CustomFunctions.Error {
  return value instanceof CustomFunctions.Error;
}

/** The error of a cell by what it shows, `#N/A`; what is no error is one of its value. */
export function errorOf(shown: unknown): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(Object.values(ErrorCode).find((code) => code === shown) ?? ErrorCode.invalidValue);
}

/** What a cell with an error shows: `#N/A`. */
export function errorText(error: CustomFunctions.Error): string {
  return error.code;
}

/** An error in a cell that an answer rests on, as the answer: the same where a function may give it, else `#VALUE!`. */
export function passedOn(error: CustomFunctions.Error): CustomFunctions.Error {
  const { divisionByZero, invalidNumber, notAvailable, nullReference } = CustomFunctions.ErrorCode;
  const code = [divisionByZero, invalidNumber, notAvailable, nullReference].find((one) => one === error.code);
  return code === undefined || code === notAvailable
    ? new CustomFunctions.Error(
        code ?? CustomFunctions.ErrorCode.invalidValue,
        language().functions.cellError(errorText(error)),
      )
    : new CustomFunctions.Error(code);
}
