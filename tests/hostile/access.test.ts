import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft } from '$lib/engine/model/draft';
import { audited } from '$lib/server/audit/audited';
import { enumerationBlock, type Role } from '$lib/server/db/schema';
import type { Deps } from '$lib/server/deps';
import { permissionFor } from '$lib/server/http/access';
import { choosePin } from '$lib/server/use-cases/sign-in/choose-pin';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { isFullRun } from '../support/counts';
import { fillIn } from '../support/portal';
import { startProduct, type TestProduct } from '../support/product';
import { readRoutes } from '../support/route-doors';
import { accessActors, depsOf, type Actor } from './access-actors';

/** Names of a household's draft, which occur nowhere else. */
const PLANTED = ['南宫漓试点', '令狐榕试点'];
const PIN = '280516';
const LINES = 8;

interface Cell {
	actor: Actor;
	/** Id of the route, groups and all. */
	route: string;
	target: string;
	method: 'GET' | 'POST';
	isData: boolean;
}

let product: TestProduct;
let deps: Deps;
let actors: Actor[];
let owner: Actor;
let there: Record<string, string>;

beforeAll(async () => {
	product = await startProduct({ households: 40 });
	deps = await depsOf(product);
	const letters = product.rehearsal.households.filter(({ state }) => state === 'unopened');
	const opened = [];
	for (const { code } of letters.slice(0, 4)) opened.push(await openHome(code, opened.length === 0));
	const [first] = opened;
	if (!first) throw new Error('No letter is unopened.');
	owner = first.actor;
	const [{ block }] = await deps.sql<[{ block: string }]>`
		select block_code as block from household where household_id = ${first.householdId}`;
	const other = `${block.slice(0, 12)}998`;
	await audited(deps, { kind: 'office', id: 'test' }, async (tx, record) => {
		await tx.insert(enumerationBlock).values({ code: other, areaCode: block.slice(0, 12) });
		await record({ action: 'district.loaded' });
	});
	actors = await accessActors(deps, { households: opened.map(({ actor }) => actor), own: block, other });
	there = { block, household: first.householdId, ticket: await raisedBy(first.householdId, block) };
}, 240_000);
afterAll(async () => {
	await deps.close();
	await product.stop();
}, 60_000);

/** A household that chose its PIN and signed in; the first one's draft holds the planted names. */
async function openHome(code: string, plants: boolean) {
	const chosen = await choosePin(deps, { code, pin: PIN, pinAgain: PIN, userAgent: '' });
	if (!chosen.ok) throw new Error(chosen.problem.code);
	const resident = chosen.value.session;
	const persons = PLANTED.map((D1, i) => ({ id: `p${i + 1}`, group: 'present', answers: { D1 } }));
	const house = { deps } as Parameters<typeof fillIn>[0];
	if (plants) await fillIn(house, resident, { ...emptyDraft('census-2020-short'), lists: { persons } });
	const cookie = await signIn(code);
	return { householdId: resident.householdId, actor: { name: 'household', resident: true, cookie } satisfies Actor };
}

async function signIn(code: string): Promise<string> {
	const jar = new Map<string, string>();
	for (const [path, fields] of [
		['/', { code }],
		['/sign-in/pin', { pin: PIN }],
		['/notice', { read: '1' }]
	] as const) {
		const answer = await fetch(product.url + path, {
			method: 'POST',
			body: new URLSearchParams(fields),
			redirect: 'manual',
			headers: { accept: 'text/html', cookie: [...jar.values()].join('; ') }
		});
		await answer.body?.cancel();
		for (const set of answer.headers.getSetCookie()) jar.set(set.split('=')[0] ?? '', set.split(';')[0] ?? '');
	}
	return [...jar.values()].join('; ');
}

async function raisedBy(householdId: string, block: string): Promise<string> {
	const [{ staff }] = await deps.sql<[{ staff: string }]>`
		select staff_id as staff from staff where role = 'help-desk-lead' order by number limit 1`;
	const lead = {
		staffId: staff,
		sessionId: '',
		number: '',
		name: '',
		role: 'help-desk-lead',
		district: block.slice(0, 6),
		blocks: []
	} as const;
	const logged = await logCall(
		deps,
		{ ...lead, blocks: [] },
		{ topic: 'code', phone: '13800000000', callAt: 'any', place: '', householdId }
	);
	if (!logged.ok) throw new Error(logged.problem.code);
	return logged.value.ticketId;
}

/** What stands for a part of a path that is no id. */
const PARTS: Record<string, string> = {
	section: 'household',
	step: 'H1',
	entry: 'p1',
	list: 'present',
	id: 'census-2020-short',
	number: '0231'
};
const pathOf = (route: string): string =>
	`/${route
		.split('/')
		.filter((part) => !/^\(.*\)$/.test(part))
		.join('/')}`.replace(/\[(\w+)\]/g, (_, name: string) => there[name] ?? PARTS[name] ?? 'x');

/** One more than the layouts around a page: so many parts of its data can be asked for one by one. */
const layouts = globSync('src/routes/**/+layout.svelte').map((file) =>
	file.replace(/^src\/routes\/?|\/?\+layout\.svelte$/g, '')
);
const partsOf = (route: string): number =>
	layouts.filter((each) => each === '' || `${route}/`.startsWith(`${each}/`)).length + 1;

function dataMasks(route: string): string[] {
	const parts = partsOf(route);
	if (!isFullRun) return ['1'.padStart(parts, '0')];
	return Array.from({ length: 2 ** parts - 1 }, (_, i) => (i + 1).toString(2).padStart(parts, '0'));
}

/** Whether the rule lets somebody in: role and password by the table, block and district by what the path names. */
function mayEnter(
	{ resident, role, blocks = [], district = '', isFirstPassword, rights = [] }: Actor,
	route: string
): boolean {
	const permission = permissionFor(`/${route}`);
	if (permission?.who === 'everybody') return true;
	if (permission?.who === 'resident') return resident === true;
	// Nobody here answers a part of their own.
	if (!permission || permission.who === 'member' || !role || !permission.roles.includes(role)) return false;
	if (permission.right && !rights.includes(permission.right)) return false;
	return isFirstPassword ? route.endsWith('staff/account') : isTheirs({ role, blocks, district }, route);
}

/** Of staff: whether what the path names is in their block or district. */
function isTheirs(
	{ role, blocks, district }: { role: Role; blocks: string[]; district: string },
	route: string
): boolean {
	// Name and phone of a householder are the enumerator's alone.
	if (route.endsWith('/listing') && role !== 'enumerator') return false;
	const block = there.block ?? '';
	if (route.includes('[block]')) return blocks.includes(block);
	return !/\[(household|ticket)\]/.test(route) || block.startsWith(district);
}

async function cells(): Promise<Cell[]> {
	const doors = await readRoutes();
	const pages = globSync('src/routes/**/+page.svelte').map((file) =>
		file.replace(/^src\/routes\/?|\/?\+page\.svelte$/g, '')
	);
	const reads = [...new Set([...pages, ...doors.filter(({ entry }) => entry === 'GET').map(({ route }) => route)])];
	const writes = doors.filter(({ entry }) => !/^(load|GET|entries|match)$/.test(entry));
	// Signing out is done by whoever is let in, and ends the test for them.
	const isKept = (route: string) => !/sign-out|events$/.test(route);
	return actors.flatMap((actor) => [
		...reads.filter(isKept).flatMap((route): Cell[] => {
			const path = pathOf(route);
			const base = { actor, route, method: 'GET' } as const;
			const data = pages.includes(route) ? dataMasks(route) : [];
			return [
				{ ...base, target: path, isData: false },
				...data.map((mask) => ({
					...base,
					target: `${path === '/' ? '' : path}/__data.json?x-sveltekit-invalidated=${mask}`,
					isData: true
				}))
			];
		}),
		...writes
			.filter(({ route }) => isKept(route) && !mayEnter(actor, route))
			.map(({ route, entry }): Cell => {
				const action = /^(POST|default)$/.test(entry) ? '' : `?/${entry}`;
				return { actor, route, method: 'POST', target: pathOf(route) + action, isData: false };
			})
	]);
}

/** What is wrong with the answer to a cell. */
async function faultOf(cell: Cell): Promise<string | undefined> {
	const { actor, route, target, method, isData } = cell;
	const answer = await fetch(product.url + target, {
		method,
		redirect: 'manual',
		headers: { accept: 'text/html', cookie: actor.cookie },
		...(method === 'POST' && { body: new URLSearchParams({ household: there.household ?? '' }) }),
		signal: AbortSignal.timeout(30_000)
	});
	const text = await answer.text();
	const { status } = answer;
	if (status >= 500) return String(status);
	if (actor !== owner && PLANTED.some((name) => text.includes(name))) return 'a name of the draft';
	return mayEnter(actor, route) ? keptOut(cell, status) : letIn(isData, status, text);
}

const keptOut = ({ route, isData }: Cell, status: number): string | undefined =>
	status === 401 || (status === 404 && !isData && isThere(route)) ? `kept out with ${status}` : undefined;

function letIn(isData: boolean, status: number, text: string): string | undefined {
	if (status >= 300) return undefined;
	if (!isData) return `let in with ${status}`;
	const { type, nodes = [] } = JSON.parse(text.split('\n')[0] ?? '') as {
		type: string;
		nodes?: ({ type: string } | null)[];
	};
	return type === 'data' && nodes.at(-1)?.type === 'data' ? 'let in to its data' : undefined;
}

/** Pages whose path names something that may not be there for anybody in this district. */
const isThere = (route: string): boolean =>
	!/\[(section|step|entry|list|id|number|topic|sheet)\]/.test(route) && !route.startsWith('(resident)');

describe('every door', () => {
	it(
		'is open to whom the rules name and to nobody else, in any part of its data, and gives no name of another’s draft',
		{ timeout: 1_200_000 },
		async () => {
			const all = await cells();
			const wrong: string[] = [];
			const knock = async (line: number) => {
				for (let nth = line; nth < all.length; nth += LINES) {
					const cell = all[nth];
					const fault = cell && (await faultOf(cell));
					if (fault)
						wrong.push(
							`${fault}: ${cell.actor.name} ${cell.method} ${cell.target.replace(there.household ?? '', 'HOUSEHOLD')}`
						);
				}
			};
			await Promise.all(Array.from({ length: LINES }, (_, line) => knock(line)));
			expect(wrong).toEqual([]);
			expect(actors.length).toBeGreaterThanOrEqual(20);
			expect(all.length).toBeGreaterThan(isFullRun ? 10_000 : 2_000);
		}
	);

	it('of the household itself does give them', async () => {
		const answer = await fetch(`${product.url}/form/people/present`, { headers: { cookie: owner.cookie } });
		expect(await answer.text()).toContain(PLANTED[0]);
	});
});
