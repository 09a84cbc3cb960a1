/** Which add-in and which Excel this is, for the details of an error. */
import type { Versions } from "./failure";

/** The versions. */
export function versions(): Versions {
  const { host, platform, version } = Office.context.diagnostics;
  return { addin: addinVersion(), excel: `${host} ${platform} ${version}, ExcelApi ${highestExcelApi()}` };
}

/** The add-in's version, from the page. */
export function addinVersion(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="komiljarden-version"]')?.content ?? "";
}

/** No later set is known to this program. */
const LATEST_MINOR = 20;

function highestExcelApi(): string {
  const supported = Array.from({ length: LATEST_MINOR }, (_, index) => `1.${String(LATEST_MINOR - index)}`);
  return supported.find((version) => Office.context.requirements.isSetSupported("ExcelApi", version)) ?? "none";
}
