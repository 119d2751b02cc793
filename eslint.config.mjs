// Lint rules that hold the conventions: strictness everywhere, no clock, disk, network or chance in the pure rooms.
import tseslint from 'typescript-eslint'

const noClock = 'Pure rooms know no clock: take the date as an argument (see docs/rooms.md).'
const pure = ['packages/*/src/**/*.ts']
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/test/**']

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', 'data/**', 'coverage/**', 'bench/out/**', '.stryker-tmp/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-params': ['error', 6],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...['process', 'fetch', 'setTimeout', 'setInterval', 'performance', 'localStorage', 'window', 'Buffer'].map((name) => ({ name, message: 'Pure rooms know no clock, network, disk or chance; this belongs to an app.' }))],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'child_process'], message: 'Pure rooms know no disk or network; read files in an app and pass texts in.' }] }],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: noClock }, { object: 'Math', property: 'random', message: 'Pure rooms know no chance: pass the number in.' }, { object: 'crypto', property: 'randomUUID', message: 'Pure rooms know no chance: pass the id in.' }],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: noClock }, { selector: 'CallExpression[callee.object.object.name="Temporal"][callee.object.property.name="Now"]', message: noClock }],
    },
  },
  { files: tests, rules: { 'no-console': 'off', 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['scripts/**', 'bench/**', 'packs/**'], rules: { 'no-console': 'off' } },
  { files: ['apps/web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 110, skipBlankLines: true, skipComments: true }] } },
)
