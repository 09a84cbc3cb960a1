/** What is wrong with a part of a scenario that is being written, where it is; it can have the focus. */
import { messageOf } from "../../../../src/present";
import type { Problem } from "../../../../src/problems";
import { usePane } from "../../parts/context";
import { Notice } from "../../parts/Notice";

/** The problems; nothing where there are none. */
export function Told({ problems }: { readonly problems: readonly Problem[] }) {
  const { text } = usePane();
  if (problems.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} data-wrong>
      <Notice weight="error">
        {problems.map((problem, index) => (
          <span key={index}>{messageOf(problem, text)}</span>
        ))}
      </Notice>
    </div>
  );
}
