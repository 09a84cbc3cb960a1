/** What came of the last thing that was asked for here: a sentence, the sheets, and what should be looked at. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { hasErrors, type Problem } from "../../../src/problems";
import type { SavedFile } from "../../files/xlsx";
import { type SendRequest, type Sent, sentWords } from "../../runs/send";
import { saveAgain } from "../../state/actions/send-on";
import { usePane } from "../parts/context";
import { Notice } from "../parts/Notice";
import { ProblemLine } from "../parts/ProblemLine";
import { SheetLinks } from "../parts/SheetLinks";
import { useShared } from "../parts/styles";

/**
 * So many sheets have a button, the others stand beside them in the workbook; and so many remarks are shown at first.
 */
const FEW = 6;

/** The report, where what was asked for is one of these. */
export function SentReport({ of }: { readonly of: readonly SendRequest["what"][] }) {
  const { state, t } = usePane();
  const { sent } = state;
  if (!sent || !of.includes(sent.what)) return null;
  const { problems, sheets, what, file } = sent;
  return (
    <Notice weight={weightOf(sent)}>
      <span>{sentWords(sent, t.send)}</span>
      {file && <SaveAgain file={file} />}
      {!file && what !== "protect" && what !== "unprotect" && <SheetLinks names={sheets.slice(0, FEW)} />}
      {problems.length > 0 && <Remarks problems={problems} />}
    </Notice>
  );
}

function weightOf({ problems, refused, unhidden }: Sent): "error" | "warning" | "info" {
  if (hasErrors(problems) || unhidden.length > 0) return "error";
  return problems.length > 0 || refused.length > 0 ? "warning" : "info";
}

/** Whether a browser has kept a file is told to nobody: the button is there for when it has not. */
function SaveAgain({ file }: { readonly file: SavedFile }) {
  const { act, t } = usePane();
  const shared = useShared();
  return (
    <Button size="small" className={shared.start} onClick={() => void act(saveAgain)}>
      {t.send.saveAgain(file.name)}
    </Button>
  );
}

function Remarks({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = usePane();
  const shared = useShared();
  const [shown, setShown] = useState(FEW);
  return (
    <>
      <span className={shared.strong}>{t.send.problems}</span>
      <ul className={shared.list}>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <Button size="small" className={shared.start} onClick={() => setShown(problems.length)}>
          {t.check.more(problems.length - shown)}
        </Button>
      )}
    </>
  );
}
