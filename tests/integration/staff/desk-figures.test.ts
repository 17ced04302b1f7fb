import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INCIDENT_POLICY } from '$lib/domain/support/incident';
import type { Staff } from '$lib/server/http/staff-session';
import { enterPin } from '$lib/server/use-cases/enter-pin';
import { closeTicket } from '$lib/server/use-cases/staff/change-ticket';
import { listIncidents } from '$lib/server/use-cases/staff/list-incidents';
import { logCall } from '$lib/server/use-cases/staff/log-call';
import { exportFigures, showFigures } from '$lib/server/use-cases/staff/show-figures';
import { BLOCK, layOutBlock, letter, openHousehold, PIN, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	agent = await signedIn(house, 'help-desk');
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
		expect(await incidents()).toMatchObject([{ kind: 'batch', block: BLOCK, households: INCIDENT_POLICY.households, cause: 'code.replaced' }]);
		house.clock.forward(INCIDENT_POLICY.hours * 60 + 1);
		expect(await incidents()).toEqual([]);
	});
});

describe('the figures', () => {
	it('count tickets and causes, and the export holds nobody’s number', async () => {
		const logged = await logCall(house.deps, agent, { topic: 'pin', phone: '13800005656', callAt: 'any', place: '试点新村' });
		await closeTicket(house.deps, agent, { ticketId: logged.ok ? logged.value.ticketId : '', resolution: 'explained' });
		const figures = await showFigures(house.deps, agent);
		expect(figures).toMatchObject({ ok: true, value: { open: 0, closed: 1, firstContact: 1, hours: [{ top: 'code.replaced' }] } });
		const csv = await exportFigures(house.deps, agent);
		const text = csv.ok ? csv.value : '';
		expect(text.split('\r\n')[1]).toContain('explained');
		expect(text).not.toMatch(/13800005656|试点新村/);
	});

	it('are for the help desk only', async () => {
		const enumerator = await signedIn(house, 'enumerator', [BLOCK]);
		for (const work of [showFigures, exportFigures, listIncidents]) expect(await work(house.deps, enumerator)).toMatchObject({ ok: false, problem: { code: 'notAllowed' } });
	});
});
