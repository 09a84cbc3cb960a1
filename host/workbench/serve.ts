/**
 * `npm start` and `npm run excel`: builds, serves the add-in
 * and the workbench on https://localhost, and shows the way in.
 */

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { platform } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type HeaderOptions, headersOf } from "../../taskpane/build/headers";
import { build } from "./build";
import { certificate, staticServer } from "./server";

const require = createRequire(import.meta.url);

/** The port that the manifest of the repository names. */
const PORT = 3000;

/** The add-in's own headers, but that office.js is served from here, and that the workbench is the Excel around it. */
const WORKBENCH: HeaderOptions = { officejs: "'self'", ancestors: ["'self'"] };

/** How the workbench is started. */
export interface StartOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Whether a browser is opened on the page. */
  readonly open?: boolean;
  /** Whether a page load rebuilds what has changed; a test run keeps what it began with. */
  readonly rebuild?: boolean;
  /** The folder of the add-in's files, such as a production build; our own build when not said. */
  readonly addin?: string;
  /** The folder of office.js, such as a mirror; the package's when not said. */
  readonly officejs?: string;
}

/** A running workbench. */
export interface Workbench {
  readonly url: string;
  /** Whether the system trusts the certificate. */
  readonly trusted: boolean;
  close(): Promise<void>;
}

/** Builds what has changed and serves it; rejects with a clear message when the port is taken. */
export async function startWorkbench({
  port = PORT,
  open = false,
  rebuild = false,
  addin,
  officejs = dirname(require.resolve("@microsoft/office-js/dist/office.js")),
}: StartOptions = {}): Promise<Workbench> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const certified = await certificate();
  let built = await build();
  const server = staticServer(certified, async (path) => {
    if (rebuild && (path === "/" || path.endsWith(".html"))) built = await build();
    return [
      { at: "/office-js/", folder: officejs },
      { at: "/examples/", folder: join(root, "examples") },
      { at: "/workbench/", folder: built.page },
      { at: "/", folder: join(root, "host", "workbench", "static") },
      { at: "/", folder: addin ?? built.addin, headers: (file) => headersOf(file, WORKBENCH) },
    ];
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      failed(
        taken
          ? new Error(
              `Port ${port} is taken by another program. Stop that, or choose another port: npm start -- --port ${port + 1}`,
            )
          : error,
      );
    });
    server.listen(port, "localhost", listening);
  });
  const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
  if (open) openBrowser(url);
  return {
    url,
    trusted: certified.trusted,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ["cmd", "/c", "start", ""],
  darwin: ["open"],
};

function openBrowser(url: string): void {
  const [program, ...args] = OPENERS[platform()] ?? ["xdg-open"];
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  // Without a desktop there is nothing to open it with; the address is printed anyway.
  child.on("error", () => undefined);
  child.unref();
}

const HELP = `npm start -- [--port <number>] [--no-open]
  Builds, serves the add-in and the workbench on https://localhost:${PORT}, and opens the page.
npm run excel
  The same, and starts Excel with the add-in (Windows and Mac).
`;

const UPLOAD = `To try the add-in in Excel on the web: open a workbook, choose Home > Add-ins > More Add-ins > My Add-ins > Upload My
Add-in, and choose manifest.xml of this folder. The browser must trust the certificate: open the address above in it first.`;

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help")) {
    process.stdout.write(HELP);
    return;
  }
  const excel = args.includes("--excel");
  const port = portOf(args);
  const began = performance.now();
  say("Building…");
  const { url, trusted } = await startWorkbench({
    port,
    open: !excel && !args.includes("--no-open") && process.stdout.isTTY,
    rebuild: true,
  });
  say(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s: ${url}`);
  say("Reloading the page builds what has changed. Ctrl+C stops.");
  if (!trusted)
    say(`The certificate is our own: the browser warns once. For a trusted one run: npx ${CERTIFIER} install`);
  if (excel) sideload();
}

function portOf(args: readonly string[]): number {
  const at = args.indexOf("--port");
  const given = at < 0 ? process.env["PORT"] : args[at + 1];
  if (given === undefined || given === "") return PORT;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`The port must be a number from 0 to 65535. Got: ${given}`);
  return port;
}

/** Microsoft's tool that starts Excel with an add-in, at the version that this was written for. */
const SIDELOADER = "office-addin-debugging@7.0.0";
/** Microsoft's tool that makes a certificate and has it trusted, at the version that the one above comes with. */
const CERTIFIER = "office-addin-dev-certs@3.0.0";

/** Starts Excel with the add-in by Microsoft's tool, which npx fetches: it is no dependency of ours. */
function sideload(): void {
  if (platform() !== "win32" && platform() !== "darwin") {
    say(`Excel for the desktop runs on Windows and Mac only, so nothing is started here.\n${UPLOAD}`);
    return;
  }
  const tool = spawn("npx", ["--yes", SIDELOADER, "start", "manifest.xml"], {
    stdio: "inherit",
    shell: platform() === "win32",
  });
  tool.on("exit", (code) => {
    if (code !== 0) say(`Microsoft's tool ended with ${String(code)}.\n${UPLOAD}`);
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
