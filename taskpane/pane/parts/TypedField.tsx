/** A field for something that is typed: it counts when the field is left, or at Enter; empty is nothing chosen. */
import { useState } from "react";
import { Field } from "./Field";

interface Props<Value> {
  readonly label: string;
  /** As it stands in the field. */
  readonly value: string;
  /** Nothing where it is none. */
  readonly parse: (typed: string) => Value | undefined;
  readonly change: (value: Value | undefined) => void;
  /** What is said of what cannot be understood. */
  readonly wrong: string;
  readonly hint?: string | undefined;
}

/** The field; `value` is its key, so that a value that comes from elsewhere stands in it. */
export function TypedField<Value>({ label, value, parse, change, wrong, hint }: Props<Value>) {
  const [typed, setTyped] = useState(value);
  const [isWrong, setWrong] = useState(false);
  const take = (): void => {
    const isEmpty = typed.trim() === "";
    const read = isEmpty ? undefined : parse(typed);
    setWrong(!isEmpty && read === undefined);
    if (typed !== value && (isEmpty || read !== undefined)) change(read);
  };
  return (
    <Field
      label={label}
      value={typed}
      change={setTyped}
      done={take}
      wrong={isWrong ? wrong : ""}
      hint={hint}
      isNumber
    />
  );
}
