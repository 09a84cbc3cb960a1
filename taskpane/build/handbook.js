/** Build step: the handbook of `docs/` as pages that are served beside the pane, with their pictures, and offline. */
import { Marked } from "marked";

/** The pages of `docs/` that are served, and what they are served as; the functions have a page of their own making. */
export const HANDBOOK_PAGES = Object.freeze({
  "handbok.md": "handbok.html",
  "avtal.md": "avtal.html",
  "prognos.md": "prognos.html",
});

/** Where the pictures of the pages lie beside them. */
export const PICTURES = "handbok";

/** The published form of an agreement's JSON, which a page leads to; it is served under its own name. */
export const SCHEMA = "agreement.schema.json";

/** @type {Readonly<Record<string, string>>} */
const SERVED = { ...HANDBOOK_PAGES, "functions.md": "functions.html", [SCHEMA]: SCHEMA };

/**
 * A page as HTML: each heading has its text in small letters as its id, the chapters stand first as links, pictures and
 * other pages are those beside it. Throws on a link to what is not served.
 * @param {string} markdown
 * @returns {string}
 */
export function handbookPage(markdown) {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "";
  const chapters = [...markdown.matchAll(/^## (.*)$/gm)].map(([, words = ""]) => words);
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <style>
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; }
      h2 { margin-top: 2.5rem; }
      img { max-width: 100%; height: auto; border: 1px solid GrayText; }
      table { display: block; overflow-x: auto; border-collapse: collapse; }
      th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; }
      pre { overflow-x: auto; padding: 0.75rem; border: 1px solid GrayText; }
      nav ul { columns: 16rem; padding-left: 1.25rem; }
    </style>
  </head>
  <body>
    <main>
${contents(chapters)}${html(markdown)}
    </main>
  </body>
</html>
`;
}

/**
 * The pictures that a page shows, by their paths from `docs/`.
 * @param {string} markdown
 * @returns {string[]}
 */
export function picturesIn(markdown) {
  return [...markdown.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, path = ""]) => path);
}

/** @type {(markdown: string) => string} */
function html(markdown) {
  const marked = new Marked({
    async: false,
    renderer: {
      heading({ tokens, depth, text }) {
        const level = String(depth);
        return `<h${level} id="${anchor(text)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      image: ({ href, text }) =>
        `<img src="${PICTURES}/${escaped(href.replace(/^images\//, ""))}" alt="${escaped(text)}" loading="lazy" />`,
      link({ href, tokens }) {
        return `<a href="${escaped(served(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  return String(marked.parse(markdown));
}

/** @type {(chapters: readonly string[]) => string} */
function contents(chapters) {
  if (chapters.length === 0) return "";
  const lines = chapters.map((words) => `<li><a href="#${anchor(words)}">${escaped(words)}</a></li>`);
  return `<nav aria-label="Innehåll"><ul>${lines.join("")}</ul></nav>\n`;
}

/** @type {(href: string) => string} */
function served(href) {
  if (/^(https:|#)/.test(href)) return href;
  const [path = "", part] = href.split("#");
  const page = SERVED[path];
  if (page === undefined) throw new Error(`the handbook leads to ${href}, which is not served`);
  return part === undefined ? page : `${page}#${part}`;
}

/** @type {(words: string) => string} */
function anchor(words) {
  return escaped(words.toLowerCase().replaceAll(/[`*]/g, "").replaceAll(" ", "-"));
}

/** @type {(words: string) => string} */
function escaped(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
