import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTION_POLICY } from '$lib/domain/support/action-rules';
import type { Result } from '$lib/domain/problem';
import { asHelpDesk } from '$lib/server/db/as-role';
import { auditEvent, boundPhone } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { readStaffActions } from '$lib/server/use-cases/form/read-staff-actions';
import { askVisit } from '$lib/server/use-cases/help-desk/ask-visit';
import { changePhone } from '$lib/server/use-cases/help-desk/change-phone';
import { correctAddress } from '$lib/server/use-cases/help-desk/correct-address';
import { endSessions } from '$lib/server/use-cases/help-desk/end-sessions';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { decideAsSupervisor } from '$lib/server/use-cases/field/decide-as-supervisor';
import { listRequestsOfArea } from '$lib/server/use-cases/field/list-requests-of-area';
import { askApproval } from '$lib/server/use-cases/help-desk/ask-verification';
import { decideAsLead } from '$lib/server/use-cases/help-desk/decide-as-lead';
import { listRequests } from '$lib/server/use-cases/help-desk/list-requests';
import { printLetters } from '$lib/server/use-cases/help-desk/print-letters';
import { unlockHousehold } from '$lib/server/use-cases/help-desk/unlock-household';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { BLOCK, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { approves, bindsPhone, vouches } from '../../support/second-person';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;
let colleague: Staff;
let doors = 500;
const nextDoor = () => String((doors += 1));
const proof = { reason: 'other' };

beforeAll(async () => {
	house = await portal(database.url, '2020-10-11T09:00+08:00');
	await layOutBlock(house);
	agent = await signedIn(house, 'help-desk');
	colleague = await signedIn(house, 'help-desk');
});
afterAll(() => house.deps.close());

const problemOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
async function caseOf(householdId: string, by = agent) {
	const shown = await showHousehold(house.deps, by, { householdId });
	if (!shown.ok) throw new Error(shown.problem.code);
	return shown.value;
}

const reset = (by: Staff, householdId: string, spokenCode?: string) =>
	resetPin(house.deps, by, { householdId, ...proof, spokenCode });

describe('an action', () => {
	it('is told to the household at its next sign-in', async () => {
		const { householdId, resident } = await openHousehold(house, nextDoor());
		expect(await readStaffActions(house.deps, resident)).toEqual([]);
		await endSessions(house.deps, agent, { householdId, ...proof });
		expect(problemOf(await reset(agent, householdId))).toBe('verification.missing');
		expect((await readStaffActions(house.deps, resident)).map(({ action }) => action)).toEqual(['sessions.ended']);
	});

	it('counts towards the agent’s limit within the hour', async () => {
		const busy = await signedIn(house, 'help-desk');
		const ask = (householdId: string) =>
			reissueLetter(house.deps, busy, { householdId, ...proof, replaces: 1, delivery: 'print' });
		for (let i = 0; i < ACTION_POLICY.openingAnHour; i += 1)
			expect(problemOf(await ask((await openHousehold(house, nextDoor())).householdId))).toBe('ok');
		const { householdId } = await openHousehold(house, nextDoor());
		expect(problemOf(await ask(householdId))).toBe('support.limit');
		expect(problemOf(await endSessions(house.deps, busy, { householdId, ...proof }))).toBe('ok');
		house.clock.forward(61);
		expect(problemOf(await ask(householdId))).toBe('ok');
	});

	it('lifts the pause of one household three times a day, whoever does it', async () => {
		const { householdId, code } = await openHousehold(house, nextDoor());
		const unlock = async (by: Staff) => {
			for (let i = 0; i < 5; i += 1)
				await enterPin(house.deps, {
					code,
					pin: '990011',
					address: `10.3.${doors}.${(tries += 1)}`,
					userAgent: 'test'
				});
			return problemOf(await unlockHousehold(house.deps, by, { householdId, ...proof }));
		};
		let tries = 0;
		for (const by of [agent, colleague, agent]) expect(await unlock(by)).toBe('ok');
		expect(await unlock(colleague)).toBe('support.unlocks');
		house.clock.forward(24 * 60);
		expect(await unlock(colleague)).toBe('ok');
	});
});

describe('a new PIN', () => {
	it('needs the word of somebody else, who gives it in a session of their own', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		expect(problemOf(await reset(agent, householdId))).toBe('verification.missing');
		const lead = await approves(house, agent, householdId, 'resetPin');
		expect(problemOf(await reset(lead, householdId))).toBe('verification.missing');
		expect(problemOf(await reset(agent, householdId))).toBe('ok');
		expect(
			(await caseOf(householdId)).timeline.map((line) => line.kind === 'event' && line.action).slice(0, 3)
		).toEqual(['pin.reset', 'verification.approved', 'verification.asked']);
	});

	it('is approved by a supervisor of the block or by another lead, once, and by nobody else', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const lead = await signedIn(house, 'help-desk-lead');
		const [ours, other] = [await signedIn(house, 'supervisor', [BLOCK]), await signedIn(house, 'supervisor')];
		expect(problemOf(await askApproval(house.deps, lead, { householdId, action: 'resetPin', phone: '' }))).toBe('ok');
		expect(problemOf(await askApproval(house.deps, agent, { householdId, action: 'resetPin', phone: '' }))).toBe(
			'verification.asked'
		);
		const [request] = await requestsOf(lead, householdId);
		const decision = { householdId, verificationId: request?.verificationId ?? '', approves: true };
		expect(problemOf(await decideAsLead(house.deps, lead, decision))).toBe('verification.own');
		expect(problemOf(await decideAsLead(house.deps, agent, decision))).toBe('notAllowed');
		for (const by of [other, agent, await signedIn(house, 'enumerator', [BLOCK])])
			expect(problemOf(await decideAsSupervisor(house.deps, by, { ...decision, block: BLOCK }))).toBe('notAllowed');
		expect(await listRequestsOfArea(house.deps, ours)).toMatchObject({ value: [{ householdId, action: 'resetPin' }] });
		expect(await listRequestsOfArea(house.deps, other)).toEqual({ ok: true, value: [] });
		expect(problemOf(await decideAsSupervisor(house.deps, ours, { ...decision, block: BLOCK }))).toBe('ok');
		expect(problemOf(await decideAsSupervisor(house.deps, ours, { ...decision, block: BLOCK }))).toBe('support.notNow');
		expect(problemOf(await reset(lead, householdId))).toBe('ok');
		expect(problemOf(await reset(lead, householdId))).toBe('support.notNow');
	});

	it('is not given when it was declined, or approved more than a day ago', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		await askApproval(house.deps, agent, { householdId, action: 'resetPin', phone: '' });
		const lead = await signedIn(house, 'help-desk-lead');
		const [request] = await requestsOf(lead, householdId);
		await decideAsLead(house.deps, lead, {
			householdId,
			verificationId: request?.verificationId ?? '',
			approves: false
		});
		expect(problemOf(await reset(agent, householdId))).toBe('verification.missing');
		await approves(house, agent, householdId, 'resetPin');
		house.clock.forward(24 * 60);
		expect(problemOf(await reset(agent, householdId))).toBe('verification.missing');
	});

	it('is written by PostgreSQL itself for nobody who gives the word in another’s name', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		await askApproval(house.deps, agent, { householdId, action: 'resetPin', phone: '' });
		for (const given of [colleague, agent, await signedIn(house, 'help-desk-lead')])
			await expect(
				asHelpDesk(house.deps.db, agent, (tx) =>
					tx.execute(
						sql`update verification set given_by = ${given.staffId}, given_at = now() where household_id = ${householdId}`
					)
				)
			).rejects.toMatchObject({ cause: { code: '42501' } });
	});
});

describe('letter and PIN of one household', () => {
	it('are never had by one person, whoever prints, approves or resets', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const lead = await approves(house, agent, householdId, 'resetPin');
		house.clock.forward(1);
		await reissueLetter(house.deps, colleague, { householdId, ...proof, replaces: 1, delivery: 'print' });
		house.clock.forward(5 * 24 * 60);
		const made = async (by: Staff) => {
			const printed = await printLetters(house.deps, by);
			return printed.ok && printed.value.some((letter) => letter.householdId === householdId);
		};
		expect(await made(lead)).toBe(false);
		const printer = await signedIn(house, 'help-desk-lead');
		expect(await made(printer)).toBe(true);
		await vouches(house, householdId);
		expect(problemOf(await reset(printer, householdId))).toBe('support.twoHands');
		expect(problemOf(await reset(colleague, householdId))).toBe('ok');
	});

	it('is not printed by the lead who asked for it', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const lead = await signedIn(house, 'help-desk-lead');
		house.clock.forward(1);
		await reissueLetter(house.deps, lead, { householdId, ...proof, replaces: 1, delivery: 'print' });
		house.clock.forward(1);
		const printed = await printLetters(house.deps, lead);
		expect(printed.ok && printed.value.map((letter) => letter.householdId)).not.toContain(householdId);
		expect((await caseOf(householdId)).letters).toHaveLength(1);
	});
});

async function requestsOf(by: Staff, householdId: string) {
	const listed = await listRequests(house.deps, by);
	return listed.ok ? listed.value.filter((each) => each.householdId === householdId) : [];
}

describe('an agent', () => {
	it('asks for a visit once', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		expect(problemOf(await askVisit(house.deps, agent, { householdId, ...proof }))).toBe('ok');
		expect(await caseOf(householdId)).toMatchObject({ status: 'visitRequested', visitOpen: true });
		expect(problemOf(await askVisit(house.deps, agent, { householdId, ...proof }))).toBe('support.notNow');
	});

	it('binds a phone, kept sealed, found by it, and whole only for whoever works on the household’s ticket', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const phone = '13800008642';
		const ask = (typed: string) => askApproval(house.deps, agent, { householdId, action: 'changePhone', phone: typed });
		expect(problemOf(await ask('12'))).toBe('ticket.phone');
		expect(problemOf(await changePhone(house.deps, agent, { householdId, ...proof }))).toBe('verification.missing');
		await bindsPhone(house, agent, householdId, phone);
		expect((await caseOf(householdId)).boundPhone).toBe('138****8642');
		const found = await findHousehold(house.deps, agent, { typed: '138 0000 8642' });
		expect(found.ok && found.value.households.map((each) => each.householdId)).toEqual([householdId]);
		await logCall(house.deps, agent, { topic: 'pin', phone: '13800007531', callAt: 'any', place: '', householdId });
		expect((await caseOf(householdId)).boundPhone).toBe(phone);
		expect((await caseOf(householdId, colleague)).boundPhone).toBe('138****8642');
		const stored = [await house.deps.db.select().from(boundPhone), await house.deps.db.select().from(auditEvent)];
		expect(JSON.stringify(stored)).not.toContain(phone);
		await vouches(house, householdId);
		expect(problemOf(await changePhone(house.deps, agent, { householdId, ...proof }))).toBe('verification.missing');
	});

	it('corrects the address line and nothing else of the address', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const before = (await caseOf(householdId)).address.zh;
		expect(
			problemOf(await correctAddress(house.deps, agent, { householdId, ...proof, addressLine: '电话 13800000000' }))
		).toBe('address.unfit');
		expect(problemOf(await correctAddress(house.deps, agent, { householdId, ...proof, addressLine: ' ' }))).toBe(
			'address.unfit'
		);
		expect(
			problemOf(await correctAddress(house.deps, agent, { householdId, ...proof, addressLine: '龙船路 12 号' }))
		).toBe('ok');
		expect((await caseOf(householdId)).address.zh).toBe(before.replace('试点新村', '龙船路 12 号'));
	});
});
