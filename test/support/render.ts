/** Workbooks as pictures: what each sheet's first page looks like on paper, by LibreOffice and Poppler. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasDebianPackages, installDebianPackages, isProgram, onSearchPath } from "./programs";
import { convert } from "./soffice";

const run = promisify(execFile);

/** Gets Poppler where it is missing and can be had. */
function getPoppler(): void {
  if (!onSearchPath(["pdftotext"]).some(isProgram) && hasDebianPackages())
    installDebianPackages("Poppler", "poppler-utils");
}

/** The first page of each of the sheets as a PNG, by the sheet's name, which its footer begins with. */
export async function pagesOf(
  xlsx: Uint8Array,
  names: readonly string[],
  dotsPerInch = 80,
): Promise<ReadonlyMap<string, Buffer>> {
  getPoppler();
  const folder = await mkdtemp(join(tmpdir(), "komiljarden-pictures-"));
  try {
    await writeFile(join(folder, "blad.xlsx"), xlsx);
    await convert([join(folder, "blad.xlsx")], "pdf", folder);
    const pdf = join(folder, "blad.pdf");
    const { stdout } = await run("pdftotext", ["-layout", pdf, "-"], { maxBuffer: 50_000_000 });
    const footers = stdout.split("\f").map((page) => page.trimEnd().split("\n").at(-1)?.trim() ?? "");
    const pictures = new Map<string, Buffer>();
    for (const name of names) {
      const page = footers.findIndex((footer) => footer.replace(/\s+\d+ \/ \d+$/, "") === name) + 1;
      if (page === 0) throw new Error(`${name} is on no page.`);
      const picture = join(folder, `page-${String(page)}`);
      await run("pdftoppm", [
        "-r",
        String(dotsPerInch),
        "-png",
        "-singlefile",
        "-f",
        String(page),
        "-l",
        String(page),
        pdf,
        picture,
      ]);
      pictures.set(name, await readFile(`${picture}.png`));
    }
    return pictures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
