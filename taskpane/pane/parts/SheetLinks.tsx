/** Buttons that open sheets. */

import { Button } from "@fluentui/react-components";
import { goTo } from "../../state/actions/reading";
import { usePane } from "./context";
import { useShared } from "./styles";

/** A button for each sheet. */
export function SheetLinks({ names }: { readonly names: readonly string[] }) {
  const { act, t } = usePane();
  const shared = useShared();
  return (
    <div className={shared.row}>
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          aria-label={t.result.openSheet(name)}
          onClick={() => void act(goTo, { sheet: name })}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
