/** A button that does something with the sheets that are sent to others; it rests while the pane is at work. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SendRequest } from "../../runs/send";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

/** The button. */
export function SendButton({
  request,
  disabled = false,
  children,
}: {
  readonly request: SendRequest;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  const { state, act } = usePane();
  const shared = useShared();
  return (
    <Button
      className={shared.start}
      disabledFocusable={disabled || state.working || state.running !== undefined}
      onClick={() => void act.send(request)}
    >
      {children}
    </Button>
  );
}
