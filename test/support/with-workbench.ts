import { build } from "../../host/workbench/build";

/** Before the browser tests: what the workbench serves is built, once for all files. */
export default async function withWorkbench(): Promise<void> {
  process.stderr.write("workbench: building the add-in and the page, unless they are built (up to a minute)\n");
  await build();
}
