/** The agreement that a call names. */
import { extname } from "node:path";
import type { Agreement } from "../../src/agreement";
import { agreementFromJson } from "../../src/agreement-json";
import { AGREEMENTS, agreementById } from "../../src/agreements";
import { TEXT } from "../../src/text";
import { kindAt, textOf } from "../files/disk";
import { UnreadableFile } from "../files/unreadable";
import { reportProblems } from "./report";
import { WrongCall } from "./wrong-call";

/** The agreement of an id, or of a file; throws `WrongCall`, or `UnreadableFile` with all that is wrong in the file. */
export async function agreementNamed(name: string): Promise<Agreement> {
  const known = agreementById(name);
  if (known) return known;
  if (extname(name).toLowerCase() !== ".json")
    throw new WrongCall(({ agreementUnknown }) =>
      agreementUnknown({ given: name, known: AGREEMENTS.map(({ id }) => id).join(", ") }),
    );
  if ((await kindAt(name)) === undefined) throw new WrongCall(({ notFound }) => notFound(name));
  const { agreement, problems } = agreementFromJson(await textOf(name));
  if (!agreement) throw new UnreadableFile(({ language }) => `${name}:\n${reportProblems(problems, TEXT[language])}`);
  return agreement;
}
