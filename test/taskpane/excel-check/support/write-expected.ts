/** Writes what the embedded Excel answers to the questions of the page: `npm run excel-check`, to be read and kept. */
import { writeFile } from "node:fs/promises";
import { Workbook } from "../../../../host/model/workbook";
import { goneThrough, withoutLocations } from "./gone-through";

const file = new URL("../../../../taskpane/excel-check/expected.json", import.meta.url);
const { steps } = await goneThrough(new Workbook());
await writeFile(file, `${JSON.stringify(withoutLocations(steps), undefined, 2)}\n`);
