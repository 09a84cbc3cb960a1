/** The response headers that the add-in's files are to have: `docs/deploy.md` tells them, the workbench sends them. */

/** Where pages load office.js from, unless a deployer has a mirror. */
const MICROSOFT = "https://appsforoffice.microsoft.com";

/** What may frame the pane: Excel on the web, at its addresses. */
const EXCEL_ON_THE_WEB = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://excel.cloud.microsoft",
  "https://*.office.com",
  "https://onedrive.live.com",
];

/** What differs from one deployment to another. */
export interface HeaderOptions {
  /** The origin of office.js; Microsoft's when not said, `'self'` where it lies on the pages' own server. */
  readonly officejs?: string | undefined;
  /** Who else may frame the pane, such as the workbench. */
  readonly ancestors?: readonly string[];
}

/** The value of `Content-Security-Policy`, on one line: our own files and office.js, and nothing else. */
export function contentSecurityPolicy({ officejs = MICROSOFT, ancestors = [] }: HeaderOptions = {}): string {
  return [
    "default-src 'none'",
    ["script-src", ...new Set(["'self'", officejs])].join(" "),
    // Fluent UI writes its styles at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    ["frame-ancestors", ...ancestors, ...EXCEL_ON_THE_WEB].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** Which header goes to which files, by their paths from the address, and its value. */
interface Rule {
  readonly header: string;
  readonly files: RegExp;
  readonly value: (options: HeaderOptions) => string;
}

const RULES: readonly Rule[] = [
  { header: "Content-Security-Policy", files: /^/, value: contentSecurityPolicy },
  { header: "X-Content-Type-Options", files: /^/, value: () => "nosniff" },
  { header: "Referrer-Policy", files: /^/, value: () => "no-referrer" },
  // A name with a hash is never given to other contents.
  { header: "Cache-Control", files: /\.[0-9a-f]{20}\.js$/, value: () => "public, max-age=31536000, immutable" },
  { header: "Cache-Control", files: /\.(html|json|xml)$/, value: () => "no-cache" },
  // Excel on the web reads them from an address of its own.
  { header: "Access-Control-Allow-Origin", files: /(^|\/)functions(\.sv)?\.json$/, value: () => "*" },
];

/** The headers of a file of the add-in. An icon has no `Cache-Control`: one it may not keep, Office does not show. */
export function headersOf(path: string, options: HeaderOptions = {}): Readonly<Record<string, string>> {
  const own = RULES.filter(({ files }) => files.test(path));
  return Object.fromEntries(own.map(({ header, value }) => [header, value(options)]));
}
