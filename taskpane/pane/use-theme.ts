/** The theme to draw, looked up again whenever the surroundings may have changed. */
import { useEffect, useState } from "react";
import type { Tastes } from "../state/tastes";
import { surroundings, type ThemeName, themeOf } from "./theme";

/** The theme that fits a taste. Excel tells of no change, so it is asked each time the pane is looked at. */
export function useTheme(taste: Tastes["theme"]): ThemeName {
  const [around, setAround] = useState(surroundings);
  useEffect(() => {
    const look = (): void => setAround(surroundings());
    const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    for (const query of queries) query.addEventListener("change", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
      for (const query of queries) query.removeEventListener("change", look);
    };
  }, []);
  return themeOf(taste, around);
}
