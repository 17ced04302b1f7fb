import { randomBytes, randomUUID } from 'node:crypto';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INCIDENT_POLICY } from '$lib/domain/support/incident';
import type { Staff } from '$lib/server/actors';
import { audited } from '$lib/server/audit/audited';
import { parseKeyRing } from '$lib/server/crypto/key-ring';
import { addTicketNote } from '$lib/server/db/queries/tickets';
import { addHandling, handlingsSince } from '$lib/server/db/queries/incidents';
import { ticket, ticketNote } from '$lib/server/db/schema';
import { sealNotes } from '$lib/server/notes/seal-notes';
import { noteText } from '$lib/server/services/note-text';
import { enterPin } from '$lib/server/use-cases/sign-in/enter-pin';
import { listIncidents } from '$lib/server/use-cases/help-desk/list-incidents';
import { logCall } from '$lib/server/use-cases/help-desk/log-call';
import { showTicket } from '$lib/server/use-cases/help-desk/show-ticket';
import { sealAnew } from '$lib/server/use-cases/office/service-keys';
import { BLOCK, layOutBlock, letter, openHousehold, PIN, portal, type Portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';
import { eventFor, readRoutes, type Door } from '../../support/route-doors';
import { signedIn } from '../../support/staff';
import { STAFF_FORMS, type StaffForm, type StaffFormRole } from '../../support/staff-forms';

/** A neighbour's name, as somebody might write it down anywhere. */
const NAME = '南宫试点';
/** An address is what letters and searches need, and is kept as the list has it. */
const ADDRESS = ['addressLine', 'building', 'unit', 'room', 'floor'];

const database = await testDatabase();
const doors = (await readRoutes()).filter(({ entry }) => !/^([A-Z]+|load)$/.test(entry));
const people = new Map<StaffFormRole, Staff>();
const ids = { HOUSEHOLD: '', WORKER: '', LEAD: '', TICKET: '' };
let house: Portal;
let incident = '';

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	for (const role of ['enumerator', 'supervisor', 'help-desk-lead'] as const)
		people.set(role, await signedIn(house, role, role === 'help-desk-lead' ? [] : [BLOCK]));
	ids.WORKER = people.get('enumerator')?.staffId ?? '';
	ids.LEAD = lead().staffId;
	for (let n = 0; n < INCIDENT_POLICY.households; n += 1) {
		const { householdId, code } = await openHousehold(house, String(600 + n));
		await letter(house, householdId);
		await enterPin(house.deps, { code, pin: PIN, address: `10.6.0.${n}`, userAgent: 'test' });
		ids.HOUSEHOLD = householdId;
	}
	incident = (await incidents())[0]?.key ?? '';
	await logCall(house.deps, lead(), { topic: 'code', phone: '13900000000', callAt: 'any', place: '' });
	ids.TICKET = (await house.deps.db.select().from(ticket))[0]?.ticketId ?? '';
});
afterAll(() => house.deps.close());

function lead(): Staff {
	const found = people.get('help-desk-lead');
	if (!found) throw new Error('Nobody leads the desk.');
	return found;
}
async function incidents() {
	const found = await listIncidents(house.deps, lead());
	return found.ok ? found.value : [];
}
async function notes() {
	const shown = await showTicket(house.deps, lead(), { ticketId: ids.TICKET });
	return shown.ok ? shown.value.notes.map(({ text }) => text) : [];
}

const filled = (name: string, value: string): string => {
	if (name === 'incident' && value === 'nothing') return incident;
	return value === 'NEW' ? randomUUID() : ((ids as Record<string, string>)[value] ?? value);
};

async function post(door: Door, form: StaffForm, fields: Record<string, string>): Promise<void> {
	const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, filled(name, value)]));
	const params = { block: BLOCK, household: ids.HOUSEHOLD, ticket: ids.TICKET };
	try {
		await door.open(eventFor(door, { deps: house.deps, staff: people.get(form.role), params, fields: values }));
	} catch (thrown) {
		if (!isHttpError(thrown) && !isRedirect(thrown)) throw thrown;
	}
}

/** Every row of every table but that of addresses, as a dump has it; bytes are searched in hex as well. */
async function isInDump(text: string): Promise<string[]> {
	const tables = await house.deps.sql<{ name: string }[]>`
		select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
		where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and table_name <> 'dwelling'`;
	const hex = Buffer.from(text).toString('hex');
	const holds = async (name: string) => {
		const rows = await house.deps.sql.unsafe(`select t::text as row from ${name} t`);
		return rows.some(({ row }) => String(row).includes(text) || String(row).includes(hex));
	};
	const found = await Promise.all(tables.map(async ({ name }) => ((await holds(name)) ? [name] : [])));
	return found.flat();
}

describe('a name that staff type', () => {
	it('into any field of any form, one after the other and into all at once, stands nowhere in the database', async () => {
		let typed = 0;
		for (const door of doors) {
			const form = STAFF_FORMS[`${door.route} ${door.entry}`];
			if (!form) continue;
			const all = { ...form.fields, ...form.optional };
			const names = Object.keys(all).filter((name) => !ADDRESS.includes(name));
			for (const name of names) await post(door, form, { ...all, [name]: NAME });
			await post(door, form, { ...all, ...Object.fromEntries(names.map((name) => [name, NAME])) });
			typed += names.length;
		}
		expect(typed).toBeGreaterThan(50);
		expect(await isInDump(NAME)).toEqual([]);
	});

	it('into a note on a ticket or an incident is read there by the desk', async () => {
		expect(await notes()).toContain(NAME);
		const handled = await handlingsSince(house.deps.db, 0);
		expect(handled.map((note) => noteText(house.deps.keys, note))).toContain(NAME);
	});
});

describe('notes that an older build left in clear', () => {
	const OLD = '令狐试点';
	beforeAll(() =>
		audited(house.deps, { kind: 'system', id: 'test' }, async (tx, record) => {
			const by = { at: house.clock.now(), staffId: lead().staffId };
			await addTicketNote(tx, { ...by, ticketId: ids.TICKET, kind: 'answered', text: OLD });
			await addHandling(tx, { ...by, incident, kind: 'acknowledged', note: OLD });
			await record({ action: 'planted' });
		})
	);

	it('are read meanwhile, and would be found', async () => {
		expect(await notes()).toContain(OLD);
		expect((await isInDump(OLD)).sort()).toEqual(['public.incident_handling', 'public.ticket_note']);
	});

	it('are sealed once, by however many servers, and read as before', async () => {
		const counts = await Promise.all([1, 2, 3].map(() => sealNotes(house.deps)));
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
		expect(await isInDump(OLD)).toEqual([]);
		expect(await notes()).toContain(OLD);
		expect(await house.deps.db.$count(ticketNote, sql`${ticketNote.text} <> ''`)).toBe(0);
		await expect(sealNotes(house.deps)).resolves.toBe(0);
	});

	it('are sealed anew with the key in front', async () => {
		const { keys } = house.deps;
		const [k2] = parseKeyRing(`k2:${randomBytes(32).toString('base64url')}`).secrets;
		if (!k2) throw new Error('No key was made.');
		const both = { current: 'k2', secrets: new Map([k2, ...keys.secrets]) };
		await sealAnew({ ...house.deps, keys: both }, { kind: 'office', id: 'test' });
		house.deps.keys = { current: 'k2', secrets: new Map([k2]) };
		expect(await notes()).toEqual(expect.arrayContaining([NAME, OLD]));
	});
});
