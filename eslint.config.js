import hooks from 'eslint-plugin-react-hooks'
import a11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

const chinese = '/[\\u3400-\\u9fff]/u'
const sentenceInCode = {
  selector: `:matches(Literal[value=${chinese}], TemplateElement[value.raw=${chinese}], JSXText[value=${chinese}])`,
  message: 'Sentences live in shared/text, so that both languages have them.',
}
const englishInJsx = {
  selector: 'JSXText[value=/[A-Za-z]{3,}/]',
  message: 'Sentences live in shared/text, so that both languages have them.',
}
const rawIpc = {
  selector: 'MemberExpression[object.name="ipcMain"][property.name=/^(handle|on|handleOnce|once)$/]',
  message: 'Only the ipc host listens on IPC.',
}
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }

export default tseslint.config(
  {
    ignores: [
      'out',
      'dist',
      '.tsbuild',
      'node_modules',
      '**/*.js',
      '**/*.cjs',
      '**/*.mjs',
      '*.ts',
      'tests/*.config.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40 }],
      'no-restricted-syntax': ['error', rawIpc, defaultExport],
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...hooks.configs.recommended.rules,
      ...a11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', sentenceInCode, englishInJsx, defaultExport],
      // A component is one picture; its markup may be longer than a function's forty lines.
      'max-lines-per-function': ['error', { max: 80 }],
    },
  },
  { files: ['main/host-electron/ipc-host.ts'], rules: { 'no-restricted-syntax': ['error', defaultExport] } },
  {
    files: ['shared/text/**', 'tests/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-console': 'off',
    },
  },
)
