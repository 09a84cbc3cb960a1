/** Which Excel it is that answers. */
import type { Environment } from "./record";

/** The requirement sets that the product asks about, and the last version known to this program of each. */
const SETS = { ExcelApi: 20, SharedRuntime: 2, CustomFunctionsRuntime: 5, KeyboardShortcuts: 2 } as const;

/** It, with nothing of the workbook. */
export function environmentOf(addin: string): Environment {
  const { diagnostics, displayLanguage, contentLanguage, document, officeTheme, partitionKey, requirements } =
    Office.context as Partial<Office.Context> & Pick<Office.Context, "requirements">;
  const highest = (set: string, last: number): string => {
    const minors = Array.from({ length: last + 1 }, (_, index) => `1.${String(last - index)}`);
    return minors.find((version) => requirements.isSetSupported(set, version)) ?? "none";
  };
  return {
    addin,
    host: String(diagnostics?.host ?? ""),
    platform: String(diagnostics?.platform ?? ""),
    version: diagnostics?.version ?? "",
    displayLanguage: displayLanguage ?? "",
    contentLanguage: contentLanguage ?? "",
    mode: String(document?.mode ?? ""),
    sets: Object.fromEntries(Object.entries(SETS).map(([set, last]) => [set, highest(set, last)])),
    theme: officeTheme?.bodyBackgroundColor !== undefined || officeTheme?.isDarkTheme !== undefined,
    partitionKey: partitionKey !== undefined,
  };
}
