import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HouseholdResponse } from '$lib/domain/response/types';
import { auditEvent, draftProgress, signInAttempt, ticket } from '$lib/server/db/schema';
import type { Staff } from '$lib/server/http/staff-session';
import { enterPin } from '$lib/server/use-cases/enter-pin';
import { askVisit } from '$lib/server/use-cases/staff/ask-visit';
import { changePhone } from '$lib/server/use-cases/staff/change-phone';
import { correctAddress } from '$lib/server/use-cases/staff/correct-address';
import { endSessions } from '$lib/server/use-cases/staff/end-sessions';
import { findHousehold } from '$lib/server/use-cases/staff/find-household';
import { listIncidents } from '$lib/server/use-cases/staff/list-incidents';
import { listTickets } from '$lib/server/use-cases/staff/list-tickets';
import { logCall } from '$lib/server/use-cases/staff/log-call';
import { reissueLetter } from '$lib/server/use-cases/staff/reissue-letter';
import { resetPin } from '$lib/server/use-cases/staff/reset-pin';
import { exportCauses, exportFigures, showFigures } from '$lib/server/use-cases/staff/show-figures';
import { showHousehold } from '$lib/server/use-cases/staff/show-household';
import { showTicket } from '$lib/server/use-cases/staff/show-ticket';
import { unlockHousehold } from '$lib/server/use-cases/staff/unlock-household';
import { submitForm } from '$lib/server/use-cases/submit-form';
import { example } from '../../support/complete-draft';
import { repetitions } from '../../support/counts';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { signedIn } from '../../support/staff';

/** Enough households for 1,000 names and ID numbers in the full run. */
const HOUSEHOLDS = repetitions(8, 220);
/** Three actions of each household count towards an agent's limit of those that open a form. */
const HOUSEHOLDS_AN_AGENT = 6;
const database = await testDatabase();
let house: Portal;
let agent: Staff;

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
});
afterAll(() => house.deps.close());

/** What a household wrote that nobody else could have: whole names and numbers. */
const secretsOf = ({ persons, deaths }: HouseholdResponse): string[] =>
	[...persons.flatMap(({ D1, D3 }) => [D1, D3]), ...deaths.flatMap(({ name, idNumber }) => [name, idNumber])].filter(
		(value): value is string => value !== undefined && value.length > 1
	);

describe('of every answer planted in drafts and submissions', () => {
	it('none reaches an agent by any page’s data, any action or any table that the desk reads', async () => {
		const planted: string[] = [];
		const shown: unknown[] = [];
		for (let n = 0; n < HOUSEHOLDS; n += 1) {
			if (n % HOUSEHOLDS_AN_AGENT === 0) agent = await signedIn(house, 'help-desk');
			const { householdId, code, resident } = await openHousehold(house, String(n + 1).padStart(3, '0'));
			const { draft, response } = example(house.deps, n + 1);
			planted.push(...secretsOf(response));
			await fillIn(house, resident, draft);
			if (n % 2 === 0) await submitForm(house.deps, resident, { signature: response.persons[0]?.D1 ?? '', promise: true });
			shown.push(await everythingDoneTo(householdId, code));
		}
		const searches = ['3-2-001', '试点新村', ...planted.slice(0, 20)];
		for (const typed of searches) shown.push(await findHousehold(house.deps, agent, { typed }).then((found) => ({ ...found, typed: '' })));
		for (const work of [listTickets, listIncidents, showFigures, exportFigures]) shown.push(await work(house.deps, agent));
		for (const table of [auditEvent, draftProgress, signInAttempt, ticket]) shown.push(await house.deps.db.select().from(table));
		const text = JSON.stringify(shown);
		expect(planted.length).toBeGreaterThan(HOUSEHOLDS * 4);
		expect(planted.filter((secret) => text.includes(secret))).toEqual([]);
	}, 900_000);
});

/** Each action and each page of the desk for one household. */
async function everythingDoneTo(householdId: string, code: string): Promise<unknown[]> {
	const { deps } = house;
	const command = { householdId, reason: '来电核实地址', verification: 'vouched' };
	const refused = [1, 2, 3, 4, 5].map(() => enterPin(deps, { code, pin: '990011', address: householdId, userAgent: 'test' }));
	const logged = await logCall(deps, agent, { topic: 'pin', phone: '13800000000', callAt: 'any', place: '', householdId });
	return [
		...(await Promise.all(refused)),
		await showHousehold(deps, agent, { householdId }),
		await showTicket(deps, agent, { ticketId: logged.ok ? logged.value.ticketId : '' }),
		await unlockHousehold(deps, agent, command),
		await endSessions(deps, agent, command),
		await askVisit(deps, agent, command),
		await changePhone(deps, agent, { ...command, phone: '13800000000' }),
		await correctAddress(deps, agent, { ...command, addressLine: '试点新村' }),
		await reissueLetter(deps, agent, { ...command, replaces: 1 }),
		await resetPin(deps, agent, command),
		await showHousehold(deps, agent, { householdId })
	];
}
