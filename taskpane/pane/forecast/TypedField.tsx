/** A field for something that is typed: it counts when the field is left, or at Enter; empty is nothing chosen. */
import { useId, useState } from "react";
import { useShared } from "../parts/styles";
import { useForecastLooks } from "./looks";

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
  const looks = useForecastLooks();
  const shared = useShared();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [isWrong, setWrong] = useState(false);
  const take = (): void => {
    const isEmpty = typed.trim() === "";
    const read = isEmpty ? undefined : parse(typed);
    setWrong(!isEmpty && read === undefined);
    if (typed !== value && (isEmpty || read !== undefined)) change(read);
  };
  return (
    <div className={looks.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={looks.input}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
      {isWrong ? (
        <p id={`${id}-wrong`} role="alert" className={looks.wrong}>
          {wrong}
        </p>
      ) : (
        hint !== undefined && (
          <span id={`${id}-hint`} className={shared.small}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}
