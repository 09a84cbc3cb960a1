/** What can be done about the remarks of one cause by a choice: buttons, a list of regions, and a reason to type. */
import { Button, Input, makeStyles } from "@fluentui/react-components";
import { type SyntheticEvent, useId, useState } from "react";
import { REGIONS, regionName } from "../../../src/agreement";
import type { ProblemGroup, ReadingRule } from "../../../src/problems";
import { type Mend, mendsOf } from "../../../src/reading";
import type { PaneText } from "../../../src/text";
import { keepRule, removeRule } from "../../state/actions/reading-rules";
import { chooseAgreement, remember } from "../../state/actions/remember";
import { goToStep } from "../../state/actions/view";
import { usePane } from "./context";
import { LabelledSelect } from "./Labelled";
import { useShared } from "./styles";

const useStyles = makeStyles({
  mends: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "6px", margin: "0 8px 8px" },
  // Long words of a button wrap; it never is wider than the pane.
  button: { justifyContent: "flex-start", textAlign: "left", overflowWrap: "anywhere" },
});

/** The choices; nothing where there are none. */
export function ProblemMends({ group }: { readonly group: ProblemGroup }) {
  const { state } = usePane();
  const styles = useStyles();
  const mends = state.look ? mendsOf(group, state.look.result.located) : [];
  if (mends.length === 0) return null;
  return (
    <div className={styles.mends}>
      {mends.map((mend) => (
        <MendChoice key={JSON.stringify(mend)} mend={mend} group={group} />
      ))}
    </div>
  );
}

function MendChoice({ mend, group }: { readonly mend: Mend; readonly group: ProblemGroup }) {
  const { act, t } = usePane();
  const words = t.check.mends;
  switch (mend.kind) {
    case "rule":
      return <Choice words={ruleWords(mend.rule, group, words)} choose={() => void act(keepRule, mend.rule)} />;
    case "remove-rule":
      return <Choice words={words.removeRule} choose={() => void act(removeRule, mend.rule)} />;
    case "choose-region":
      return <RegionChoice text={mend.text} />;
    case "agreement":
      return (
        <Choice
          words={words.agreement(mend.year)}
          choose={() => void act(chooseAgreement, mend.id).then(() => act(goToStep, "check"))}
        />
      );
    case "fill-populations":
      return (
        <Choice
          words={t.data.fill(mend)}
          choose={() => void act(remember, { fillPopulations: true }).then(() => act(goToStep, "check"))}
        />
      );
    case "choose-sheet":
      return <Choice words={words.sheet} choose={() => void act(goToStep, "data")} />;
    case "set-aside":
      return <SetAside mend={mend} />;
  }
}

function ruleWords(rule: ReadingRule, { problem, places }: ProblemGroup, words: PaneText["check"]["mends"]): string {
  const rows = new Set(places.map(({ sheet, cell = "" }) => `${sheet} ${cell.replace(/^[A-Z]+/, "")}`)).size;
  switch (rule.kind) {
    case "region":
      return words.region({ text: rule.text, region: regionName(rule.region), rows });
    case "parts":
      // Of parts without a region's row only the first cell is told.
      return problem.code === "parts-without-region" ? words.partsAlone(rule.names.length) : words.parts(rows);
    case "fill-down":
      return words.fillDown;
    case "years":
      return words.years({ from: String(rule.from), to: String(rule.to) });
    case "set-aside":
      return words.aside;
  }
}

function Choice({ words, choose }: { readonly words: string; readonly choose: () => void }) {
  const styles = useStyles();
  return (
    <Button size="small" className={styles.button} onClick={choose}>
      {words}
    </Button>
  );
}

function RegionChoice({ text }: { readonly text: string }) {
  const { act, t } = usePane();
  const words = t.check.mends;
  return (
    <LabelledSelect
      size="small"
      label={words.chooseRegion(text)}
      value=""
      change={(region) => void act(keepRule, { kind: "region", text, region })}
    >
      <option value="" disabled>
        {words.pickRegion}
      </option>
      {REGIONS.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </LabelledSelect>
  );
}

function SetAside({ mend }: { readonly mend: Extract<Mend, { readonly kind: "set-aside" }> }) {
  const { act, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [reason, setReason] = useState<string>();
  const words = t.check.mends;
  if (reason === undefined)
    return (
      <Button size="small" appearance="subtle" className={styles.button} onClick={() => setReason("")}>
        {words.aside}
      </Button>
    );
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() !== "") void act(keepRule, { ...mend, reason: reason.trim() });
  };
  return (
    <form className={shared.tight} onSubmit={keep}>
      <label htmlFor={id} className={shared.small}>
        {words.reason}
      </label>
      <Input
        id={id}
        size="small"
        autoFocus
        value={reason}
        maxLength={LONGEST_REASON}
        onChange={(_, { value }) => setReason(value)}
      />
      <div className={shared.row}>
        <Button type="submit" size="small" disabledFocusable={reason.trim() === ""}>
          {words.keepAside}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setReason(undefined)}>
          {words.cancelAside}
        </Button>
      </div>
    </form>
  );
}

/** Letters of a reason: it is printed in a table. */
const LONGEST_REASON = 200;
