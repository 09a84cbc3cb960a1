import { defineConfig } from "vitest/config";

/**
 * Shared by both projects. No verdict depends on how fast the machine
 * is: limits are for what hangs, ten times what is needed and more.
 */
const shared = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 200_000, interval: 50 } },
  // Half the time of the small files is loading the house: a worker
  // keeps what it has loaded, as the engine keeps nothing of a call.
  isolate: false,
} as const;

/**
 * Two projects: everything that runs in Node, and `test/browser`,
 * whose set-up finds or gets a Chromium and builds what it opens.
 */
export default defineConfig({
  test: {
    // Half the time on two cores; Vitest itself would leave one of them idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/long/**", "test/programs/**"],
          setupFiles: ["test/support/own-globals.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/with-chromium.ts", "test/support/with-workbench.ts"],
        },
      },
    ],
  },
});
