import js from "@eslint/js";
import globals from "globals";

// The names of the site's own globals are in theme/search/types.d.ts; tsc knows those.
export default [
  {
    ignores: [
      ...[".cache/", ".preview/", ".venv/", "node_modules/", "output*/"],
      "tests/search/lunr.min.js",
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    rules: {
      "array-callback-return": "error",
      complexity: ["error", 12],
      "consistent-return": "error",
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "max-depth": ["error", 3],
      "max-lines": ["error", { max: 200 }],
      "max-lines-per-function": ["error", { max: 40 }],
      "max-params": ["error", 5],
      "no-else-return": "error",
      "no-implicit-globals": "error",
      "no-loop-func": "error",
      "no-shadow": "error",
      "no-throw-literal": "error",
      "no-unneeded-ternary": "error",
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-useless-concat": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-arrow-callback": "error",
      "prefer-const": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
      "prefer-template": "error",
      radix: ["error", "as-needed"],
    },
  },
  {
    files: ["theme/**/*.js", "tests/**/*.js"],
    languageOptions: { sourceType: "module", globals: globals.browser },
  },
  {
    files: ["theme/search/*.js"],
    languageOptions: { globals: globals.worker },
  },
  // What is given to a page to run is written here, but runs there.
  {
    files: ["tests/**/*.mjs"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["*.mjs", "tests/**/*.mjs"],
    languageOptions: { globals: globals.node },
  },
];
