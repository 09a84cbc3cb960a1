/** Asks what becomes of result sheets that the user has edited, before anything is written. */

import { Button } from "@fluentui/react-components";
import { answerEdited } from "../state/actions/answer-edited";
import { askedIn } from "../state/state";
import { usePane } from "./parts/context";
import { Question } from "./parts/Question";
import { useShared } from "./parts/styles";

/** The question. Escape cancels; once an answer has been given, another changes nothing. */
export function EditedDialog() {
  const { state, act, t } = usePane();
  const shared = useShared();
  const asked = askedIn(state);
  return (
    <Question
      open={asked !== undefined}
      title={t.edited.title}
      text={t.edited.text((asked ?? []).map(({ name }) => name))}
      close={() => void act(answerEdited, "cancel")}
    >
      <div className={shared.tight}>
        <Button appearance="primary" onClick={() => void act(answerEdited, "keep-and-add")}>
          {t.edited.keep}
        </Button>
        <span className={shared.small}>{t.edited.keepHelp}</span>
      </div>
      <div className={shared.tight}>
        <Button onClick={() => void act(answerEdited, "replace")}>{t.edited.replace}</Button>
        <span className={shared.small}>{t.edited.replaceHelp}</span>
      </div>
      <Button appearance="subtle" onClick={() => void act(answerEdited, "cancel")}>
        {t.edited.cancel}
      </Button>
    </Question>
  );
}
