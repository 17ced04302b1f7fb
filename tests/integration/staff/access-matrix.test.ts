import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/server/db/schema';
import { permissionFor, type StaffRight } from '$lib/server/http/access';
import type { Staff } from '$lib/server/actors';
import {
	BLOCK,
	layOutBlock,
	layOutOtherBlock,
	openHousehold,
	OTHER_BLOCK,
	portal,
	type Portal
} from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { eventFor, readRoutes, type Door } from '../../support/route-doors';
import { signedIn, signedInToCapture } from '../../support/staff';

/** Who may enter each route; `block` = only for an assigned block, or for a household in one. */
const FIELD: Role[] = ['enumerator', 'supervisor'];
const DESK: Role[] = ['help-desk', 'help-desk-lead'];
/** `right`: only for accounts to which the office gave it, whatever their role. */
type Rule = 'everybody' | 'resident' | 'member' | { roles: Role[]; block?: true; right?: StaffRight };
const RULES: Record<string, Rule> = {
	'(public)': 'everybody',
	'(resident)': 'resident',
	'(member)': 'member',
	'(staff)': 'everybody',
	'(staff)/staff/account': { roles: [...FIELD, ...DESK, 'office'] },
	'(field)/enumerator': { roles: FIELD },
	'(field)/enumerator/offline': 'everybody',
	'(field)/enumerator/phone': { roles: FIELD },
	'(field)/enumerator/[block]': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/add': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/doors': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/events': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/list': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/route': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/receipt': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/interviews': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/signing-code': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/signing-code/confirm': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/visits': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/[household]': { roles: FIELD, block: true },
	'(field)/enumerator/[block]/[household]?/return': { roles: ['supervisor'], block: true },
	'(field)/enumerator/[block]/[household]?/takeReturnBack': { roles: ['supervisor'], block: true },
	// Name and phone of a householder are the enumerator's alone.
	'(field)/enumerator/[block]/[household]/listing': { roles: ['enumerator'], block: true },
	'(field)': { roles: FIELD },
	'(field)/supervisor': { roles: ['supervisor'] },
	'(field)/supervisor/enumerators': { roles: ['supervisor'] },
	'(field)/supervisor/inbox': { roles: ['supervisor'] },
	'(field)/supervisor/inbox?/decide': { roles: ['supervisor'], block: true },
	'(field)/supervisor/inbox?/request': { roles: ['supervisor'], block: true },
	'(field)/supervisor/[block]': { roles: ['supervisor'], block: true },
	'(field)/supervisor/[block]/reminders': { roles: ['supervisor'], block: true },
	'(help-desk)': { roles: DESK },
	'(help-desk)/help-desk': { roles: DESK },
	'(help-desk)/help-desk/[household]': { roles: DESK },
	'(help-desk)/help-desk/[household]/interview': { roles: DESK, right: 'mayCapture' },
	'(help-desk)/help-desk/[household]/interview/hand-in': { roles: DESK, right: 'mayCapture' },
	'(help-desk)/help-desk/letters': { roles: ['help-desk-lead'] },
	'(help-desk)/help-desk/figures': { roles: ['help-desk-lead'] },
	'(help-desk)/help-desk/figures/causes.csv': { roles: ['help-desk-lead'] },
	'(help-desk)/help-desk/figures/tickets.csv': { roles: ['help-desk-lead'] },
	'(office)': { roles: ['office'] },
	'(office)/office': { roles: ['office'] },
	'(office)/office/close': { roles: ['office'] }
};
/** Groups whose rule holds for whatever is in them: no route in them knows a block. */
const WHOLE_GROUPS = ['(public)', '(resident)', '(member)', '(staff)', '(help-desk)', '(office)'];
const ROLES: Role[] = ['enumerator', 'supervisor', 'help-desk', 'help-desk-lead', 'office'];

const database = await testDatabase();
const entrances = await readRoutes();
let house: Portal;
const people = new Map<Role, Staff>();
const there = {
	own: { block: BLOCK, household: '', worker: '' },
	other: { block: OTHER_BLOCK, household: '', worker: '' }
};

function ruleOf({ route, entry }: Door): Rule | undefined {
	const group = route.split('/')[0] ?? '';
	return RULES[`${route}?/${entry}`] ?? RULES[route] ?? (WHOLE_GROUPS.includes(group) ? RULES[group] : undefined);
}

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	there.own.household = (await openHousehold(house, '601')).householdId;
	there.other.household = await layOutOtherBlock(house);
	for (const role of ROLES) people.set(role, await signedIn(house, role, FIELD.includes(role) ? [BLOCK] : []));
	there.own.worker = people.get('enumerator')?.staffId ?? '';
	there.other.worker = (await signedIn(house, 'enumerator', [OTHER_BLOCK])).staffId;
});
afterAll(() => house.deps.close());

/** A request to the door as the hooks would let it through. @returns its status */
async function knock(door: Door, role: Role, where: 'own' | 'other', staff = people.get(role)): Promise<number> {
	const permission = permissionFor(`/${door.route}`);
	if (!permission || permission.who === 'resident') return 404;
	if (permission.who === 'staff' && !permission.roles.includes(role)) return 404;
	const { block, household, worker } = there[where];
	const fields = {
		block,
		household,
		householdId: household,
		look: randomUUID(),
		visitId: randomUUID(),
		verification: randomUUID(),
		outcome: 'nobodyHome',
		replaces: '0',
		staff: worker,
		mode: 'self',
		number: 'nobody'
	};
	const event = eventFor(door, {
		deps: house.deps,
		staff,
		params: { block, household },
		fields,
		search: `?behind=${household}`
	});
	try {
		const answer = await door.open(event);
		if (answer instanceof Response) {
			await answer.body?.cancel();
			return answer.status;
		}
		return isActionFailure(answer) ? answer.status : 200;
	} catch (thrown) {
		if (isHttpError(thrown)) return thrown.status;
		if (isRedirect(thrown)) return thrown.status;
		throw thrown;
	}
}

describe('every route and action', () => {
	it('has a rule here, and the table of who may enter agrees with it', () => {
		const pages = globSync('src/routes/**/+page.svelte').map((file) =>
			file
				.replace(/\\/g, '/')
				.replace(/^src\/routes\//, '')
				.replace(/\/\+page\.svelte$/, '')
		);
		const all = [...entrances, ...pages.map((route): Door => ({ route, entry: 'page', open: () => undefined }))];
		const unruled = all.filter((door) => ruleOf(door) === undefined).map(({ route, entry }) => `${route} ${entry}`);
		expect(unruled, 'routes without a row in RULES of this test').toEqual([]);
		for (const door of all) {
			const permission = permissionFor(`/${door.route}`);
			const rule = ruleOf(door);
			if (typeof rule === 'string') expect(permission, door.route).toEqual({ who: rule });
			else if (permission?.who === 'staff') {
				expect(permission.roles, door.route).toEqual(expect.arrayContaining(rule?.roles ?? []));
				expect(permission.right, door.route).toBe(rule?.right);
			} else expect.fail(`${door.route} is not closed to the public`);
		}
	});

	const staffDoors = entrances.filter((door) => typeof ruleOf(door) === 'object');
	it('is found at all: pages, actions and endpoints', () => {
		expect(staffDoors.map(({ route, entry }) => `${route} ${entry}`)).toEqual(
			expect.arrayContaining([
				'(field)/enumerator/[block]/[household] vouch',
				'(field)/enumerator/[block]/events GET',
				'(field)/supervisor/[block] cutOff'
			])
		);
	});

	const cases = staffDoors.flatMap((door) =>
		ROLES.flatMap((role) => (['own', 'other'] as const).map((where) => ({ door, role, where })))
	);
	it.each(cases.map((each) => [`${each.door.route} ${each.door.entry}`, each.role, each.where, each] as const))(
		'%s answers a %s in the %s block as its rule says',
		async (_, role, where, { door }) => {
			const rule = ruleOf(door);
			if (typeof rule !== 'object') throw new Error('no rule');
			const allowed = rule.roles.includes(role) && !rule.right && (!rule.block || where === 'own');
			const status = await knock(door, role, where);
			// Whoever is let in may still have asked for something impossible (a ticket or household that is not there).
			if (!allowed) expect(status).toBe(404);
			else if (rule.block) expect(status).not.toBe(404);
		}
	);

	const ofRight = staffDoors.filter((door) => (ruleOf(door) as { right?: StaffRight }).right);
	it.each(ofRight.map((door) => [`${door.route} ${door.entry}`, door] as const))(
		'%s opens to whom the office gave the right, and to nobody in another role',
		async (_, door) => {
			const agent = await signedInToCapture(house);
			expect(await knock(door, 'help-desk', 'own', agent)).not.toBe(404);
			expect(await knock(door, 'enumerator', 'own', { ...agent, role: 'enumerator' })).toBe(404);
		}
	);
});
