import type { TestProject } from "vitest/node";
import { chromiumPath } from "./chromium";

declare module "vitest" {
  interface ProvidedContext {
    chromium: string;
  }
}

/** Before the browser tests: a Chromium is there, and `inject("chromium")` tells where. */
export default function withChromium(project: TestProject): void {
  project.provide("chromium", chromiumPath());
}
