/** A button that does something with the sheets that are sent to others; it rests while the pane is at work. */

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SendRequest } from "../../runs/send";
import { sendOn } from "../../state/actions/send-on";
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
  const { act, can } = usePane();
  const shared = useShared();
  return (
    <Button
      className={shared.start}
      disabledFocusable={disabled || !can(sendOn, request)}
      onClick={() => void act(sendOn, request)}
    >
      {children}
    </Button>
  );
}
