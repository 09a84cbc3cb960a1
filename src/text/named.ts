/** What a message is made of. */

/** The values of a message by their names, for two of one kind must not be mixed up; texts unless it is said. */
export type Named<Name extends string, Value = string> = Readonly<Record<Name, Value>>;

/** Some names as they were listed, or their number where they are so many that a list says less than it. */
export function namedOr(list: string, counted: (count: string) => string): string {
  const { length } = list.split(", ");
  return length > MOST_LISTED ? counted(String(length)) : list;
}

/** So many names are listed; which is ours to say. */
const MOST_LISTED = 5;
