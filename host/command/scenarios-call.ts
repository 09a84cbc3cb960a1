/** The scenarios of a call: a file of them, and the outlook that the forecast's options say. */
import { readFile, stat } from "node:fs/promises";
import type { ScenarioWishes } from "../../src/forecast";
import { type ScenarioFile, scenariosFromJson } from "../../src/scenario-json";
import { TEXT } from "../../src/text";
import { UnreadableFile } from "../files/unreadable";
import { type ForecastValues, forecastIn } from "./forecast-call";
import { reportProblems } from "./report";
import { WrongCall } from "./wrong-call";

/** What is tried. */
export interface ScenariosCall {
  readonly file: ScenarioFile;
  readonly wishes: Pick<ScenarioWishes, "way" | "others">;
}

/** The scenarios of a file; throws `WrongCall`, or `UnreadableFile` with all that is wrong in it. */
export async function scenariosIn(path: string, values: ForecastValues): Promise<ScenariosCall> {
  const isThere = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) throw new WrongCall(({ notFound }) => notFound(path));
  const { file, problems } = scenariosFromJson(await readFile(path, "utf8"));
  if (!file) throw new UnreadableFile(({ language }) => `${path}:\n${reportProblems(problems, TEXT[language])}`);
  const { way, others } = forecastIn(values);
  return { file, wishes: { ...(way !== undefined && { way }), ...(others !== undefined && { others }) } };
}
