/**
 * A small static server over https: the add-in's build, the
 * workbench page, office.js from its package, and the examples.
 */

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { generate } from "selfsigned";
import { CACHE } from "./build";

/** A key and its certificate, in PEM; `trusted` when Microsoft's tool has made the system trust it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly trusted: boolean;
}

/** One place in the server's address space and the folder that is served there. */
export interface Mount {
  readonly at: string;
  readonly folder: string;
  /** The headers of a file by its path in the folder; when not said, it is never kept. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
}

const MIME: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The headers of everything that is not the add-in. */
const UNKEPT: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** What the bare address shows. */
const INDEX = "workbench.html";

/** Days a self-signed certificate is used for. */
const LIFETIME = 365;
const DAY = 86_400_000;

/**
 * The certificate that office-addin-dev-certs made the system trust, else one of our own that is made once and kept.
 */
export async function certificate(): Promise<Certificate> {
  const trusted = pair(join(homedir(), ".office-addin-dev-certs", "localhost"));
  if (trusted) return { ...trusted, trusted: true };
  const own = join(CACHE, "localhost");
  const kept = pair(own);
  if (kept && Date.now() - statSync(`${own}.crt`).mtimeMs < (LIFETIME - 1) * DAY) return { ...kept, trusted: false };
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    notAfterDate: new Date(Date.now() + LIFETIME * DAY),
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${own}.key`, made.private, { mode: 0o600 });
  writeFileSync(`${own}.crt`, made.cert);
  return { key: made.private, cert: made.cert, trusted: false };
}

function pair(path: string): { readonly key: string; readonly cert: string } | undefined {
  if (!existsSync(`${path}.key`) || !existsSync(`${path}.crt`)) return undefined;
  return { key: readFileSync(`${path}.key`, "utf8"), cert: readFileSync(`${path}.crt`, "utf8") };
}

/**
 * A server on localhost only. `mounts` is asked at every request;
 * the first whose address fits and that has the file answers.
 */
export function staticServer(certified: Certificate, mounts: (path: string) => Promise<readonly Mount[]>): Server {
  const { key, cert } = certified;
  return createServer({ key, cert }, (request, response) => {
    const answer = (status: number, type: string, body: Buffer | string, headers = UNKEPT): void => {
      response.writeHead(status, {
        "Content-Type": type,
        "Content-Length": Buffer.byteLength(body),
        ...headers,
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      answer(405, "text/plain; charset=utf-8", "Only GET and HEAD.\n");
      return;
    }
    const path = pathOf(request.url ?? "/");
    if (path === undefined) {
      answer(400, "text/plain; charset=utf-8", "Bad address.\n");
      return;
    }
    mounts(path).then(
      (places) => {
        const found = fileFor(path, places);
        if (found === undefined) {
          answer(404, "text/plain; charset=utf-8", `There is no ${path} here.\n`);
          return;
        }
        const { file, headers } = found;
        answer(200, MIME[extname(file)] ?? "application/octet-stream", readFileSync(file), headers);
      },
      (error: unknown) =>
        answer(500, "text/plain; charset=utf-8", `${error instanceof Error ? error.message : String(error)}\n`),
    );
  });
}

/** The decoded path of a request, without anything that climbs out of the folder; nothing when it cannot be decoded. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, "https://localhost").pathname);
    return path.includes("\0") || path.includes("\\") ? undefined : path;
  } catch {
    // Percent signs that stand for no character: such a path is nobody's.
    return undefined;
  }
}

interface Found {
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The file that the first fitting mount has at the path; links and dots may not lead out of its folder. */
function fileFor(path: string, mounts: readonly Mount[]): Found | undefined {
  for (const { at, folder, headers } of mounts) {
    if (!path.startsWith(at)) continue;
    const inside = path === "/" ? INDEX : path.slice(at.length);
    const file = normalize(join(folder, inside));
    if (!file.startsWith(normalize(folder) + sep)) continue;
    if (existsSync(file) && statSync(file).isFile()) return { file, headers: headers?.(inside) ?? UNKEPT };
  }
  return undefined;
}
