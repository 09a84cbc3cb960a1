/**
 * Build step: the help page that the functions link to, made of
 * `docs/functions.md`. As much of Markdown as that file uses.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The source of the help page. */
export const HELP = fileURLToPath(new URL("../docs/functions.md", import.meta.url));

/**
 * The page as HTML; each heading has its text in small letters as its id (`#tierpayout`).
 * @param {string} [markdown]
 * @returns {string}
 */
export function helpPage(markdown = readFileSync(HELP, "utf8")) {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Kömiljarden – ${text(title)}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <style>
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; }
      h2 { margin-top: 2.5rem; }
      table { border-collapse: collapse; }
      th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; }
      pre { overflow-x: auto; padding: 0.75rem; border: 1px solid GrayText; }
    </style>
  </head>
  <body>
    <main>
${markdown
  .trim()
  .split(/\n{2,}/)
  .map(block)
  .join("\n")}
    </main>
  </body>
</html>
`;
}

/** @type {(source: string) => string} */
function block(source) {
  const heading = /^(#+) (.*)$/.exec(source);
  if (heading) {
    const [, marks = "", words = ""] = heading;
    const level = String(marks.length);
    return `<h${level} id="${text(words.toLowerCase().replaceAll(" ", "-"))}">${inline(words)}</h${level}>`;
  }
  if (source.startsWith("```")) return `<pre><code>${text(source.replace(/^```\n?|\n?```$/g, ""))}</code></pre>`;
  if (source.startsWith("|")) return table(source.split("\n"));
  const english = source.startsWith("*") && !source.startsWith("**") && source.endsWith("*");
  return english ? `<p lang="en"><em>${inline(source.slice(1, -1))}</em></p>` : `<p>${inline(source)}</p>`;
}

/** @type {(lines: string[]) => string} */
function table([head = "", , ...rows]) {
  /** @type {(line: string, cell: string) => string} */
  const row = (line, cell) =>
    `<tr>${line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((words) => `<${cell}>${inline(words.trim())}</${cell}>`)
      .join("")}</tr>`;
  return `<table><thead>${row(head, "th")}</thead><tbody>${rows.map((line) => row(line, "td")).join("")}</tbody></table>`;
}

/** @type {(words: string) => string} */
function inline(words) {
  return words
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith("`")
        ? `<code>${text(part.slice(1, -1))}</code>`
        : text(part)
            .replace(/\*\*(.+?)\*\*/gs, "<strong>$1</strong>")
            .replace(/\*(.+?)\*/gs, "<em>$1</em>"),
    )
    .join("");
}

/** @type {(words: string) => string} */
function text(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
