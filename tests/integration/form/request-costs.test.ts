import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as ResolveSections from '$lib/engine/resolve/resolve-sections';
import type * as DataKey from '$lib/server/crypto/data-key';
import type * as SlowWork from '$lib/server/crypto/slow-work';
import * as schema from '$lib/server/db/schema';
import type { Deps } from '$lib/server/deps';
import type { Opened, Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

/** What one request costs: statements to the database, drafts decrypted, forms resolved, slow hashes made. */
const cost = { statements: [] as string[], decrypted: 0, resolved: 0, slow: 0 };

// Loaded anew, so that the counters stand between all modules, whatever another file of tests has loaded before.
vi.resetModules();
vi.doMock('$lib/server/crypto/data-key', async (original) => {
	const module = await original<typeof DataKey>();
	return {
		...module,
		decryptDraft: (...args: Parameters<typeof module.decryptDraft>) => (
			(cost.decrypted += 1),
			module.decryptDraft(...args)
		)
	};
});
vi.doMock('$lib/server/crypto/slow-work', async (original) => {
	const module = await original<typeof SlowWork>();
	return { ...module, slowly: (job: SlowWork.SlowJob) => ((cost.slow += 1), module.slowly(job)) };
});
vi.doMock('$lib/engine/resolve/resolve-sections', async (original) => {
	const module = await original<typeof ResolveSections>();
	return {
		...module,
		resolveSections: (...args: Parameters<typeof module.resolveSections>) => (
			(cost.resolved += 1),
			module.resolveSections(...args)
		)
	};
});
const { fillIn, layOutBlock, letter, openHousehold, portal, settle } = await import('../../support/portal');
const { example } = await import('../../support/complete-draft');
// After the counters: what they load is what is counted.
const { sessions } = await import('$lib/server/auth/sessions');
const { sessionWithAnswers } = await import('$lib/server/db/queries/answers');
const { systemClock } = await import('$lib/server/runtime/clock');
const { readResidentSession, residentCookies } = await import('$lib/server/http/resident-session');

type Handler = (event: unknown) => unknown;
const route = async (path: string): Promise<Record<string, Handler> & { actions?: Record<string, Handler> }> =>
	(await import(/* @vite-ignore */ resolve(`src/routes/(resident)/${path}.ts`))) as never;
const layouts = [await route('+layout.server'), await route('form/+layout.server')];
const HUB = await route('form/+page.server');
const STEP = await route('form/[section]/[step]/+page.server');
const CHECK = await route('form/check/+page.server');
const SIGN = await route('form/sign/+page.server');
const CHANGES = await route('form/changes/+server');

const database = await testDatabase();
let house: Portal;
let household: Opened;
let deps: Deps;
beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	household = await openHousehold(house, '001');
	await fillIn(house, household.resident, example(house.deps, 3).draft);
	const logger = { logQuery: (statement: string) => void cost.statements.push(statement) };
	const db = drizzle(house.deps.sql, { schema, logger });
	const residentSessions = sessions(db, 'resident', false, systemClock, (idHash) =>
		sessionWithAnswers(db, idHash, household.resident.questionnaire)
	);
	deps = { ...house.deps, db, residentSessions };
});
afterAll(async () => {
	vi.doUnmock('$lib/server/crypto/data-key');
	vi.doUnmock('$lib/server/crypto/slow-work');
	vi.doUnmock('$lib/engine/resolve/resolve-sections');
	vi.resetModules();
	await house.deps.close();
});
beforeEach(() => Object.assign(cost, { statements: [], decrypted: 0, resolved: 0, slow: 0 }));

interface Request {
	path: string;
	params?: Record<string, string>;
	body?: FormData | string;
}

/** As often as this; decrypted as often as resolved where nothing else is said. */
interface Cost {
	statements: number;
	resolved: number;
	decrypted?: number;
}

const eventOf = ({ path, params = {}, body }: Request) => ({
	url: new URL(`http://localhost${path}`),
	params,
	locals: { deps, resident: household.resident, locale: 'zh', requestId: 'test' },
	cookies: { get: () => undefined },
	request: { formData: () => Promise.resolve(body), json: () => Promise.resolve(JSON.parse(String(body))) }
});

/** As the hook lets somebody in: by their cookies, whose session brings the form's row with it. */
async function letIn(request: Request) {
	const event = eventOf(request);
	const cookies = new Map(residentCookies(deps, household.resident).map(({ name, value }) => [name, value]));
	const own = { ...event, cookies: { get: (name: string) => cookies.get(name) } };
	const resident = await readResidentSession(own as unknown as Parameters<typeof readResidentSession>[0]);
	if (!resident) throw new Error('The session was not found.');
	return { ...own, locals: { ...event.locals, resident } };
}

/** As SvelteKit does: the layouts' loads and the page's, at once, for one and the same request. */
async function get(page: Record<string, unknown>, request: Request): Promise<unknown> {
	const event = await letIn(request);
	const [data] = await Promise.all([page, ...layouts].map(({ load }) => (load as Handler)(event)));
	return data;
}

/** Where a post leads. */
const post = async (page: { actions?: Record<string, Handler> }, request: Request): Promise<unknown> =>
	Promise.resolve(page.actions?.default?.(await letIn(request))).catch(
		(thrown: { location?: string }) => thrown.location ?? thrown
	);

const formData = (fields: Record<string, string>): FormData => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
};

const summary = () => ({ statements: cost.statements.length, decrypted: cost.decrypted, resolved: cost.resolved });

const HOME = { path: '/form/household/home', params: { section: 'household', step: 'home' } };

describe('one request of a resident, session and all,', () => {
	it.each([
		['the form at a glance', HUB, { path: '/form' }, 3],
		['a step', STEP, HOME, 2],
		['the check page', CHECK, { path: '/form/check' }, 2],
		['the page to sign', SIGN, { path: '/form/sign' }, 2]
	] as const)(
		'for %s reads the form once, decrypts it once and resolves it once',
		async (_, page, request, statements) => {
			expect(await get(page, request)).toBeTypeOf('object');
			expect(summary()).toEqual({ statements, decrypted: 1, resolved: 1 });
			expect(cost.statements.filter((statement) => statement.includes('"ciphertext"'))).toHaveLength(1);
		}
	);

	it('that posts a step reads, decrypts and writes it once, and resolves it as it was and as it is', async () => {
		expect(await post(STEP, { ...HOME, body: formData({ H6: '91', H7: '3' }) })).toMatch(/^\/form/);
		expect(summary()).toEqual({ statements: 2, decrypted: 1, resolved: 2 });
	});

	it('that posts a step which is not kept reads and decrypts it once', async () => {
		expect(await post(STEP, { ...HOME, body: formData({ H6: 'many', H7: '3' }) })).toMatchObject({ status: 400 });
		expect(cost.decrypted).toBe(1);
		expect(cost.resolved).toBeLessThanOrEqual(2);
	});

	it('that sends answers from a page with scripts reads, decrypts, writes and resolves it once', async () => {
		const change = { kind: 'answer', section: 'household', field: 'H6', value: '90', base: 9 };
		const body = JSON.stringify({ device: 'phone0001', first: 1, changes: [change], known: 0 });
		expect(await CHANGES.POST?.(await letIn({ path: '/form/changes', body }))).toMatchObject({ status: 200 });
		expect(summary()).toEqual({ statements: 2, decrypted: 1, resolved: 1 });
	});

	it('that only asks for what other devices have done reads and decrypts it once, and resolves nothing', async () => {
		const body = JSON.stringify({ device: 'phone0001', first: 2, changes: [], known: 0 });
		expect(await CHANGES.POST?.(await letIn({ path: '/form/changes', body }))).toMatchObject({ status: 200 });
		expect(summary()).toEqual({ statements: 1, decrypted: 1, resolved: 0 });
	});

	// The rest of what a resident can ask for, in an order in which each has something to show. Nothing but the sign-in is slow.
	const PERSON = { section: 'persons', entry: 'p1', step: 'D6' };
	const REST = {
		'form/[section]/[entry]/[step]/+page.server': {
			path: '/form/persons/p1/D6',
			params: PERSON,
			statements: 2,
			resolved: 1
		},
		'form/[section]/[entry]/remove/+page.server': {
			path: '/form/persons/p1/remove',
			params: PERSON,
			statements: 2,
			resolved: 1
		},
		'form/[section]/[entry]/part/+page.server': {
			path: '/form/persons/p1/part',
			params: PERSON,
			statements: 2,
			resolved: 1
		},
		'notice/+page.server': { path: '/notice', statements: 3, decrypted: 1, resolved: 0 },
		'stopped/+page.server': { path: '/stopped', statements: 2, resolved: 1 },
		'confirm/+page.server': { path: '/confirm', statements: 2, resolved: 0 },
		'withdraw/+page.server': { path: '/withdraw', statements: 2, resolved: 0 },
		'start-again/+page.server': { path: '/start-again', statements: 2, resolved: 0 },
		'account/+page.server': { path: '/account', statements: 2, resolved: 0 },
		'closed/+page.server': { path: '/closed', statements: 1, resolved: 0 },
		'receipt/+page.server': { path: '/receipt', statements: 3, resolved: 0 },
		'visit/+page.server': { path: '/visit', statements: 4, resolved: 0 },
		'record/+page.server': { path: '/record', statements: 2, resolved: 0 },
		// Its event is one of them.
		'copy/+page.server': { path: '/copy', statements: 3, resolved: 1 }
	};
	/** Measured above, leads elsewhere, or asks for nothing but how long the session lasts. */
	const ELSEWHERE = ['form/+page.server', 'form/[section]/[step]/+page.server', 'form/check/+page.server'];
	const NO_FORM = [
		'form/differences/+page.server',
		'form/sign/+page.server',
		'form/changes/+server',
		'session/+server'
	];

	it('is of a route whose costs are written down', () => {
		const routes = readdirSync('src/routes/(resident)', { recursive: true })
			.map(String)
			.filter((file) => /\+(page\.)?server\.ts$/.test(file))
			.map((file) => file.replace(/\.ts$/, ''));
		expect(routes.sort()).toEqual([...Object.keys(REST), ...ELSEWHERE, ...NO_FORM].sort());
	});

	it.each(Object.entries(REST))(
		'for %s costs no more than that',
		async (file, { resolved, statements, decrypted, ...request }: Cost & Request) => {
			const isForm = file.startsWith('form/');
			const page = await route(file);
			const event = await letIn(request);
			await Promise.allSettled(
				[page, layouts[0], ...(isForm ? [layouts[1]] : [])].map((each) => (each?.load as Handler | undefined)?.(event))
			);
			expect(summary()).toEqual({ statements, decrypted: decrypted ?? resolved, resolved });
			expect(cost.slow).toBe(0);
		}
	);

	it('that signs reads and decrypts it once', async () => {
		expect(await post(SIGN, { path: '/form/sign', body: formData({ signature: '试点甲', promise: '1' }) })).toBe(
			'/receipt'
		);
		expect(cost.decrypted).toBe(1);
		expect(cost.resolved).toBe(1);
	});
});

describe('one request of somebody who signs in', () => {
	const event = (jar: Map<string, string>, body?: FormData) => ({
		...eventOf({ path: '/', body }),
		locals: { deps, locale: 'zh', requestId: 'test' },
		request: new Request('http://localhost/', { method: 'POST', body }),
		getClientAddress: () => '192.0.2.1',
		cookies: {
			get: (name: string) => jar.get(name),
			set: (name: string, value: string) => void jar.set(name, value),
			delete: (name: string) => void jar.delete(name)
		}
	});
	const signIn = (path: string) =>
		import(/* @vite-ignore */ resolve(`src/routes/(public)/${path}+page.server.ts`)) as Promise<typeof STEP>;

	it('makes one slow hash where the code is typed, and none on any page behind it', async () => {
		const code = await letter(house, await settle(house, '077'));
		const jar = new Map<string, string>();
		const slow: Record<string, number> = {};
		async function asks(name: string, handler: unknown, body?: FormData): Promise<void> {
			cost.slow = 0;
			await Promise.resolve((handler as Handler)(event(jar, body))).catch(() => undefined);
			slow[name] = cost.slow;
		}
		const [first, home, newPin, pin, resume] = await Promise.all(
			['', 'sign-in/home/', 'sign-in/new-pin/', 'sign-in/pin/', 'sign-in/resume/'].map(signIn)
		);
		await asks('code', first?.actions?.default, formData({ code }));
		await asks('home', home?.load);
		await asks('new PIN', newPin?.actions?.default, formData({ pin: '280516', pinAgain: '280516', device: 'own' }));
		expect(jar.get('zitian_key')).toBeDefined();
		await asks('the PIN that resumes', resume?.actions?.pin, formData({ pin: '280516' }));
		await asks('code again', first?.actions?.default, formData({ code }));
		await asks('PIN', pin?.actions?.default, formData({ pin: '280516', device: 'own' }));
		await asks('a wrong PIN', resume?.actions?.pin, formData({ pin: '135791' }));
		expect(slow).toEqual({
			code: 1,
			home: 0,
			'new PIN': 0,
			'the PIN that resumes': 0,
			'code again': 1,
			PIN: 0,
			'a wrong PIN': 0
		});
	});
});
