/** Finds a Chromium for the browser tests and the screenshots, and gets one when the machine has none. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { homedir, platform } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";
import { did, hasDebianPackages, installDebianPackages, isProgram, isRoot, onSearchPath, say } from "./programs";

const NAME = "chromium";
const VERSION_TIMEOUT = 20_000;
/** How long an unreachable download server is waited for, in milliseconds. */
const CONNECTION_TIMEOUT = "15000";

/**
 * The path of a Chromium, Chrome or Edge to drive; installs one
 * first if none is found, and throws with what to do if that fails.
 */
export function chromiumPath(): string {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no browser there that starts.`);
  }
  const found = findChromium();
  if (found !== undefined) return found;
  say(NAME, "there is no browser on this machine; getting one, which may take a few minutes");
  for (const get of ways()) {
    get();
    const got = findChromium();
    if (got !== undefined) {
      say(NAME, `using ${got}`);
      return got;
    }
  }
  throw new Error(
    "No Chromium found and none could be installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.",
  );
}

/** How this project launches it: headless, quiet, and without any request of the browser's own. */
export function launchOptions(executablePath = chromiumPath()): LaunchOptions {
  return {
    executablePath,
    headless: true,
    args: [
      ...(isRoot() ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Driven by a program, V8 looks for its place in the source whenever something is written to the console while a
      // script is run for the first time, and parses the grid's eight megabytes anew each time: five seconds a page.
      "--js-flags=--no-enable-lazy-source-positions",
    ],
  };
}

/** A browser already on the machine: playwright's own of this version, else a usual place, else the search path. */
function findChromium(): string | undefined {
  return [chromium.executablePath(), ...usualPlaces(platform()), ...onSearchPath(NAMES)].find(starts);
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

function usualPlaces(system: NodeJS.Platform): readonly string[] {
  switch (system) {
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
        const root = process.env[variable];
        if (root === undefined) return [];
        return [
          "Google\\Chrome\\Application\\chrome.exe",
          "Chromium\\Application\\chrome.exe",
          "Microsoft\\Edge\\Application\\msedge.exe",
        ].map((program) => join(root, program));
      });
    case "darwin":
      return ["", homedir()].flatMap((root) =>
        ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) =>
          join(root, "/Applications", `${name}.app`, "Contents/MacOS", name),
        ),
      );
    default:
      return [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
      ];
  }
}

/** Ways to get one, the gentlest first. */
function ways(): readonly (() => boolean)[] {
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const patience = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECTION_TIMEOUT };
  const byPlaywright = (): boolean => did(NAME, [process.execPath, cli, "install", "chromium"], patience);
  return hasDebianPackages() ? [byPlaywright, () => installDebianPackages(NAME, "chromium")] : [byPlaywright];
}

/** Whether there is a browser there that starts: on Linux a downloaded one may lack libraries of the system. */
function starts(path: string): boolean {
  if (!isProgram(path)) return false;
  return platform() !== "linux" || spawnSync(path, ["--version"], { timeout: VERSION_TIMEOUT }).status === 0;
}
