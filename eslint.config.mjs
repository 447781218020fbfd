// What the linter forbids: the usual mistakes with types on hand, and whatever breaks the strict policy or a guest's manners.
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

const strictPolicy = 'The strict policy (R5) blocks it';

const ofComposition =
  'A key may belong to a text that is being composed (an IME): ask keyOf() or isComposing() of ui/key-press.ts.';

const forbiddenSyntax = [
  {
    selector: 'MemberExpression[object.name=/^(e|ev|evt|event)$/][property.name=/^(key|keyCode|which)$/]',
    message: ofComposition,
  },
  {
    selector:
      'VariableDeclarator[init.name=/^(e|ev|evt|event)$/] > ObjectPattern > Property[key.name=/^(key|keyCode)$/]',
    message: ofComposition,
  },
  {
    selector:
      'MemberExpression[object.type="TSAsExpression"][property.name="key"][object.typeAnnotation.typeName.name="KeyboardEvent"]',
    message: ofComposition,
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=["\']?$/]',
    message: `${strictPolicy}: write \`.style=\${…}\`.`,
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: `${strictPolicy}: build elements, or use a template.`,
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    message: `${strictPolicy}: build elements, or use a template.`,
  },
  { selector: 'NewExpression[callee.name=/^(DOMParser|Function|Worker|SharedWorker)$/]', message: `${strictPolicy}.` },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: `${strictPolicy}: set \`element.style\`.`,
  },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: one name for one thing, everywhere.',
  },
  { selector: 'TSEnumDeclaration', message: 'No enum: a union of strings says the same and leaves no code.' },
  { selector: "TSModuleDeclaration[kind!='global']", message: 'No namespace: a module is one.' },
  { selector: 'TSParameterProperty', message: 'No parameter properties: declare the field.' },
  { selector: 'PropertyDefinition[accessibility="private"]:not(:has(> Decorator))', message: 'Use a #private name.' },
];

const forbiddenImports = {
  paths: [
    { name: 'lit/directives/style-map.js', message: `${strictPolicy} on the first render: use \`.style=\${…}\`.` },
    { name: 'lit/directives/unsafe-html.js', message: 'It writes markup from a string.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'It writes markup from a string.' },
    {
      name: 'lit/decorators.js',
      importNames: ['customElement'],
      message: 'Importing a class must not register its tag; that is for define.ts.',
    },
  ],
};

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'coverage', '.cache', '**/*.mjs', '**/*.js'] },
  {
    files: ['**/*.ts'],
    extends: [...typescript.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-restricted-imports': ['error', forbiddenImports],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers read well in templates; everything else is still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A promise as an event handler is fine: its error reaches the page's own handler.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
    },
  },
  {
    // Tests plant what is forbidden, and chai's assertions are expressions.
    files: ['**/*.test.ts', '**/*.browser-test.ts', 'src/testing/**', 'e2e/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Typed as a promise for the sake of one kind of comparison that we do not use.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: ['equal', 'equals', 'eq', 'Equal'] },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...forbiddenSyntax.filter(({ message }) => !message.startsWith(strictPolicy) && message !== ofComposition),
      ],
    },
  },
  {
    // Where the guard itself is.
    files: ['src/ui/key-press.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax.filter(({ message }) => message !== ofComposition)] },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
