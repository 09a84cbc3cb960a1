/** The two ways to send something on: as a file, where this Excel lets a pane save one, or as new sheets. */
import type { SendRequest } from "../../runs/send";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";
import { SendButton } from "./SendButton";

/** The buttons; without files, the one for sheets and why. */
export function SendAs({
  request,
  disabled = false,
}: {
  readonly request: (as: "file" | "sheets") => SendRequest;
  readonly disabled?: boolean;
}) {
  const { state, t } = usePane();
  const shared = useShared();
  return (
    <>
      <div className={shared.row}>
        {state.saves && (
          <SendButton request={request("file")} disabled={disabled}>
            {t.send.asFile}
          </SendButton>
        )}
        <SendButton request={request("sheets")} disabled={disabled}>
          {t.send.asSheets}
        </SendButton>
      </div>
      {!state.saves && <p className={shared.small}>{t.send.noFiles}</p>}
    </>
  );
}
