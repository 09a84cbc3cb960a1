/** A field to type in, with its label: a hint below it, and what is wrong. */
import { useId } from "react";
import { useShared } from "./styles";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (typed: string) => void;
  /** The field is left, or Enter pressed in it. */
  readonly done?: () => void;
  /** What is said of what cannot be; nothing where it can. */
  readonly wrong?: string | undefined;
  readonly hint?: string | undefined;
  /** Whether figures alone are typed. */
  readonly isNumber?: boolean;
}

/** The field. */
export function Field({ label, value, change, done, wrong = "", hint, isNumber = false }: Props) {
  const shared = useShared();
  const id = useId();
  const isWrong = wrong !== "";
  const described = [...(isWrong ? [`${id}-wrong`] : []), ...(hint === undefined ? [] : [`${id}-hint`])];
  return (
    <div className={shared.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? "decimal" : "text"}
        autoComplete="off"
        className={shared.input}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        onChange={({ target }) => change(target.value)}
        onBlur={done}
        onKeyDown={({ key }) => {
          if (key === "Enter") done?.();
        }}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={shared.small}>
          {hint}
        </span>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className={shared.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}
