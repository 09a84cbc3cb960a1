/** What is read in documents and in comments. */

/** A document without its blocks and spans of code. */
export function withoutCode(text: string): string {
  return text.replace(/^ *(```|~~~).*?^ *\1/gms, "").replace(/`[^`\n]*`/g, "");
}

/** Whether there is a file or a folder of that path. */
export function existsIn(paths: readonly string[], path: string): boolean {
  const bare = path.replace(/\/$/, "");
  return bare === "." || paths.some((one) => one === bare || one.startsWith(`${bare}/`));
}

/** Whether a line of code is a comment, or a part of one. */
export function isComment(line: string): boolean {
  return /^\s*(\/\*\*|\*|\/\/)/.test(line);
}
