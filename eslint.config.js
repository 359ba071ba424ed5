import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** One block per folder: two blocks that match the same file would replace each other's rule. */
const layer = (files, forbidden, why) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map((group) => ({ group: [group], message: why })),
        paths: [{ name: 'zod', message: "import * as z from 'zod/mini': the whole zod is 444 KB." }],
      },
    ],
  },
});
const google = ['firebase-admin*', 'firebase-admin/*', '@google*', '@google*/*', 'google-*'];
const stdlib = ['node:*'];

export default tseslint.config(
  { ignores: ['**/dist/', '**/.tsbuild/', '.local/', 'coverage/', '**/node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'max-params': ['error', 4],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod/mini'] > :not(ImportNamespaceSpecifier, Literal)",
          message: "import * as z from 'zod/mini': { z } drags in every locale.",
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  layer(
    'core/src/**/*.ts',
    [...stdlib, ...google, 'luxon', '**/functions/**', '**/sheets-addon/**', '**/local/**'],
    'core is pure',
  ),
  layer(
    'functions/src/operations/**/*.ts',
    [...stdlib, ...google, '**/http/**', '**/store/**', '**/google/**', '**/sheets-addon/**', '**/local/**'],
    'operations know only deps.ts, problem.ts and core',
  ),
  layer(
    'functions/src/http/**/*.ts',
    ['firebase-admin*', 'firebase-admin/*', '@googleapis/*', '**/store/**', '**/google/**', '**/local/**'],
    'http knows operations and deps.ts',
  ),
  layer(
    'functions/src/{store,google}/**/*.ts',
    ['**/http/**', '**/operations/**', '**/sheets-addon/**', '**/local/**'],
    'adapters know deps.ts and core',
  ),
  layer('functions/src/*.ts', ['**/sheets-addon/**', '**/local/**'], 'functions never see local'),
  layer(
    'sheets-addon/src/actions/**/*.ts',
    [...stdlib, ...google, '**/google/**', '**/functions/**', '**/local/**'],
    'actions take ports',
  ),
  layer(
    'sheets-addon/src/{google,ui}/**/*.ts',
    [...stdlib, '**/actions/**', '**/functions/**', '**/local/**'],
    'adapters know ports and core',
  ),
  layer(
    'sheets-addon/src/*.ts',
    [...stdlib, '**/functions/**', '**/local/**'],
    'the add-on never sees functions or local',
  ),
  layer(
    'local/src/**/*.ts',
    ['**/functions/src/**', '**/sheets-addon/src/**', '@googleapis/*', 'firebase-admin*'],
    'local runs the built functions and the built add-on, never their sources',
  ),
  {
    files: ['test/**/*.ts', '**/*.{js,mjs}'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400, skipComments: true }] },
  },
  { files: ['*.config.js', 'test/e2e/global*.ts'], rules: { 'no-restricted-exports': 'off' } },
);
