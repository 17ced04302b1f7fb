import { describe, expect, it } from 'vitest';
import { RULES, violationsIn } from './cruise';
import { project } from './planted-project';

const svelte = (statement: string) => `<script lang="ts">\n${statement}\n</script>\n<p>text</p>\n`;
const NOTHING = 'export const nothing = 0;\n';
const uses = (path: string) => `import { nothing } from '${path}';\nexport const used = nothing;\n`;

/** For each rule, the smallest project that breaks it. */
const PLANTED: [rule: string, title: string, files: Record<string, string>][] = [
	[
		'no-circular',
		'two files need each other, one of them for a type only',
		{
			'src/lib/domain/a.ts': `import type { B } from './b';\nexport type A = B;\nexport const a = 0;\n`,
			'src/lib/domain/b.ts': `import { a } from './a';\nexport type B = typeof a;\n`
		}
	],
	[
		'use-cases-do-not-know-http',
		'a use-case imports a type of the http room',
		{
			'src/lib/server/use-cases/office/a.ts': `import type { T } from '../../http/t';\nexport type U = T;\n`,
			'src/lib/server/http/t.ts': 'export type T = 0;\n'
		}
	],
	[
		'use-cases-do-not-know-http',
		'a service answers with a redirect',
		{ 'src/lib/server/services/a.ts': `import { redirect } from '@sveltejs/kit';\nexport const r = redirect;\n` }
	],
	[
		'schemas-know-no-server',
		'a schema of a form imports the library that reads posts',
		{
			'src/lib/schemas/a.ts': `import { superValidate } from 'sveltekit-superforms/server';\nexport const s = superValidate;\n`
		}
	],
	[
		'field-actions-go-one-way',
		'an action of the field opens an audited transaction itself',
		{ 'src/lib/server/use-cases/field/a.ts': uses('../../audit/audited'), 'src/lib/server/audit/audited.ts': NOTHING }
	],
	[
		'server-does-not-import-components',
		'a server load imports a type of a component',
		{
			'src/routes/a/+page.server.ts': `import type { T } from '$lib/components/t';\nexport type U = T;\n`,
			'src/lib/components/t.ts': 'export type T = 0;\n'
		}
	],
	[
		'server-does-not-import-components',
		'a helper beside a route imports a component',
		{
			'src/routes/a/help.ts': uses('$lib/components/A.svelte'),
			'src/lib/components/A.svelte': svelte('export const nothing = 0;')
		}
	],
	[
		'engine-imports-nothing-outside-itself',
		'the engine imports a form',
		{ 'src/lib/engine/a.ts': uses('$lib/questionnaires/a'), 'src/lib/questionnaires/a.ts': NOTHING }
	],
	[
		'engine-imports-nothing-outside-itself',
		'the engine imports a package',
		{ 'src/lib/engine/a.ts': `import { z } from 'zod';\nexport const s = z;\n` }
	],
	[
		'views-are-pure',
		'a view imports a component',
		{
			'src/lib/form/views/a.ts': uses('$lib/components/b'),
			'src/lib/components/b.ts': NOTHING
		}
	],
	[
		'form-client-draws-nothing',
		'the open form imports a field',
		{ 'src/lib/form/client/a.ts': uses('../fields/b'), 'src/lib/form/fields/b.ts': NOTHING }
	],
	[
		'fields-know-no-page',
		'a field imports a page',
		{ 'src/lib/form/fields/a.ts': uses('../pages/b'), 'src/lib/form/pages/b.ts': NOTHING }
	],
	[
		'domain-imports-only-the-engine',
		'the domain imports a package',
		{ 'src/lib/domain/a.ts': `import { z } from 'zod';\nexport const s = z;\n` }
	],
	[
		'domain-imports-only-the-engine',
		'the domain imports Node',
		{ 'src/lib/domain/a.ts': `import { readFileSync } from 'node:fs';\nexport const r = readFileSync;\n` }
	],
	[
		'domain-imports-only-the-engine',
		'the domain imports a type from the server',
		{
			'src/lib/domain/a.ts': `import type { T } from '$lib/server/t';\nexport type U = T;\n`,
			'src/lib/server/t.ts': 'export type T = 0;\n'
		}
	],
	[
		'problems-come-with-their-words',
		'a page carries the catalogue of problems',
		{
			'src/routes/(public)/+page.svelte': svelte(`import { nothing } from '$lib/domain/problem';\nvoid nothing;`),
			'src/lib/domain/problem.ts': NOTHING
		}
	],
	[
		'questionnaires-are-data',
		'a questionnaire imports the server',
		{ 'src/lib/questionnaires/a.ts': uses('$lib/server/a'), 'src/lib/server/a.ts': NOTHING }
	],
	[
		'only-db-speaks-sql',
		'a use-case imports drizzle',
		{ 'src/lib/server/use-cases/a.ts': `import { eq } from 'drizzle-orm';\nexport const e = eq;\n` }
	],
	[
		'only-db-speaks-sql',
		'a use-case imports the driver',
		{ 'src/lib/server/use-cases/a.ts': `import postgres from 'postgres';\nexport const p = postgres;\n` }
	],
	[
		'only-crypto-does-cryptography',
		'http imports node:crypto',
		{ 'src/lib/server/http/a.ts': `import { randomBytes } from 'node:crypto';\nexport const r = randomBytes;\n` }
	],
	[
		'only-crypto-does-cryptography',
		'a use-case imports jose',
		{ 'src/lib/server/use-cases/a.ts': `import { SignJWT } from 'jose';\nexport const s = SignJWT;\n` }
	],
	[
		'only-auth-uses-lucia',
		'http imports lucia',
		{ 'src/lib/server/http/a.ts': `import { Lucia } from 'lucia';\nexport const l = Lucia;\n` }
	],
	[
		'only-auth-checks-passwords-and-one-time-codes',
		'a use-case imports argon2',
		{ 'src/lib/server/use-cases/a.ts': `import { verify } from '@node-rs/argon2';\nexport const v = verify;\n` }
	],
	[
		'routes-do-not-touch-the-database',
		'a page reads the database',
		{
			'src/routes/(resident)/form/+page.server.ts': uses('$lib/server/db/queries/a'),
			'src/lib/server/db/queries/a.ts': NOTHING
		}
	],
	[
		'lib-does-not-know-routes',
		'a component imports a page',
		{
			'src/lib/components/A.svelte': svelte(`import { nothing } from '../../routes/a';\nvoid nothing;`),
			'src/routes/a.ts': NOTHING
		}
	],
	[
		'route-groups-do-not-share',
		'the help desk imports from the office',
		{ 'src/routes/(help-desk)/a.ts': uses('../(office)/b'), 'src/routes/(office)/b.ts': NOTHING }
	],
	[
		'field-staff-cannot-reach-answers',
		'the help desk reads answers through two others',
		{
			'src/routes/(help-desk)/+page.server.ts': uses('$lib/server/use-cases/a'),
			'src/lib/server/use-cases/a.ts': `export { nothing } from './b';\n`,
			'src/lib/server/use-cases/b.ts': `export { nothing } from '$lib/server/db/queries/answers';\n`,
			'src/lib/server/db/queries/answers.ts': NOTHING
		}
	],
	[
		'field-staff-cannot-reach-answers',
		'a component of the enumerator leads to answers',
		{
			'src/routes/(field)/+page.svelte': svelte(`import { nothing } from '$lib/server/a';\nvoid nothing;`),
			'src/lib/server/a.ts': `export { nothing } from '$lib/server/db/queries/answers-of-a-household';\n`,
			'src/lib/server/db/queries/answers-of-a-household.ts': NOTHING
		}
	],
	[
		'field-staff-cannot-reach-answers',
		'a use-case of the staff reads answers',
		{
			'src/lib/server/use-cases/help-desk/a.ts': uses('../../db/queries/answers'),
			'src/lib/server/db/queries/answers.ts': NOTHING
		}
	],
	[
		'client-runs-in-the-browser-only',
		'a server load imports the offline store',
		{ 'src/routes/a/+page.server.ts': uses('$lib/client/store'), 'src/lib/client/store.ts': NOTHING }
	],
	[
		'client-runs-in-the-browser-only',
		'an endpoint imports the offline store',
		{ 'src/routes/a/+server.ts': uses('$lib/client/store'), 'src/lib/client/store.ts': NOTHING }
	],
	[
		'client-runs-in-the-browser-only',
		'a server load imports a page of the form',
		{ 'src/routes/a/+page.server.ts': uses('$lib/form/pages/step'), 'src/lib/form/pages/step.ts': NOTHING }
	],
	[
		'browser-code-does-not-know-the-server',
		'a component imports the server',
		{
			'src/lib/components/A.svelte': svelte(`import { nothing } from '$lib/server/a';\nvoid nothing;`),
			'src/lib/server/a.ts': NOTHING
		}
	]
];

describe('the way imports may go', () => {
	it('is kept everywhere in src', async () => {
		expect(await violationsIn(process.cwd())).toEqual([]);
	});

	it.each(PLANTED)('%s is broken when %s', async (rule, _, files) => {
		const broken = await violationsIn(project(files));
		expect(broken.map((violation) => violation.rule)).toContain(rule);
	});

	it('allows what the layout allows', async () => {
		const root = project({
			'src/lib/domain/a.ts': uses('./b'),
			'src/lib/domain/b.ts': NOTHING,
			'src/lib/questionnaires/q.ts': uses('../engine/b'),
			'src/lib/engine/b.ts': NOTHING,
			'src/lib/server/db/client.ts': `import postgres from 'postgres';\nexport const nothing = postgres;\n`,
			'src/lib/server/use-cases/save.ts': uses('../db/queries/answers'),
			'src/lib/server/db/queries/answers.ts': uses('../client'),
			'src/lib/server/crypto/seal.ts': `import { randomBytes } from 'node:crypto';\nexport const r = randomBytes;\n`,
			'src/routes/(resident)/+page.server.ts': uses('$lib/server/use-cases/save'),
			'src/routes/(resident)/+page.svelte': svelte(`import { nothing } from '$lib/domain/b';\nvoid nothing;`)
		});
		expect(await violationsIn(root)).toEqual([]);
	});

	it('has a planted violation for every rule', () => {
		const planted = new Set(PLANTED.map(([rule]) => rule));
		expect(RULES.map((rule) => rule.name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
	});
});
