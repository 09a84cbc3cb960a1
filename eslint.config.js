import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What the engine must not know of: it is a function of its values. */
const OUTSIDE_WORLD = [
  ...[
    "window",
    "document",
    "navigator",
    "location",
    "self",
    "globalThis",
    "localStorage",
    "sessionStorage",
    "indexedDB",
  ],
  ...["fetch", "XMLHttpRequest", "WebSocket", "Worker", "alert", "confirm", "prompt"],
  ...["Office", "Excel", "OfficeExtension", "CustomFunctions", "OfficeRuntime"],
  ...["process", "Buffer", "require", "module", "global", "__dirname", "__filename"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame", "performance", "crypto"],
];

/** The numbers that may stand in the engine without a name; any other is a `const` with a source. */
const PLAIN_NUMBERS = [-1, 0, 1, 2, 10, 12, 100].flatMap((number) => [number, `${number}n`]);

/** @type {Record<string, "error">} */
const allOfficeRules = Object.fromEntries(
  Object.keys(/** @type {import("eslint").ESLint.Plugin} */ (officeAddins).rules ?? {}).map((rule) => [
    `office-addins/${rule}`,
    "error",
  ]),
);

/** What the linter objects to in each room. */
export default defineConfig(
  { ignores: ["dist/", "out/", "node_modules/", ".cache/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: [{ from: "lib", name: "string" }] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // Index signatures of process.env and the like are read with brackets, as the compiler would have it.
      "@typescript-eslint/dot-notation": "off",
    },
  },
  // Build scripts: the compiler checks their types and names.
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked], rules: { "no-undef": "off" } },
  { files: ["src/**", "taskpane/**", "functions/**"], rules: { "no-console": "error" } },
  {
    // JSON from outside is held against a schema by a library.
    files: ["src/**"],
    ignores: ["src/agreement-json/**", "src/scenario-json/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|decimal\\.js$)",
              message: "The engine imports nothing but its own files and decimal.js.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...OUTSIDE_WORLD.map((name) => ({ name, message: "The engine is a pure function of its values." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The engine has no clock." },
        { object: "Math", property: "random", message: "The engine has no chance." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The engine has no clock." },
        { selector: "CallExpression[callee.name='Date']", message: "The engine has no clock." },
        {
          selector: "BinaryExpression[left.raw=/^[0-9]/][right.raw=/^[0-9]/]",
          message: "A number that is put together of others has no name: name it and say where it is from.",
        },
      ],
    },
  },
  {
    files: ["src/**"],
    // Agreements are numbers; widths of columns are looks, no rule; the constants of a known generator are its own.
    ignores: ["src/agreements/**", "src/text/**", "src/present/**", "src/ground/random.ts"],
    rules: {
      "no-magic-numbers": [
        "error",
        { ignore: PLAIN_NUMBERS, ignoreArrayIndexes: true, ignoreNumericLiteralTypes: true, ignoreTypeIndexes: true },
      ],
    },
  },
  { files: ["taskpane/**", "functions/**"], plugins: { "office-addins": officeAddins }, rules: allOfficeRules },
  // CustomFunctions.Error is what Excel wants thrown, though its class is not an Error.
  { files: ["functions/**/*.ts"], rules: { "@typescript-eslint/only-throw-error": "off" } },
  { files: ["taskpane/**"], extends: [reactHooks.configs.flat["recommended-latest"]] },
);
