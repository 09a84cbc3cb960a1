/** Problems in words, a line each, framed. */
import type { ReactNode } from "react";
import { messageOf } from "../../../src/present";
import type { Problem } from "../../../src/problems";
import { usePane } from "./context";
import { Notice } from "./Notice";

interface Props {
  readonly problems: readonly Problem[];
  readonly weight?: "error" | "warning";
  /** What is said before them. */
  readonly children?: ReactNode;
}

/** The problems; nothing where there are none. */
export function Messages({ problems, weight = "error", children }: Props) {
  const { text } = usePane();
  if (problems.length === 0) return null;
  return (
    <Notice weight={weight}>
      {children}
      {problems.map((problem, index) => (
        <span key={index}>{messageOf(problem, text)}</span>
      ))}
    </Notice>
  );
}
