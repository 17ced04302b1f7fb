import { randomUUID } from 'node:crypto';
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Staff } from '$lib/server/actors';
import { ticket } from '$lib/server/db/schema';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { BLOCK, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { eventFor, readRoutes, type Door } from '../../support/route-doors';
import { signedIn, signedInToCapture } from '../../support/staff';
import { STAFF_FORMS, type StaffForm, type StaffFormRole } from '../../support/staff-forms';

const database = await testDatabase();
const doors = (await readRoutes()).filter(
	({ route, entry }) => /^\((field|help-desk)\)/.test(route) && !/^([A-Z]+|load)$/.test(entry)
);
const nameOf = ({ route, entry }: Door) => `${route} ${entry}`;
let house: Portal;
const people = new Map<StaffFormRole, Staff>();
const ids = { HOUSEHOLD: '', WORKER: '', LEAD: '', ticket: '' };

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	ids.HOUSEHOLD = (await openHousehold(house, '601')).householdId;
	for (const role of ['enumerator', 'supervisor'] as const) people.set(role, await signedIn(house, role, [BLOCK]));
	people.set('help-desk-lead', await signedInToCapture(house, 'help-desk-lead'));
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
async function post(door: Door, form: StaffForm, fields: Record<string, string>): Promise<number> {
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
		expect(doors.map(nameOf).sort()).toEqual(Object.keys(STAFF_FORMS).sort());
	});

	const cases = doors.flatMap((door) => {
		const form = STAFF_FORMS[nameOf(door)];
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
