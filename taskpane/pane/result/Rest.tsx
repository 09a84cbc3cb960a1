/** What is context to the answer, folded: all regions, the requirements, the checks, the sheets. */
import { type ReactNode, useState } from "react";
import type { RegionCode } from "../../../src/agreement";
import type { Amounts, Whose } from "../../../src/shown";
import type { SettledRun } from "../../state/state";
import { usePane } from "../parts/context";
import { SheetLinks } from "../parts/SheetLinks";
import { useShared } from "../parts/styles";
import { GrantRegions } from "./GrantRegions";
import { type Place, placeId } from "./Jumps";
import { Reconciliation } from "./Reconciliation";
import { RegionBars } from "./RegionBars";
import { RequirementBars } from "./RequirementBars";

interface Props {
  readonly outcome: SettledRun;
  readonly amounts: Amounts;
  readonly whose: Whose;
  readonly showYear: (region: RegionCode) => void;
  /** Those that have been asked for. */
  readonly opened: ReadonlySet<Place>;
}

/** The parts. */
export function Rest({ outcome, amounts, whose, showYear, opened }: Props) {
  const shared = useShared();
  const { settlement, written } = outcome;
  const { performance } = settlement.agreement;
  const parts: readonly (readonly [Place, ReactNode])[] = [
    ...(performance
      ? [["requirements", <RequirementBars key="r" {...{ settlement, amounts, whose }} />] as const]
      : []),
    [
      "regions",
      performance ? (
        <RegionBars key="g" settlement={settlement} amounts={amounts} showYear={showYear} />
      ) : (
        <GrantRegions key="g" settlement={settlement} />
      ),
    ],
    ["checks", <Reconciliation key="c" settlement={settlement} />],
    ["sheets", <SheetLinks key="s" names={written.map(({ name }) => name)} />],
  ];
  return (
    <div className={shared.tight}>
      {parts.map(([place, content]) => (
        <Folded key={place} place={place} isAsked={opened.has(place)}>
          {content}
        </Folded>
      ))}
    </div>
  );
}

function Folded({
  place,
  isAsked,
  children,
}: {
  readonly place: Place;
  readonly isAsked: boolean;
  readonly children: ReactNode;
}) {
  const { t } = usePane();
  const shared = useShared();
  const [open, setOpen] = useState(isAsked);
  const [asked, setAsked] = useState(isAsked);
  if (asked !== isAsked) {
    setAsked(isAsked);
    setOpen(isAsked);
  }
  return (
    <details
      id={placeId(place)}
      className={shared.details}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t.result.places[place]}</summary>
      {open && children}
    </details>
  );
}
