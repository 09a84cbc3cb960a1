/** The task pane's entry: waits for Office, then draws the pane. */
import { FluentProvider, Title3, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

void Office.onReady(() => {
  const root = document.getElementById("pane");
  if (root === null) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Title3 as="h1">Kömiljarden</Title3>
    </FluentProvider>,
  );
});
