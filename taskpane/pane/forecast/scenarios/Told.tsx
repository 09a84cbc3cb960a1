/** What is wrong with a part of a scenario that is being written, where it is; it can have the focus. */
import type { Problem } from "../../../../src/problems";
import { Messages } from "../../parts/Messages";

/** The problems; nothing where there are none. */
export function Told({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1} data-wrong>
      <Messages problems={problems} />
    </div>
  );
}
