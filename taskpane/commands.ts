/** The buttons of the ribbon: they run in the pane's own page, so what they do is seen there. */
import { settleNow } from "./state/actions/settle-now";
import { setView, showPane } from "./state/actions/view";
import type { Controller } from "./state/controller";

/** Binds the buttons' names in the manifest to what they do. */
export function associateCommands(controller: Controller): void {
  Office.actions.associate("settleNow", (event: Office.AddinCommands.Event) => {
    void carryOut(event, controller, () => controller.act(settleNow));
  });
  Office.actions.associate("showHelp", (event: Office.AddinCommands.Event) => {
    void carryOut(event, controller, () => controller.act(setView, "help"));
  });
}

// Excel waits for `completed`, whatever happens.
async function carryOut(
  event: Office.AddinCommands.Event,
  controller: Controller,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await controller.act(showPane);
    await controller.ready();
    await work();
  } finally {
    event.completed();
  }
}
