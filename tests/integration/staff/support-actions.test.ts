import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTION_POLICY } from '$lib/domain/support/action-rules';
import type { Result } from '$lib/domain/problem';
import { auditEvent, boundPhone } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/actors';
import { readStaffActions } from '$lib/server/use-cases/form/read-staff-actions';
import { askVisit } from '$lib/server/use-cases/help-desk/ask-visit';
import { changePhone } from '$lib/server/use-cases/help-desk/change-phone';
import { correctAddress } from '$lib/server/use-cases/help-desk/correct-address';
import { endSessions } from '$lib/server/use-cases/help-desk/end-sessions';
import { findHousehold } from '$lib/server/use-cases/help-desk/find-household';
import { listApprovals } from '$lib/server/use-cases/help-desk/list-approvals';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { reissueLetter } from '$lib/server/use-cases/help-desk/reissue-letter';
import { resetPin } from '$lib/server/use-cases/help-desk/reset-pin';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { BLOCK, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;
let colleague: Staff;
let doors = 500;
const nextDoor = () => String((doors += 1));
const proof = { reason: '来电核实地址', verification: 'vouched' };

beforeAll(async () => {
	house = await portal(database.url);
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

describe('every action', () => {
	it('says how the caller was verified', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const nothing = { householdId, reason: proof.reason, verification: '' };
		expect(problemOf(await resetPin(house.deps, agent, nothing))).toBe('verification.missing');
		expect(problemOf(await resetPin(house.deps, agent, { ...nothing, verification: 'callBack' }))).toBe(
			'verification.unfit'
		);
		expect((await caseOf(householdId)).pinSet).toBe(true);
	});

	it('is told to the household at its next sign-in', async () => {
		const { householdId, resident } = await openHousehold(house, nextDoor());
		expect(await readStaffActions(house.deps, resident)).toEqual([]);
		await endSessions(house.deps, agent, { householdId, ...proof });
		await resetPin(house.deps, agent, { householdId, ...proof, verification: '' });
		expect((await readStaffActions(house.deps, resident)).map(({ action }) => action)).toEqual(['sessions.ended']);
	});

	it('counts towards the agent’s limit within the hour', async () => {
		const busy = await signedIn(house, 'help-desk');
		for (let i = 0; i < ACTION_POLICY.openingAnHour; i += 1) {
			const { householdId } = await openHousehold(house, nextDoor());
			expect(problemOf(await resetPin(house.deps, busy, { householdId, ...proof }))).toBe('ok');
		}
		const { householdId } = await openHousehold(house, nextDoor());
		expect(problemOf(await resetPin(house.deps, busy, { householdId, ...proof }))).toBe('support.limit');
		expect(problemOf(await endSessions(house.deps, busy, { householdId, ...proof }))).toBe('ok');
		house.clock.forward(61);
		expect(problemOf(await resetPin(house.deps, busy, { householdId, ...proof }))).toBe('ok');
	});
});

describe('a supervisor’s approval', () => {
	it('is that of a supervisor of the block or of a lead, by number, and is recorded', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const lead = await signedIn(house, 'help-desk-lead');
		const [ours, other] = [await signedIn(house, 'supervisor', [BLOCK]), await signedIn(house, 'supervisor')];
		const unlock = (by: Staff, approvedBy?: string) =>
			askVisit(house.deps, by, { householdId, reason: proof.reason, verification: 'supervisor', approvedBy });
		for (const approvedBy of [undefined, '', 'nobody', colleague.number, other.number]) {
			expect(problemOf(await unlock(agent, approvedBy))).toBe('verification.approver');
		}
		expect(problemOf(await unlock(lead, lead.number))).toBe('verification.approver');
		expect(problemOf(await unlock(agent, ours.number))).toBe('ok');
		expect((await caseOf(householdId)).timeline[0]).toMatchObject({
			action: 'visit.requested',
			detail: { approvedBy: ours.number }
		});
		expect(
			problemOf(
				await endSessions(house.deps, agent, {
					householdId,
					reason: proof.reason,
					verification: 'supervisor',
					approvedBy: lead.number
				})
			)
		).toBe('ok');
	});
});

describe('a second letter', () => {
	const waiting = async (by: Staff) => {
		const found = await listApprovals(house.deps, by);
		return found.ok ? found.value : [];
	};

	it('needs a second agent, who repeats the request', async () => {
		const { householdId } = await openHousehold(house, nextDoor());
		const reissue = (by: Staff, replaces: number) => reissueLetter(house.deps, by, { householdId, ...proof, replaces });
		expect(problemOf(await reissue(agent, 1))).toBe('ok');
		house.clock.forward(60);
		expect(problemOf(await reissue(agent, 2))).toBe('support.secondPerson');
		expect(problemOf(await reissue(agent, 2))).toBe('support.secondPerson');
		expect(await waiting(agent)).toMatchObject([{ householdId, by: { isMe: true }, reason: proof.reason }]);
		expect(await waiting(colleague)).toMatchObject([{ householdId, by: { number: agent.number, isMe: false } }]);
		expect(problemOf(await reissue(colleague, 2))).toBe('ok');
		expect((await caseOf(householdId)).letters).toHaveLength(3);
		expect(await waiting(colleague)).toEqual([]);
		house.clock.forward(1);
		expect(problemOf(await reissue(agent, 3))).toBe('support.secondPerson');
	});
});

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
		expect(problemOf(await changePhone(house.deps, agent, { householdId, ...proof, phone: '12' }))).toBe(
			'ticket.phone'
		);
		expect(problemOf(await changePhone(house.deps, agent, { householdId, ...proof, phone }))).toBe('ok');
		expect((await caseOf(householdId)).boundPhone).toBe('138****8642');
		const found = await findHousehold(house.deps, agent, { typed: '138 0000 8642' });
		expect(found.ok && found.value.households.map((each) => each.householdId)).toEqual([householdId]);
		await logCall(house.deps, agent, { topic: 'pin', phone: '13800007531', callAt: 'any', place: '', householdId });
		expect((await caseOf(householdId)).boundPhone).toBe(phone);
		expect((await caseOf(householdId, colleague)).boundPhone).toBe('138****8642');
		const stored = [await house.deps.db.select().from(boundPhone), await house.deps.db.select().from(auditEvent)];
		expect(JSON.stringify(stored)).not.toContain(phone);
		expect(problemOf(await resetPin(house.deps, agent, { householdId, ...proof, verification: 'callBack' }))).toBe(
			'ok'
		);
		expect(
			problemOf(await changePhone(house.deps, agent, { householdId, ...proof, verification: 'callBack', phone }))
		).toBe('verification.unfit');
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
