/** The sheets of the example, written as the add-in writes them, as pictures. */

import { writeXlsx } from "../../host/files/xlsx";
import { Workbook } from "../../host/model/workbook";
import { agreement2023 } from "../../src/agreements/2023";
import { forecastOf } from "../../src/forecast/forecast";
import { forecastSheet } from "../../src/present/forecast/sheet";
import { formSheets } from "../../src/present/forms/forms";
import { present } from "../../src/present/present";
import { regionPack } from "../../src/present/region/pack";
import type { OutSheet } from "../../src/sheets/sheet";
import { TEXT } from "../../src/text/texts";
import { exampleGrids } from "../src/support/example";
import { settledFrom } from "../src/support/settled";
import { connected, written } from "../taskpane/support/out-sheets";
import { pagesOf } from "./render";

/** A picture of every sheet by a name for its file. */
export async function sheetPictures(): Promise<ReadonlyMap<string, Buffer>> {
  const workbook = new Workbook();
  connected(workbook);
  const names = await written(exampleSheets());
  workbook.deleteSheet(workbook.sheet("Blad1"));
  const pictures = await pagesOf(await writeXlsx(workbook), names);
  return new Map([...pictures].map(([name, png]) => [`blad-${fileName(name)}`, png]));
}

function exampleSheets(): OutSheet[] {
  const settlement = settledFrom(agreement2023, exampleGrids());
  const forms = (["requisition", "financialReport"] as const).flatMap(
    (kind) => formSheets(settlement, [FORM_REGION], kind, { recipients: new Map(), costs: new Map() }, TEXT.sv).sheets,
  );
  const ahead = forecastOf(settledFrom(agreement2023, exampleGrids(), { until: "2023-08" }), FORECAST_WISHES);
  if (!ahead) throw new Error("The example is forecast from August.");
  const drawer = ahead.drawer();
  drawer.draw(DRAWS);
  const forecast = forecastSheet(ahead, drawer.result(), "exemplet", TEXT.sv);
  return [...present(settlement, [], TEXT.sv), ...forms, ...regionPack(settlement, [], FORM_REGION, TEXT.sv), forecast];
}

const FORM_REGION = "01";
const FORECAST_WISHES = { region: "13", patients: 300 };
const DRAWS = 2000;

function fileName(sheet: string): string {
  return sheet
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/\W+/g, "-")
    .replace(/-$/, "");
}
