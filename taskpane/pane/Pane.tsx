/** The whole pane: header, what there is to say, and the steps of the work. */
import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { type CSSProperties, type ReactNode, useEffect } from "react";
import { resultsIn } from "../state/state";
import { AgreementSection } from "./agreement/AgreementSection";
import { CheckSection } from "./check/CheckSection";
import { DataSection } from "./data/DataSection";
import { FailureNotice } from "./FailureNotice";
import { ForecastSection } from "./forecast/ForecastSection";
import { Header } from "./Header";
import { usePane } from "./parts/context";
import { late } from "./parts/late";
import { useShared } from "./parts/styles";
import { useFocus } from "./parts/use-focus";
import { useKeptFocus } from "./parts/use-kept-focus";
import { ResultSection } from "./result/ResultSection";
import { Footer } from "./settle/Footer";
import { SettleSection } from "./settle/SettleSection";
import { FORECAST_COLOURS, type ThemeName } from "./theme";
import { useTheme } from "./use-theme";
import { Welcome } from "./Welcome";

// Few ask for it, and nobody should wait for it.
const HelpView = late(() => import("./HelpView"));
const ExcelCheckView = late(() => import("./excel-check/ExcelCheckView"));
const Questions = late(() => import("./Questions"));

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const;

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "break-word",
  },
  main: { flexGrow: 1 },
  message: { padding: "0 16px 12px" },
});

/** The pane in its theme and language. */
export function Pane() {
  const { state, t, text } = usePane();
  const theme = useTheme(state.tastes.theme);
  const styles = useStyles();
  useDocument(text.language, t.title, theme);
  useFocus();
  useKeptFocus();
  return (
    <Themed theme={theme}>
      <Header />
      <main className={styles.main}>
        {state.view === "excel-check" ? <ExcelCheckView /> : state.view === "help" ? <HelpView /> : <Work />}
      </main>
      <Footer />
      <Questions />
      <Announcer />
    </Themed>
  );
}

function Themed({ theme, children }: { readonly theme: ThemeName; readonly children: ReactNode }) {
  const styles = useStyles();
  const { text } = usePane();
  const violet = { "--forecast": FORECAST_COLOURS[theme] } as CSSProperties;
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.pane} style={violet} lang={text.language}>
      {children}
    </FluentProvider>
  );
}

function Work() {
  const { state, t } = usePane();
  const styles = useStyles();
  const { failure, look, outcome, tastes } = state;
  // It leaves when there is a result, of this session or another.
  const isWelcome = !tastes.welcomed && look !== undefined && !outcome && resultsIn(look).length === 0;
  return (
    <>
      {failure && (
        <div className={styles.message}>
          <FailureNotice key={failure.details} failure={failure} />
        </div>
      )}
      {isWelcome && <Welcome look={look} />}
      <div role="group" aria-label={t.steps}>
        <AgreementSection />
        <DataSection />
        <CheckSection />
        <SettleSection />
        <ResultSection />
        <ForecastSection />
      </div>
    </>
  );
}

/** Says what has happened to those who cannot see it. */
function Announcer() {
  const { state } = usePane();
  const shared = useShared();
  return (
    <div role="status" aria-live="polite" className={shared.hidden}>
      <span key={state.said.turn}>{state.said.text}</span>
    </div>
  );
}

function useDocument(language: string, title: string, theme: ThemeName): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
    document.documentElement.style.colorScheme = theme === "light" ? "light" : "dark";
  }, [language, title, theme]);
}
