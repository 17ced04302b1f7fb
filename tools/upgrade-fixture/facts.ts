/** What the product says of everything now, for the versions that come after it to say again. */
import type { JWK } from 'jose';
import { systemClock } from '$lib/server/clock';
import { openSealed } from '$lib/server/crypto/office-seal';
import { standingSubmissions } from '$lib/server/db/queries/sealed';
import { listDoors } from '$lib/server/use-cases/field/list-doors';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { listIncidents } from '$lib/server/use-cases/help-desk/list-incidents';
import { listTickets } from '$lib/server/use-cases/help-desk/list-tickets';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { showTicket } from '$lib/server/use-cases/help-desk/show-ticket';
import { checkReceipt } from '$lib/server/use-cases/receipt/check-receipt';
import { answersIn, timelineIn, type FixtureFacts, type HouseholdThen } from '../../tests/support/fixture-database';
import { BLOCK, done, employee, OTHER_BLOCK, type Tenant, type World } from './world';

type Found = Omit<FixtureFacts, 'version' | 'secrets' | 'office' | 'sealedVisit'>;

export async function whatIsThere(world: World, officeKey: JWK): Promise<Found> {
	const { clock } = world;
	return {
		madeAt: systemClock.now(),
		roundAt: new Date(clock.now()).toISOString(),
		staff: Object.fromEntries(Object.keys(world.staff).map((name) => [name, accountOf(world, name)])),
		households: await householdsNow(world),
		doors: await doorsNow(world),
		responses: await responsesNow(world, officeKey),
		...(await deskNow(world)),
		prelisting: { name: '韦试梅', phone: '13800000007', mode: 'self' },
		textedTo: '13800004455',
		textSize: { household: 'texted', size: 'large' }
	};
}

function accountOf(world: World, name: string) {
	const { number, password, totpSecret, jar } = employee(world, name);
	return { number, password, totpSecret, cookies: jar.cookies };
}

async function householdsNow(world: World): Promise<Record<string, HouseholdThen>> {
	const all: Record<string, HouseholdThen> = {};
	for (const [name, tenant] of Object.entries(world.households)) all[name] = await householdNow(world, tenant);
	return all;
}

async function householdNow(world: World, { resident, jar, receipts, ...told }: Tenant): Promise<HouseholdThen> {
	const { deps } = world;
	const shown = done(await showHousehold(deps, employee(world, 'agent').staff, { householdId: told.householdId }));
	const form = resident && (await readForm(deps, resident));
	return {
		...told,
		...(jar && { cookies: jar.cookies }),
		...(form?.ok && { answers: answersIn(form.value.draft) }),
		...(receipts && { receipts: await Promise.all(receipts.map((receipt) => receiptNow(world, told.block, receipt))) }),
		timeline: timelineIn(shown.timeline)
	};
}

async function receiptNow(world: World, block: string, receipt: { receiptNumber: string; token: string }) {
	const { state } = done(await checkReceipt(world.deps, employee(world, 'enumerator').staff, { block, receipt: receipt.token }));
	return { ...receipt, state };
}

async function doorsNow(world: World): Promise<FixtureFacts['doors']> {
	const { staff } = employee(world, 'supervisor');
	const lists = await Promise.all([BLOCK, OTHER_BLOCK].map(async (block) => done(await listDoors(world.deps, staff, { block })).doors.map((door) => ({ block, ...door }))));
	return lists.flat().map(({ block, number, status, attempts, letterDue, appointment }) => ({ block, number, status, attempts, letterDue, appointment }));
}

async function responsesNow({ deps }: World, officeKey: JWK): Promise<Record<string, unknown>> {
	const sealed = await Array.fromAsync(standingSubmissions(deps.db));
	const opened = await Promise.all(sealed.map((each) => openSealed(officeKey, each)));
	return Object.fromEntries(opened.map((content) => [(content as { receiptNumber: string }).receiptNumber, content]));
}

async function deskNow(world: World): Promise<Pick<FixtureFacts, 'tickets' | 'incident'>> {
	const { deps } = world;
	const { staff } = employee(world, 'agent');
	const tickets = await Promise.all(
		done(await listTickets(deps, staff)).map(async ({ ticketId }) => {
			const { number, topic, state, phone, notes } = done(await showTicket(deps, staff, { ticketId }));
			return { number, topic, state, phone, notes: notes.map(({ text }) => text) };
		})
	);
	const [incident] = done(await listIncidents(deps, staff));
	if (!incident) throw new Error('There is no incident.');
	return { tickets, incident: { key: incident.key, cause: incident.cause, note: incident.acknowledged?.note ?? '' } };
}
