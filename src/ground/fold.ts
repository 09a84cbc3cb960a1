/** Words as they are compared. */

/** Letters and digits only, lower case, without accents: what two spellings are compared by. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
