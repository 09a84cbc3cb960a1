/** The pane's title, help, and the matters of taste. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { setTastes, setView } from "../state/actions/view";
import { LANGUAGES, THEMES } from "../state/tastes";
import { usePane } from "./parts/context";
import { QuestionCircle20Regular, Settings20Regular } from "./parts/icons";
import { LabelledSelect } from "./parts/Labelled";
import { RegionChoice } from "./parts/RegionChoice";
import { nameOf } from "./parts/RegionPicker";
import { useShared } from "./parts/styles";

const useStyles = makeStyles({
  // The right is Excel's: its own menu button lies over the pane's corner, 34 by 32 pixels.
  header: { display: "flex", alignItems: "center", gap: "2px", padding: "8px 44px 8px 16px" },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  region: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    margin: "0 16px 8px",
    "& > *:only-child": { flexGrow: 1 },
  },
  tastes: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "12px",
    margin: "0 16px 12px",
    padding: "10px 12px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The header. */
export function Header() {
  const { act, state, t } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <header>
      <div className={styles.header}>
        <h1 className={styles.title}>{t.title}</h1>
        <Button
          appearance="subtle"
          icon={<QuestionCircle20Regular />}
          aria-label={t.help.open}
          title={t.help.open}
          aria-pressed={state.view === "help"}
          onClick={() => void act(setView, state.view === "help" ? "work" : "help")}
        />
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label={t.tastes.title}
          title={t.tastes.title}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && <TasteForm />}
      <MyRegion />
    </header>
  );
}

// The question is put in the welcome; afterwards it is one line.
function MyRegion() {
  const { state, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [changing, setChanging] = useState(false);
  const { region } = state.remembered;
  if (!state.tastes.welcomed && region === undefined) return null;
  if (changing)
    return (
      <div className={styles.region}>
        <RegionChoice isOpened then={() => setChanging(false)} />
      </div>
    );
  return (
    <p className={styles.region}>
      <span>
        {`${t.region.label}: `}
        <strong>{region === undefined ? t.region.none : nameOf(region, t.region.all)}</strong>
      </span>
      <Button size="small" appearance="subtle" onClick={() => setChanging(true)}>
        {region === undefined ? t.region.choose : t.region.change}
        <span className={shared.hidden}>{` ${t.region.label.toLowerCase()}`}</span>
      </Button>
    </p>
  );
}

function TasteForm() {
  const { act, state, t } = usePane();
  const styles = useStyles();
  const { language, theme } = state.tastes;
  return (
    <div role="group" aria-label={t.tastes.title} className={styles.tastes}>
      <LabelledSelect
        size="small"
        label={t.tastes.language}
        value={language}
        change={(value) => void act(setTastes, { language: LANGUAGES.find((one) => one === value) ?? "excel" })}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one}>
            {t.tastes.languages[one]}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect
        size="small"
        label={t.tastes.theme}
        value={theme}
        change={(value) => void act(setTastes, { theme: THEMES.find((one) => one === value) ?? "excel" })}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t.tastes.themes[one]}
          </option>
        ))}
      </LabelledSelect>
    </div>
  );
}
