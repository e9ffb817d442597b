import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import layers from './scripts/eslint-rules/layers.mjs';
import namedChunks from './scripts/eslint-rules/named-chunks.mjs';
import noTextInJsx from './scripts/eslint-rules/no-text-in-jsx.mjs';

/** Node's runner awaits its own tests. */
const nodeTests = [
  { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite', 'before', 'after'] },
];

const house = { rules: { layers, 'named-chunks': namedChunks, 'no-text-in-jsx': noTextInJsx } };

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'lib/',
      'lib-*/',
      'dist/',
      'release/',
      'releases/',
      'temp/',
      'coverage/',
      'jest-output/',
      'test-results/',
      'sharepoint/solution/',
      'teams/',
      'src/loc/*.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.test.json',
          './tenant/tsconfig.json',
          './tenant/browser/tsconfig.json',
          './tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { house },
    rules: {
      'house/layers': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: nodeTests }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number or a yes/no in a sentence is what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A type parameter that only the caller fills is how the ports say what an answer holds.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `onClick={() => save()}`: the value of the arrow is not used.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'src/testing/**'],
    rules: { 'house/named-chunks': 'error' },
  },
  { files: ['src/**/*.tsx'], ignores: ['**/*.test.tsx', 'src/testing/**'], rules: { 'house/no-text-in-jsx': 'error' } },
  { files: ['**/*.generated.ts'], rules: { 'max-lines': 'off' } },
  { files: ['tenant/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
);
