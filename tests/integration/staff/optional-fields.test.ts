import { randomUUID } from 'node:crypto';
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Staff } from '$lib/server/actors';
import { ticket } from '$lib/server/db/schema';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { BLOCK, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { eventFor, readRoutes, type Door } from '../../support/route-doors';
import { signedIn } from '../../support/staff';

type Role = 'enumerator' | 'supervisor' | 'help-desk-lead';
interface Form {
	role: Role;
	/** What is always filled in. */
	fields: Record<string, string>;
	/** What may stay empty, with a value that it may also have. */
	optional?: Record<string, string>;
	/** Every variant is accepted: redirected, or answered with its page. */
	accepted?: true;
}

const REASON = { reason: 'other' };
const DOOR = '(field)/enumerator/[block]/[household]';
const DESK = '(help-desk)/help-desk/[household]';
const TICKET = '(help-desk)/help-desk/queue/[ticket]';
const PHONE = '13800000000';

/** Every form of the field and the help desk, by route and action. HOUSEHOLD, WORKER and NEW stand for ids. */
const FORMS: Record<string, Form> = {
	[`${DOOR} visit`]: {
		role: 'enumerator',
		fields: { outcome: 'nobodyHome', visitId: 'NEW' },
		optional: { day: '2020-11-03', time: '10:00', paperNumber: 'GX-012345', seen: '0' },
		accepted: true
	},
	[`${DOOR} takeBack`]: { role: 'enumerator', fields: { visitId: 'NEW' } },
	[`${DOOR} remove`]: { role: 'enumerator', fields: {} },
	[`${DOOR} letter`]: { role: 'enumerator', fields: { replaces: '1' } },
	[`${DOOR} vouch`]: { role: 'enumerator', fields: {} },
	[`${DOOR} ticket`]: {
		role: 'enumerator',
		fields: { topic: 'pin' },
		optional: { phone: PHONE, callAt: 'evening' },
		accepted: true
	},
	[`${DOOR}/listing default`]: {
		role: 'enumerator',
		fields: { mode: 'self' },
		optional: { expectedPresent: '2', expectedAbsent: '1', name: '甲', phone: PHONE },
		accepted: true
	},
	'(field)/enumerator/[block]/add default': {
		role: 'enumerator',
		fields: { householdId: 'NEW', addressLine: '试点路 1 号', room: '101' },
		optional: { behind: 'HOUSEHOLD', building: '2', unit: '1', floor: '3' }
	},
	'(field)/enumerator/[block]/receipt default': {
		role: 'enumerator',
		fields: {},
		optional: { receipt: 'nonsense' },
		accepted: true
	},
	'(field)/supervisor/[block] assign': { role: 'supervisor', fields: { number: 'nobody' }, optional: { how: 'add' } },
	'(field)/supervisor/[block] cutOff': { role: 'supervisor', fields: { staff: 'WORKER' } },
	'(field)/supervisor/inbox request': {
		role: 'supervisor',
		fields: { block: BLOCK },
		optional: { household: 'HOUSEHOLD', verification: 'NEW', decision: 'approve' }
	},
	'(field)/supervisor/inbox decide': {
		role: 'supervisor',
		fields: { block: BLOCK, household: 'HOUSEHOLD', look: 'NEW' },
		optional: { outcome: 'sentBack', sameAs: '999', givenTo: 'nobody' }
	},
	'(help-desk)/help-desk default': { role: 'help-desk-lead', fields: {}, optional: { q: '3-2-001' }, accepted: true },
	...Object.fromEntries(
		['askVisit', 'unlock', 'resetPin', 'endSessions'].map((action) => [
			`${DESK} ${action}`,
			{ role: 'help-desk-lead', fields: REASON, optional: { spokenCode: '123456' } } satisfies Form
		])
	),
	[`${DESK} changePhone`]: {
		role: 'help-desk-lead',
		fields: REASON
	},
	[`${DESK} correctAddress`]: {
		role: 'help-desk-lead',
		fields: { ...REASON, addressLine: '试点路 2 号' },
		accepted: true
	},
	[`${DESK} reissue`]: {
		role: 'help-desk-lead',
		fields: { ...REASON, replaces: '1' },
		optional: { delivery: 'text' }
	},
	[`${DESK} askApproval`]: {
		role: 'help-desk-lead',
		fields: { action: 'resetPin' },
		optional: { phone: PHONE }
	},
	[`${DESK} sendCode`]: { role: 'help-desk-lead', fields: {} },
	'(help-desk)/help-desk/letters default': { role: 'help-desk-lead', fields: {}, accepted: true },
	'(help-desk)/help-desk/queue decide': {
		role: 'help-desk-lead',
		fields: {},
		optional: { household: 'HOUSEHOLD', verification: 'NEW', decision: 'approve' }
	},
	'(help-desk)/help-desk/queue log': {
		role: 'help-desk-lead',
		fields: { topic: 'pin', phone: PHONE },
		optional: { place: '试点新村', household: 'HOUSEHOLD', callAt: 'morning' },
		accepted: true
	},
	'(help-desk)/help-desk/queue acknowledge': {
		role: 'help-desk-lead',
		fields: {},
		optional: { incident: 'nothing', note: '正在查' }
	},
	'(help-desk)/help-desk/queue close': {
		role: 'help-desk-lead',
		fields: {},
		optional: { incident: 'nothing', note: '正在查' }
	},
	[`${TICKET} link`]: { role: 'help-desk-lead', fields: {}, optional: { household: 'HOUSEHOLD' }, accepted: true },
	[`${DESK} link`]: { role: 'help-desk-lead', fields: {}, optional: { ticket: 'TICKET' } },
	[`${TICKET} take`]: { role: 'help-desk-lead', fields: {}, accepted: true },
	[`${TICKET} handOver`]: { role: 'help-desk-lead', fields: {}, optional: { to: 'LEAD' }, accepted: true },
	[`${TICKET} answer`]: { role: 'help-desk-lead', fields: { text: '晚上再打' }, accepted: true },
	[`${TICKET} close`]: { role: 'help-desk-lead', fields: {}, optional: { resolution: 'nothing' } },
	[`${TICKET} merge`]: { role: 'help-desk-lead', fields: {}, optional: { into: '1042' } }
};

const database = await testDatabase();
const doors = (await readRoutes()).filter(
	({ route, entry }) => /^\((field|help-desk)\)/.test(route) && !/^([A-Z]+|load)$/.test(entry)
);
const nameOf = ({ route, entry }: Door) => `${route} ${entry}`;
let house: Portal;
const people = new Map<Role, Staff>();
const ids = { HOUSEHOLD: '', WORKER: '', LEAD: '', ticket: '' };

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	ids.HOUSEHOLD = (await openHousehold(house, '601')).householdId;
	for (const role of ['enumerator', 'supervisor', 'help-desk-lead'] as const)
		people.set(role, await signedIn(house, role, role === 'help-desk-lead' ? [] : [BLOCK]));
	ids.WORKER = people.get('enumerator')?.staffId ?? '';
	ids.LEAD = people.get('help-desk-lead')?.staffId ?? '';
	const lead = people.get('help-desk-lead');
	if (lead) await logCall(house.deps, lead, { topic: 'code', phone: '13900000000', callAt: 'any', place: '' });
	ids.ticket = (await house.deps.db.select().from(ticket))[0]?.ticketId ?? '';
});
afterAll(() => house.deps.close());

const filled = (value: string): string =>
	value === 'NEW' ? randomUUID() : ((ids as Record<string, string>)[value] ?? value);

/** @returns the status of the answer to a post of these fields */
async function post(door: Door, form: Form, fields: Record<string, string>): Promise<number> {
	const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, filled(value)]));
	const params = { block: BLOCK, household: ids.HOUSEHOLD, ticket: ids.ticket };
	try {
		const answer = await door.open(
			eventFor(door, { deps: house.deps, staff: people.get(form.role), params, fields: values })
		);
		return isActionFailure(answer) ? answer.status : 200;
	} catch (thrown) {
		if (isHttpError(thrown) || isRedirect(thrown)) return thrown.status;
		throw thrown;
	}
}

describe('the forms of staff', () => {
	it('are all in the table of this test', () => {
		expect(doors.map(nameOf).sort()).toEqual(Object.keys(FORMS).sort());
	});

	const cases = doors.flatMap((door) => {
		const form = FORMS[nameOf(door)];
		if (!form) return [];
		const empty = Object.fromEntries(Object.keys(form.optional ?? {}).map((name) => [name, '']));
		const variants = [
			['nothing optional', {}] as const,
			...Object.entries(form.optional ?? {}).map(([name, value]) => [name, { [name]: value }] as const)
		];
		return variants.map(
			([what, more]) => [nameOf(door), what, door, form, { ...form.fields, ...empty, ...more }] as const
		);
	});
	it.each(cases)('%s takes a post with %s filled in', async (_name, _what, door, form, fields) => {
		const status = await post(door, form, fields);
		expect(status).toBeLessThan(500);
		if (form.accepted) expect(status).toBeLessThan(400);
	});
});
