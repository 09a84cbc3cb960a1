/** The agreements that can be chosen, as options of a drop-down. */
import { AGREEMENTS } from "../../../src/agreements";
import { agreementName } from "../../../src/present";
import { OUTPUT } from "../../../src/sheets";
import { usePane } from "../parts/context";

/**
 * Every agreement as an option, but one; the sheet's where
 * there is such a sheet, or where it is asked for all the same.
 */
export function AgreementOptions({ sheet, except }: { readonly sheet: boolean; readonly except?: string | undefined }) {
  const { state, t } = usePane();
  const name = state.look?.contents.agreement?.sheet;
  const onSheet = t.agreement.onSheet(name ?? OUTPUT.agreement);
  return (
    <>
      {(name !== undefined || sheet) && except !== "sheet" && (
        <option value="sheet">{name === undefined ? `${onSheet} (${t.agreement.noSheet})` : onSheet}</option>
      )}
      {AGREEMENTS.filter(({ id }) => id !== except).map((agreement) => (
        <option key={agreement.id} value={agreement.id}>
          {agreementName(agreement)}
        </option>
      ))}
    </>
  );
}
