/** What a message is made of. */

/** The values of a message by their names, for two of one kind must not be mixed up; texts unless it is said. */
export type Named<Name extends string, Value = string> = Readonly<Record<Name, Value>>;
