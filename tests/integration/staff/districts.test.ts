import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Result } from '$lib/domain/problem';
import { asHelpDesk } from '$lib/server/db/as-role';
import type { Staff } from '$lib/server/actors';
import { createStaff } from '$lib/server/use-cases/office/create-staff';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { takeTicket } from '$lib/server/use-cases/help-desk/change-ticket';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { showTicket } from '$lib/server/use-cases/help-desk/show-ticket';
import { layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let here: Staff;
let elsewhere: Staff;
const door = { householdId: '', code: '' };
const proof = { reason: 'other' };

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	here = await signedIn(house, 'help-desk');
	elsewhere = await signedIn(house, 'help-desk-lead', [], '450305');
	Object.assign(door, await openHousehold(house, '001'));
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

describe('an agent of another district', () => {
	it('finds no household by number, address or phone, and can open and change none', async () => {
		for (const typed of ['450304001001001001', '3-2-001', '试点新村']) {
			expect(await findHousehold(house.deps, here, { typed })).toMatchObject({
				ok: true,
				value: { households: [{ householdId: door.householdId }] }
			});
			expect(await findHousehold(house.deps, elsewhere, { typed })).toMatchObject({
				ok: true,
				value: { households: [] }
			});
		}
		expect(problemOf(await showHousehold(house.deps, elsewhere, door))).toBe('household.unknown');
		expect(problemOf(await resetPin(house.deps, elsewhere, { ...door, ...proof }))).toBe('household.unknown');
		expect(problemOf(await showHousehold(house.deps, here, door))).toBe('ok');
	});

	it('learns from a reference that the household is another district’s, and nothing else', async () => {
		const refused = await enterPin(house.deps, {
			code: door.code,
			pin: '990011',
			address: '10.4.0.1',
			userAgent: 'test'
		});
		const typed = refused.ok ? '' : String(refused.problem.details?.reference);
		const found = await findHousehold(house.deps, elsewhere, { typed });
		expect(found).toMatchObject({
			ok: true,
			value: { households: [], attempt: { explanation: { cause: 'otherDistrict', values: {}, times: {} } } }
		});
		expect(await findHousehold(house.deps, here, { typed })).toMatchObject({
			ok: true,
			value: { attempt: { explanation: { cause: 'wrongPin' } } }
		});
	});

	it('sees only tickets of nobody’s household yet', async () => {
		const known = await logCall(house.deps, here, {
			topic: 'pin',
			phone: '13800001212',
			callAt: 'any',
			place: '',
			householdId: door.householdId
		});
		const unknown = await logCall(house.deps, here, { topic: 'pin', phone: '13800001313', callAt: 'any', place: '' });
		if (!known.ok || !unknown.ok) throw new Error('The calls were not written down.');
		const list = await listTickets(house.deps, elsewhere);
		expect(list.ok && list.value.map(({ ticketId }) => ticketId)).toEqual([unknown.value.ticketId]);
		expect(problemOf(await showTicket(house.deps, elsewhere, known.value))).toBe('notAllowed');
		expect(problemOf(await takeTicket(house.deps, elsewhere, known.value))).toBe('ticket.closed');
	});

	it.each([
		'household',
		'dwelling',
		'access_code',
		'credential',
		'submission',
		'resident_session',
		'draft_progress',
		'bound_phone',
		'text_message',
		'visit'
	])('is shown no row of %s by PostgreSQL itself', async (table) => {
		const count = (staff: Staff) =>
			asHelpDesk(house.deps.db, staff, (tx) =>
				tx.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${table}`))
			);
		expect([...(await count(elsewhere))]).toEqual([{ n: 0 }]);
	});
});

describe('a help-desk account', () => {
	it.each(['help-desk', 'help-desk-lead'] as const)('of a %s needs a district', async (role) => {
		const account = { role, number: `none-${role}`, name: '试用', phone: '', blocks: [], rehearsal: false };
		expect(problemOf(await createStaff(house.deps, { kind: 'office', id: 'test' }, account))).toBe('staff.noDistrict');
		expect(
			problemOf(await createStaff(house.deps, { kind: 'office', id: 'test' }, { ...account, district: '450304' }))
		).toBe('ok');
	});

	it('of a part of the district sees that part', async () => {
		const [own, other] = [
			await signedIn(house, 'help-desk', [], '450304001'),
			await signedIn(house, 'help-desk', [], '450304002')
		];
		expect(problemOf(await showHousehold(house.deps, own, door))).toBe('ok');
		expect(problemOf(await showHousehold(house.deps, other, door))).toBe('household.unknown');
	});
});
