/** Where the pane's state is kept, and who is told when it changes. */
import { type Happening, reduce, type State } from "./state";

/** The state, changed only by what happens. */
export interface Store {
  readonly state: () => State;
  readonly happened: (happening: Happening) => void;
  /** Calls a listener after everything that happens; the answer stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Keeps a state. */
export function createStore(first: State): Store {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    happened(happening) {
      state = reduce(state, happening);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
