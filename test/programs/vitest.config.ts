import { defineConfig } from "vitest/config";

/** What needs the programs of others: `npm run test:programs`. */
export default defineConfig({
  test: {
    include: ["test/programs/**/*.test.ts"],
    // For what hangs: the whole corpus is read before the first test.
    hookTimeout: 7_200_000,
  },
});
