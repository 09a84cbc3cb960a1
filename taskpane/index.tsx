/** The task pane's entry: waits for Office, then draws the pane and answers the ribbon. */
import { createRoot } from "react-dom/client";
import { languageOf, RENEWED, wordsOf } from "../src/text";
import { associateCommands } from "./commands";
import { keepKeys } from "./pane/keyboard";
import { Pane } from "./pane/Pane";
import { PaneProvider } from "./pane/parts/context";
import { createController } from "./state/controller";
import { saverOn } from "./state/saving";
import { browserShelf, shelfKey } from "./state/tastes";
import { versions } from "./state/versions";

void Office.onReady(({ host, platform }) => {
  const root = document.getElementById("pane");
  if (root === null) return;
  // Opened in a browser, as when a deployment is tried, there is no workbook to work on.
  if (String(host) !== "Excel") {
    void Promise.all([wordsOf("sv"), wordsOf("en")]).then(
      (all) => (root.textContent = all.map(({ t }) => t.outside).join(" ")),
      () => (root.textContent = Object.values(RENEWED).join(" ")),
    );
    return;
  }
  const controller = createController({
    shelf: browserShelf(),
    shelfKey: shelfKey(Office.context.partitionKey),
    displayLanguage: languageOf(Office.context.displayLanguage),
    versions: versions(),
    save: saverOn(String(platform)),
  });
  associateCommands(controller);
  keepKeys(document);
  createRoot(root).render(
    <PaneProvider controller={controller}>
      <Pane />
    </PaneProvider>,
  );
  void controller.begin();
});
