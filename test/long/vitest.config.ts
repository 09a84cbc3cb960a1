import { defineConfig } from "vitest/config";

/** What takes too long for every day: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ["test/long/**/*.test.ts"],
    // For what hangs: ten times what is needed on two quiet cores.
    testTimeout: 36_000_000,
  },
});
