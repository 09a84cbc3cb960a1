/** What a run may ask before it writes; loaded when the pane has been drawn. */
import { EditedDialog } from "./EditedDialog";
import { ProtectedDialog } from "./ProtectedDialog";

/** The questions, each shown while it is asked. */
export default function Questions() {
  return (
    <>
      <EditedDialog />
      <ProtectedDialog />
    </>
  );
}
