/** What every part of the pane can reach: the state, the actions, and the words of the language. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { assert } from "../../../src/ground";
import { type PaneText, RENEWED, type Text } from "../../../src/text";
import type { Action } from "../../state/actions/action";
import type { Controller } from "../../state/controller";
import type { State } from "../../state/state";

interface PaneContext {
  readonly state: State;
  /** Does what can be done now. */
  readonly act: Controller["act"];
  /** Whether an action can be done now. */
  readonly can: <Args extends readonly unknown[]>(action: Action<Args>, ...args: Args) => boolean;
  /** The pane's words. */
  readonly t: PaneText;
  /** The engine's words. */
  readonly text: Text;
}

const Context = createContext<PaneContext | undefined>(undefined);

/**
 * Gives the pane's parts what they need, and draws them again when the state changes; nothing before there are words.
 */
export function PaneProvider({
  controller,
  children,
}: {
  readonly controller: Controller;
  readonly children: ReactNode;
}) {
  const state = useSyncExternalStore(controller.subscribe, controller.state);
  if (!state.words) return state.failure ? <Wordless /> : null;
  const can: PaneContext["can"] = (action, ...args) => action.isPossible(state, ...args);
  return <Context value={{ state, act: controller.act, can, ...state.words }}>{children}</Context>;
}

// The words are loaded first of all. When they are gone, what there is to say stands in the page itself.
function Wordless() {
  return Object.entries(RENEWED).map(([language, words]) => (
    <p key={language} lang={language} role="alert">
      {words}
    </p>
  ));
}

/** The state, the actions and the words. */
export function usePane(): PaneContext {
  const context = useContext(Context);
  assert(context !== undefined, "a part of the pane is drawn inside the pane");
  return context;
}
