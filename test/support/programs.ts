/**
 * Programs that the tests drive and a machine may lack: what is
 * found of them, how they are got, and a line for every step of it.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { platform } from "node:os";
import { delimiter, join } from "node:path";

/** Whether the tests run as the user that may install packages. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Every place of the search path that could hold a program of one of these names. */
export function onSearchPath(names: readonly string[]): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Whether there is a program there. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A line about a program that is being got, at once. */
export function say(program: string, message: string): void {
  process.stderr.write(`${program}: ${message}\n`);
}

/** Runs a command with its own words shown; whether it succeeded. */
export function did(
  program: string,
  command: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv = {},
): boolean {
  const [path, ...args] = command;
  say(program, command.join(" "));
  const { status, signal, error } = spawnSync(path, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
  });
  if (status !== 0) say(program, `that failed: ${error?.message ?? signal ?? `exit ${String(status)}`}`);
  return status === 0;
}

/** Whether the system's own packages can be installed: as root, on Debian and its like. */
export function hasDebianPackages(): boolean {
  return platform() === "linux" && isRoot() && onSearchPath(["apt-get"]).some(isProgram);
}

/** Installs packages of the system; whether it succeeded. */
export function installDebianPackages(program: string, ...args: readonly string[]): boolean {
  const unasked = { DEBIAN_FRONTEND: "noninteractive" };
  return did(program, ["apt-get", "update"], unasked) && did(program, ["apt-get", "install", "-y", ...args], unasked);
}
