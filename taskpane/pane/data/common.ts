/** What is said of several tables at once: the same of all of them, or `mixed`. */
export function commonOf<Value>(said: readonly Value[]): Value | "mixed" | undefined {
  const [first] = said;
  return said.every((one) => one === first) ? first : "mixed";
}
