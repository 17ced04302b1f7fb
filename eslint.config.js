import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const READS_THE_CLOCK =
	'The time comes from the injected Clock (src/lib/server/runtime/clock.ts), so that a round can be rehearsed.';

const CLOCK = [
	{ selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: READS_THE_CLOCK },
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: READS_THE_CLOCK },
	{ selector: 'CallExpression[callee.name="Date"]', message: READS_THE_CLOCK },
	{
		selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
		message: 'Randomness is cryptographic (src/lib/server/crypto) or seeded (rehearsal), never Math.random.'
	}
];

/** A name from outside may be that of a member that every object has. */
const OWN_KEYS = {
	selector: 'BinaryExpression[operator="in"][left.type!=/^(Literal|PrivateIdentifier)$/]',
	message: 'Own keys only: `Object.hasOwn(record, name)`, or a Map.'
};

/** What runs in a browser, where a `Text` has one language only. */
const ONE_LANGUAGE = {
	selector: 'MemberExpression[computed=false][property.name=/^(zh|hant|en)$/]',
	message: 'A browser has one language of a Text: only `words`, `say` and `pipe` look inside (docs/adr/0016).'
};

/** Mistakes that TypeScript does not see. */
const MISTAKES = [
	'array-callback-return',
	'constructor-super',
	'for-direction',
	'no-async-promise-executor',
	'no-compare-neg-zero',
	'no-cond-assign',
	'no-constant-binary-expression',
	'no-constant-condition',
	'no-control-regex',
	'no-debugger',
	'no-dupe-else-if',
	'no-duplicate-case',
	'no-empty',
	'no-empty-character-class',
	'no-empty-pattern',
	'no-eval',
	'no-fallthrough',
	'no-implied-eval',
	'no-loss-of-precision',
	'no-misleading-character-class',
	'no-new-wrappers',
	'no-prototype-builtins',
	'no-regex-spaces',
	'no-self-assign',
	'no-self-compare',
	'no-sparse-arrays',
	'no-unmodified-loop-condition',
	'no-unreachable',
	'no-unsafe-finally',
	'no-unsafe-optional-chaining',
	'no-unused-labels',
	'no-useless-catch',
	'no-useless-escape',
	'no-useless-rename',
	'no-var',
	'require-yield',
	'use-isnan',
	'valid-typeof'
];

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'data/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/'] },
	{ linterOptions: { noInlineConfig: true } },
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			...Object.fromEntries(MISTAKES.map((rule) => [rule, 'error'])),
			'no-console': 'error',
			eqeqeq: 'error',
			'prefer-const': 'error',
			'no-restricted-syntax': ['error', OWN_KEYS],
			complexity: ['error', 15],
			'max-lines': ['error', { max: 250 }],
			'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
			'max-params': ['error', 6],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// Answers are flat records keyed by field name.
			'@typescript-eslint/no-dynamic-delete': 'off',
			'@typescript-eslint/ban-ts-comment': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } },
		rules: {
			// What $props() gives may be taken apart with `let`, as Svelte's own documents do.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }],
			// The portal is served from the root of its own host, so links need no base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: [
			'src/lib/engine/**',
			'src/lib/domain/**',
			'src/lib/questionnaires/**',
			'src/lib/server/**',
			'src/routes/**/*.server.ts',
			'src/routes/**/+server.ts'
		],
		ignores: ['src/lib/server/runtime/clock.ts'],
		rules: {
			'no-restricted-syntax': ['error', OWN_KEYS, ...CLOCK]
		}
	},
	{
		files: ['src/lib/engine/**', 'src/lib/domain/**', 'src/lib/questionnaires/**', 'src/lib/form/views/**'],
		// Addresses come from the office's list, in its two languages, and are no literals of the program.
		ignores: [
			'src/lib/engine/model/interpolate.ts',
			'src/lib/engine/model/in-one-language.ts',
			'src/lib/domain/geography/address.ts'
		],
		rules: { 'no-restricted-syntax': ['error', OWN_KEYS, ...CLOCK, ONE_LANGUAGE] }
	},
	{
		files: ['src/lib/components/**', 'src/lib/form/**', 'src/lib/client/**', 'src/lib/i18n/**', 'src/**/*.svelte'],
		rules: { 'no-restricted-syntax': ['error', OWN_KEYS, ONE_LANGUAGE] }
	},
	{ files: ['tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
	{
		files: ['tests/**', '**/*.config.*'],
		rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{ files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } }
);
