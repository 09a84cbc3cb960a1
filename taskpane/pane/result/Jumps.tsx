/** Links to the parts of the result, which is longer than the pane; one that is folded unfolds. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../parts/context";
import { useShared } from "../parts/styles";

/** The parts that can be gone to. */
export type Place = "year" | "borderlines" | "regions" | "requirements" | "checks" | "sheets";

/** The id of a part's element. */
export function placeId(place: Place): string {
  return `result-${place}`;
}

const ABOUT_PERFORMANCE: readonly Place[] = ["year", "borderlines", "regions", "requirements"];
const WITHOUT: readonly Place[] = ["regions"];
const ALWAYS: readonly Place[] = ["checks", "sheets"];

const useStyles = makeStyles({
  link: {
    minHeight: "28px",
    padding: "2px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** The links; `open` unfolds a part before it is gone to. */
export function Jumps({
  hasPerformance,
  open,
}: {
  readonly hasPerformance: boolean;
  readonly open: (place: Place) => void;
}) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const places = [...(hasPerformance ? ABOUT_PERFORMANCE : WITHOUT), ...ALWAYS];
  const go = (place: Place): void => {
    open(place);
    const element = document.getElementById(placeId(place));
    element?.scrollIntoView({ block: "start" });
    element?.querySelector<HTMLElement>("h4, summary")?.focus({ preventScroll: true });
  };
  return (
    <nav aria-label={t.result.jump} className={shared.row}>
      {places.map((place) => (
        <button key={place} type="button" className={styles.link} onClick={() => go(place)}>
          {t.result.places[place]}
        </button>
      ))}
    </nav>
  );
}
