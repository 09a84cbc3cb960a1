/** Parts of the pane that are loaded when they are first shown, and what is shown when one can no longer be loaded. */

import { Component, type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { isGone } from "../../state/failure";
import { usePane } from "./context";
import { Notice } from "./Notice";

/**
 * A component that is loaded when it is first drawn. When its file is gone, as after a new deployment, `Gone` stands
 * in its place and says so; the rest of the pane keeps what it has. Drawn anew, it tries again.
 */
export function late<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Gone: ComponentType = GoneNotice,
): ComponentType<Props> {
  // React remembers a failed load for as long as its component lives.
  let Part: ComponentType<Props> = lazy(load);
  const forget = (): void => {
    Part = lazy(load);
  };
  return function Late(props: Props) {
    return (
      <Guarded gone={<Gone />} onGone={forget}>
        <Suspense fallback={null}>
          <Part {...props} />
        </Suspense>
      </Guarded>
    );
  };
}

/** That the part is gone, and what to do: for a line of text. */
export function GoneWords() {
  const { t } = usePane();
  return <span>{t.failure.kinds.renewed()}</span>;
}

function GoneNotice() {
  return (
    <div role="alert">
      <Notice weight="error">
        <GoneWords />
      </Notice>
    </div>
  );
}

interface GuardedProps {
  readonly gone: ReactNode;
  readonly onGone: () => void;
  readonly children: ReactNode;
}

// React catches what fails while it draws in classes only. Any other failure goes on to whoever is above.
class Guarded extends Component<GuardedProps, { readonly failed?: Error }> {
  override state: { readonly failed?: Error } = {};

  static getDerivedStateFromError(failed: Error): { readonly failed: Error } {
    return { failed };
  }

  override componentDidCatch(failed: Error): void {
    if (isGone(failed)) this.props.onGone();
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    if (!isGone(failed)) throw failed;
    return this.props.gone;
  }
}
