/** The user's own region, remembered in the workbook; the whole nation is an answer too. */
import { remember } from "../../state/actions/remember";
import { usePane } from "./context";
import { RegionPicker } from "./RegionPicker";

/** The field; `then` is called when there is an answer. */
export function RegionChoice({ isOpened, then }: { readonly isOpened?: boolean; readonly then?: () => void }) {
  const { state, act, t } = usePane();
  return (
    <RegionPicker
      label={t.region.label}
      hint={t.region.help}
      value={state.remembered.region}
      {...(isOpened !== undefined && { isOpened })}
      choose={(region) => {
        void act(remember, { region });
        then?.();
      }}
    />
  );
}
