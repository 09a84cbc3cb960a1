/**
 * LibreOffice without a window: found, or got when the machine has
 * none; converts files, all in one start with a profile of its own.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { hasDebianPackages, installDebianPackages, isProgram, onSearchPath, say } from "./programs";

const NAME = "libreoffice";
/**
 * How long the files may take for each of them before LibreOffice
 * counts as hung, in milliseconds: ten times what is needed.
 */
const LIMIT = 200_000;
/** How much of what LibreOffice said is told, in characters. */
const TOLD = 2_000;

/** The program; installs it first where that can be done, and throws with what to do where it cannot. */
export function sofficePath(): string {
  const named = process.env["SOFFICE_PATH"];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`SOFFICE_PATH is ${named}, and there is no program there.`);
  }
  const found = findSoffice();
  if (found !== undefined) return found;
  if (hasDebianPackages()) {
    say(NAME, "there is no LibreOffice on this machine; getting one, which may take a few minutes");
    installDebianPackages(NAME, "--no-install-recommends", "libreoffice-calc");
    const got = findSoffice();
    if (got !== undefined) {
      say(NAME, `using ${got}`);
      return got;
    }
  }
  throw new Error(
    "No LibreOffice found and none could be installed. Install LibreOffice Calc, or set SOFFICE_PATH to its soffice.",
  );
}

/** The program, where the machine has it; nothing is installed. */
export function findSoffice(): string | undefined {
  return [...onSearchPath(["soffice", "libreoffice"]), "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(
    isProgram,
  );
}

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

/**
 * Converts files to another format in a folder, calculated anew;
 * throws with what LibreOffice said when any of them is not made.
 */
export async function convert(
  files: readonly string[],
  format: "fods" | "pdf" | "xlsx",
  folder: string,
): Promise<void> {
  const program = sofficePath();
  const profile = await mkdtemp(join(tmpdir(), "komiljarden-soffice-"));
  try {
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
    await writeFile(join(profile, "fonts.conf"), FONTS);
    const { how, said } = await runSoffice(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        folder,
        ...files,
      ],
      { ...process.env, FONTCONFIG_FILE: join(profile, "fonts.conf") },
      LIMIT * files.length,
    );
    // It ends well also when it could not load a file.
    const names = files.map((file) => `${basename(file, extname(file))}.${format}`);
    const missing = names.filter((name) => !existsSync(join(folder, name)));
    if (how !== WELL || missing.length > 0)
      throw new Error(`LibreOffice ${how}; not made: ${missing.join(", ") || "nothing"}. It said: ${said}`);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

const WELL = "ended well";

/** Runs the program to its end; how that was, and the last of what it said. */
export async function runSoffice(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  limit: number,
): Promise<{ readonly how: string; readonly said: string }> {
  // A group of its own: the program is a script that starts another, and both must end.
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"], detached: platform() !== "win32" });
  let said = "";
  const hear = (part: Buffer): void => void (said = `${said}${part.toString()}`.slice(-TOLD));
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  let hung = false;
  const alarm = setTimeout(() => {
    hung = true;
    if (platform() === "win32" || child.pid === undefined) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  }, limit);
  const how = await new Promise<string>((ended, failed) => {
    child.on("error", failed);
    child.on("close", (code, signal) => {
      if (hung) ended(`hung and was killed after ${String(limit / 1000)} s`);
      else if (signal !== null) ended(`was killed by ${signal}`);
      else ended(code === 0 ? WELL : `ended with ${String(code)}`);
    });
  });
  clearTimeout(alarm);
  return { how, said: said.trim() || "nothing" };
}
