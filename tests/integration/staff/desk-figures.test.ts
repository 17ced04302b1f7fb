import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INCIDENT_POLICY } from '$lib/domain/support/incident';
import type { Staff } from '$lib/server/actors';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { eq, inArray } from 'drizzle-orm';
import { audited } from '$lib/server/audit/audited';
import { accessCode, dwelling, household, signInAttempt } from '$lib/server/db/schema';
import { acknowledgeIncident, closeIncident } from '$lib/server/use-cases/help-desk/handle-incident';
import { closeTicket } from '$lib/server/use-cases/help-desk/change-ticket';
import { listIncidents } from '$lib/server/use-cases/help-desk/list-incidents';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { listRequests } from '$lib/server/use-cases/help-desk/list-requests';
import { exportCauses, exportFigures, showFigures } from '$lib/server/use-cases/help-desk/show-figures';
import { BLOCK, layOutBlock, letter, openHousehold, PIN, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;
let lead: Staff;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	agent = await signedIn(house, 'help-desk');
	lead = await signedIn(house, 'help-desk-lead');
});
afterAll(() => house.deps.close());

const incidents = async () => {
	const found = await listIncidents(house.deps, agent);
	return found.ok ? found.value : [];
};

describe('a print batch whose letters fail', () => {
	it('raises one incident with the common cause, for as long as it goes on', async () => {
		for (let n = 0; n < INCIDENT_POLICY.households; n += 1) {
			expect(await incidents()).toEqual([]);
			const { householdId, code } = await openHousehold(house, String(600 + n));
			await letter(house, householdId);
			await enterPin(house.deps, { code, pin: PIN, address: `10.6.0.${n}`, userAgent: 'test' });
		}
		expect(await incidents()).toMatchObject([
			{ kind: 'batch', block: BLOCK, households: INCIDENT_POLICY.households, cause: 'code.replaced' }
		]);
		house.clock.forward(INCIDENT_POLICY.hours * 60 + 1);
		expect(await incidents()).toEqual([]);
	});
});

describe('an incident', () => {
	async function raise(first: number, count: number, addressOf: (n: number) => string) {
		for (let n = 0; n < count; n += 1) {
			const { householdId, code } = await openHousehold(house, String(first + n));
			await letter(house, householdId);
			await enterPin(house.deps, { code, pin: PIN, address: addressOf(n), userAgent: 'test' });
		}
	}
	const note = '印刷厂已停印';

	it('is acknowledged by an agent with a note, closed by a lead only, and counts anew from then on', async () => {
		await raise(630, INCIDENT_POLICY.households, (n) => `10.6.${n}.1`);
		const [{ key = '' } = {}] = await incidents();
		expect(await acknowledgeIncident(house.deps, agent, { incident: key, note: '' })).toMatchObject({
			ok: false,
			problem: { code: 'reason.missing' }
		});
		expect(await acknowledgeIncident(house.deps, agent, { incident: 'batch/none/1', note })).toMatchObject({
			ok: false,
			problem: { code: 'incident.over' }
		});
		expect(await acknowledgeIncident(house.deps, agent, { incident: key, note })).toMatchObject({ ok: true });
		expect(await incidents()).toMatchObject([{ key, acknowledged: { note } }]);
		expect(await closeIncident(house.deps, agent, { incident: key, note })).toMatchObject({
			ok: false,
			problem: { code: 'notAllowed' }
		});
		expect(await closeIncident(house.deps, lead, { incident: key, note })).toMatchObject({ ok: true });
		expect(await incidents()).toEqual([]);
		house.clock.forward(INCIDENT_POLICY.hours * 60 + 1);
	});

	it('of one network is told without its address, from a second keyed hash', async () => {
		// Each of another building and batch, so that only the network is common.
		await spread(650, INCIDENT_POLICY.householdsInRange);
		const found = await incidents();
		expect(found).toMatchObject([{ kind: 'range', households: INCIDENT_POLICY.householdsInRange }]);
		const rows = await house.deps.db.select().from(signInAttempt);
		expect(JSON.stringify([found, rows])).not.toContain('10.66.7');
		house.clock.forward(INCIDENT_POLICY.hours * 60 + 1);
	});

	async function spread(first: number, count: number) {
		for (let n = 0; n < count; n += 1) {
			const { householdId, code } = await openHousehold(house, String(first + n));
			await apart(householdId, n);
			await enterPin(house.deps, { code, pin: '990011', address: `10.66.7.${n}`, userAgent: 'test' });
		}
	}
	const apart = (householdId: string, n: number) =>
		audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			const own = tx.select({ id: household.dwellingId }).from(household).where(eq(household.householdId, householdId));
			await tx
				.update(dwelling)
				.set({ building: `T${n}` })
				.where(inArray(dwelling.dwellingId, own));
			const issuedAt = house.clock.now() - n * 86_400_000;
			await tx.update(accessCode).set({ issuedAt }).where(eq(accessCode.householdId, householdId));
			await record({ action: 'district.loaded' });
		});
});

describe('the figures', () => {
	it('count tickets and causes, and the export holds nobody’s number', async () => {
		const logged = await logCall(house.deps, agent, {
			topic: 'pin',
			phone: '13800005656',
			callAt: 'any',
			place: '试点新村'
		});
		await closeTicket(house.deps, agent, { ticketId: logged.ok ? logged.value.ticketId : '', resolution: 'explained' });
		const figures = await showFigures(house.deps, lead);
		expect(figures).toMatchObject({
			ok: true,
			value: {
				open: 0,
				closed: 1,
				firstContact: 1,
				hours: expect.arrayContaining([
					expect.objectContaining({ causes: [['code.replaced', INCIDENT_POLICY.households]] })
				])
			}
		});
		const csv = await exportFigures(house.deps, lead);
		const text = csv.ok ? csv.value : '';
		expect(text.split('\r\n')[1]).toContain('explained');
		expect(text).not.toMatch(/13800005656|试点新村/);
	});

	it('are for whoever leads the help desk; the list of incidents is for agents too', async () => {
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		for (const work of [showFigures, exportFigures, exportCauses])
			expect(await work(house.deps, agent)).toMatchObject({ ok: false, problem: { code: 'notAllowed' } });
		for (const work of [showFigures, exportFigures, exportCauses, listIncidents, listRequests])
			expect(await work(house.deps, enumerator)).toMatchObject({ ok: false, problem: { code: 'notAllowed' } });
	});
});
