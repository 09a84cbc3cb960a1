/** What the workbook remembers, and that it can be forgotten: asked once more before it is. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { forget } from "../state/actions/forget";
import { usePane } from "./parts/context";
import { Notice } from "./parts/Notice";
import { useShared } from "./parts/styles";

/** The words and the buttons. */
export function Forgetting() {
  const { act, can, t } = usePane();
  const shared = useShared();
  const [phase, setPhase] = useState<"offered" | "asked" | "done">("offered");
  const carryOut = async (): Promise<void> => {
    await act(forget);
    setPhase("done");
  };
  return (
    <div className={shared.tight}>
      <h3 className={shared.heading}>{t.help.kept}</h3>
      <p className={shared.text}>{t.help.keptWhat}</p>
      {phase === "asked" && <Notice weight="warning">{t.help.forgetAsks}</Notice>}
      {phase === "done" && <p className={shared.text}>{t.help.forgotten}</p>}
      <div className={shared.row}>
        <Button
          size="small"
          disabledFocusable={!can(forget)}
          onClick={() => (phase === "asked" ? void carryOut() : setPhase("asked"))}
        >
          {phase === "asked" ? t.help.forgetSurely : t.help.forget}
        </Button>
        {phase === "asked" && (
          <Button size="small" appearance="subtle" onClick={() => setPhase("offered")}>
            {t.help.forgetNot}
          </Button>
        )}
      </div>
    </div>
  );
}
