/** Choosing a region by looking for it: a field that opens a list and narrows it by what is typed. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { REGIONS, type Region, regionName } from "../../../src/agreement";
import { fold } from "../../../src/ground";
import type { Whose } from "../../../src/shown";
import { usePane } from "./context";
import { useShared } from "./styles";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: "2px",
    maxHeight: "208px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  option: {
    minHeight: "28px",
    boxSizing: "border-box",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Whose | undefined;
  readonly choose: (value: Whose) => void;
  /** Whether the whole nation is no answer. */
  readonly isOneRegion?: boolean;
  /** Whether the list is open when the field is drawn, with the focus in it. */
  readonly isOpened?: boolean;
}

/** The field and its list: 21 regions and the whole nation, by mouse, by keyboard or by typing. */
export function RegionPicker({ label, hint, value, choose, isOpened = false, isOneRegion = false }: Props) {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const list = useList({ value, isOpened, isOneRegion, choose });
  const { open, query, options, active } = list;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpened) field.current?.focus();
  }, [isOpened]);
  return (
    <div className={shared.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={shared.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open && options.length > 0}
        aria-controls={open && options.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={open && active !== undefined ? `${id}-${active}` : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autoComplete="off"
        ref={field}
        placeholder={t.region.search}
        value={open ? query : nameOf(value, t.region.all)}
        onClick={list.show}
        onChange={({ target }) => list.narrow(target.value)}
        onKeyDown={list.press}
        onBlur={list.leave}
      />
      {open && options.length > 0 && (
        <ul id={`${id}-list`} role="listbox" aria-label={t.region.list} className={styles.list}>
          {options.map((one) => (
            <Option
              key={one}
              id={`${id}-${one}`}
              name={nameOf(one, t.region.all)}
              isActive={one === active}
              isChosen={one === value}
              take={() => list.take(one)}
            />
          ))}
        </ul>
      )}
      {open && options.length === 0 && (
        <span role="status" className={shared.small}>
          {t.region.nobody}
        </span>
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={shared.small}>
          {hint}
        </span>
      )}
    </div>
  );
}

function Option({
  id,
  name,
  isActive,
  isChosen,
  take,
}: {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly take: () => void;
}) {
  const styles = useStyles();
  useEffect(() => {
    if (isActive) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }, [isActive, id]);
  return (
    // By keyboard the field is what is in focus, and says which option is meant.
    <li
      id={id}
      role="option"
      aria-selected={isChosen}
      className={mergeClasses(styles.option, isActive && styles.active, isChosen && styles.chosen)}
      // The field keeps the focus: leaving it closes the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {name}
    </li>
  );
}

interface List {
  readonly open: boolean;
  readonly query: string;
  readonly options: readonly Whose[];
  readonly active: Whose | undefined;
  readonly show: () => void;
  readonly leave: () => void;
  readonly narrow: (typed: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly take: (one: Whose) => void;
}

function useList({
  value,
  isOpened,
  isOneRegion,
  choose,
}: Required<Pick<Props, "isOpened" | "isOneRegion">> & Pick<Props, "value" | "choose">): List {
  const { t } = usePane();
  const [open, setOpen] = useState(isOpened);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState<Whose | undefined>(value);
  const fitting = (typed: string): readonly Whose[] =>
    optionsFor(typed, t.region.all).filter((one) => one !== "all" || !isOneRegion);
  const options = fitting(query);
  const show = (): void => {
    if (open) return;
    setQuery("");
    setActive(value);
    setOpen(true);
  };
  const hide = (): void => setOpen(false);
  const leave = (): void => {
    // Excel takes the focus to its grid at times; that is not the user who goes on to something else in the pane.
    if (document.hasFocus()) hide();
  };
  const take = (one: Whose): void => {
    hide();
    choose(one);
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) show();
      else setActive(options[clamp(step + options.findIndex((one) => one === active), options.length)]);
    } else if (event.key === "Enter" && open && active !== undefined) {
      event.preventDefault();
      take(active);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      hide();
    }
  };
  const narrow = (typed: string): void => {
    setQuery(typed);
    setOpen(true);
    setActive(fitting(typed)[0]);
  };
  return { open, query, options, active, show, leave, narrow, press, take };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function clamp(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}

/** What somebody who is not named in a sentence is called: a region's name, or that of the whole nation. */
export function nameOf(whose: Whose | undefined, all: string): string {
  if (whose === undefined) return "";
  return whose === "all" ? all : regionName(whose);
}

// By any name that people write, or by the länskod.
function optionsFor(query: string, all: string): readonly Whose[] {
  const sought = fold(query.trim());
  const fits = ({ code, name, aliases }: Region): boolean =>
    code.startsWith(sought) || [name, ...aliases].some((one) => fold(one).includes(sought));
  return [...(fold(all).includes(sought) ? (["all"] as const) : []), ...REGIONS.filter(fits).map(({ code }) => code)];
}
