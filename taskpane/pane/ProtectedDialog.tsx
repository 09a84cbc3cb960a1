/** Asks whether protected sheets of ours may be unlocked, written and protected again, before anything is written. */

import { Button } from "@fluentui/react-components";
import { answerProtected } from "../state/actions/answer-edited";
import { lockedIn } from "../state/state";
import { usePane } from "./parts/context";
import { Question } from "./parts/Question";
import { useShared } from "./parts/styles";

/** The question. Escape cancels; once an answer has been given, another changes nothing. */
export function ProtectedDialog() {
  const { state, act, t } = usePane();
  const shared = useShared();
  const locked = lockedIn(state);
  return (
    <Question
      open={locked !== undefined}
      title={t.locked.title}
      text={t.locked.text((locked ?? []).map(({ name }) => name))}
      close={() => void act(answerProtected, "cancel")}
    >
      <div className={shared.tight}>
        <Button appearance="primary" onClick={() => void act(answerProtected, "unlock")}>
          {t.locked.unlock}
        </Button>
        <span className={shared.small}>{t.locked.help}</span>
      </div>
      <Button appearance="subtle" onClick={() => void act(answerProtected, "cancel")}>
        {t.locked.cancel}
      </Button>
    </Question>
  );
}
