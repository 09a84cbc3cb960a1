/** LibreOffice without a window: converts files, each time with a profile of its own. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const PLACES = [
  ...(process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")]),
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** The program, where the machine has it. */
export const SOFFICE: string | undefined = PLACES.find((place) => existsSync(place));

// Calculates every formula when a file is loaded, whatever results it brings.
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

// The sheets are in Excel's own Calibri: Carlito is as wide, Liberation Sans Narrow nearly.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Calibri</string></test><edit name="family" mode="assign" binding="strong"><string>Carlito</string><string>Liberation Sans Narrow</string></edit></match>
</fontconfig>
`;

/** Converts files to another format in a folder, all in one start of the program, calculated anew. */
export async function convert(files: readonly string[], format: "xlsx" | "pdf", folder: string): Promise<void> {
  if (SOFFICE === undefined) throw new Error("There is no LibreOffice on this machine.");
  const profile = await mkdtemp(join(tmpdir(), "komiljarden-soffice-"));
  try {
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
    await writeFile(join(profile, "fonts.conf"), FONTS);
    const options = {
      timeout: 280_000,
      maxBuffer: 10_000_000,
      env: { ...process.env, FONTCONFIG_FILE: join(profile, "fonts.conf") },
    };
    await promisify(execFile)(
      SOFFICE,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        folder,
        ...files,
      ],
      options,
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
