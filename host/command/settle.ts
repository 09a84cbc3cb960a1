/** `npm run settle`. */
import { TROUBLE } from "../../src/text";
import { isCode, isSystemError, whyOf } from "../files/trouble";
import { languageAsked } from "./call";
import { run } from "./cli";

const args = process.argv.slice(2);
const words = TROUBLE[languageAsked(args)];

// Whoever reads the output may stop before its end: `npm run settle | head`. What else goes wrong with it is told where
// it can be; of what is wrong with the errors nobody can be told.
const isStopped = (cause: unknown): boolean => isCode(cause, "EPIPE");
let isTold = false;
process.stdout.on("error", (cause: Error) => {
  if (isTold || isStopped(cause)) return;
  isTold = true;
  process.exitCode = 1;
  process.stderr.write(`${isSystemError(cause) ? words.cannotPrint({ why: whyOf(cause, words) }) : cause.message}\n`);
});
process.stderr.on("error", (cause) => {
  if (!isStopped(cause)) process.exitCode = 1;
});

const code = await run(args, {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
});
if (code !== 0) process.exitCode = code;
