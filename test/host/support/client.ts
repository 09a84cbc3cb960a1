/** The genuine Excel client over a workbook of the model. */

import { Workbook } from "../../../host/model/workbook";
import { type Connection, connect } from "../../../host/wire/connect";

/** A client of its own over a new workbook. */
export const open = (names?: string[]): Connection & { workbook: Workbook } => {
  const workbook = new Workbook(names);
  return { ...connect(workbook), workbook };
};

/** The error that a run ends with; a run that succeeds fails the test. */
export async function failure(
  { Excel: client }: Connection,
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await client.run(work);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The run should have failed.");
}

/** Waits until the condition holds; fails the test by vitest's own time limit when it never does. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
