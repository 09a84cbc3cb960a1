import { defineConfig } from "vitest/config";

/** Two projects: everything that runs in Node, and `test/browser`, whose set-up finds or gets a Chromium first. */
export default defineConfig({
  test: {
    // Half the time on two cores; Vitest itself would leave one of them idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/with-chromium.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
