/** A field of a scenario that is being written: what stands there now below it, or what is wrong. */
import { useId } from "react";
import { useShared } from "../../parts/styles";
import { useForecastLooks } from "../looks";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (typed: string) => void;
  /** What is said of what cannot be; nothing where it can. */
  readonly wrong?: string | undefined;
  readonly hint?: string | undefined;
  /** Whether figures alone are typed. */
  readonly isNumber?: boolean;
}

/** The field. */
export function Field({ label, value, change, wrong = "", hint, isNumber = false }: Props) {
  const looks = useForecastLooks();
  const shared = useShared();
  const id = useId();
  const isWrong = wrong !== "";
  const described = [...(isWrong ? [`${id}-wrong`] : []), ...(hint === undefined ? [] : [`${id}-hint`])];
  return (
    <div className={looks.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? "decimal" : "text"}
        autoComplete="off"
        className={looks.input}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        onChange={({ target }) => change(target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className={shared.small}>
          {hint}
        </span>
      )}
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className={looks.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}
