/** What came of the last thing that was asked for here: a sentence, the sheets, and what should be looked at. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { hasErrors, type Problem } from "../../../src/problems";
import { type SendRequest, sentWords } from "../../runs/send";
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
  const { problems, sheets, refused, what } = sent;
  const weight = hasErrors(problems) ? "error" : problems.length > 0 || refused.length > 0 ? "warning" : "info";
  return (
    <Notice weight={weight}>
      <span>{sentWords(sent, t.send)}</span>
      {what !== "protect" && what !== "unprotect" && <SheetLinks names={sheets.slice(0, FEW)} />}
      {problems.length > 0 && <Remarks problems={problems} />}
    </Notice>
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
