import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { connect } from '$lib/server/db/client';
import { migrate } from '$lib/server/db/migrate';
import { asHelpDesk } from '$lib/server/db/as-role';
import type { Staff } from '$lib/server/actors';
import { showHousehold } from '$lib/server/use-cases/help-desk/show-household';
import { example } from '../../support/complete-draft';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { testDatabase, testServerUrl } from '../../support/postgres';
import { databaseUrl, execute } from '../../support/postgres-server';
import { signedIn } from '../../support/staff';

const database = await testDatabase();
let house: Portal;
let agent: Staff;
const NOBODY = { staffId: '00000000-0000-4000-8000-000000000000' };

beforeAll(async () => {
	house = await portal(database.url);
	await layOutBlock(house);
	agent = await signedIn(house, 'help-desk');
});
afterAll(() => house.deps.close());

const as = (statement: string) => asHelpDesk(house.deps.db, agent, (tx) => tx.execute(sql.raw(statement)));
const denied = { cause: { code: '42501' } };

describe('PostgreSQL refuses the help desk', () => {
	it.each([
		'select * from draft',
		'select service_wrap from data_key',
		'select resident_wrap from data_key',
		'select * from form',
		'select sealed_response from submission',
		'select receipt_number, sealed_response from submission',
		'select code_hash from access_code',
		'select pin_hash from credential',
		'select address_hash from sign_in_attempt',
		'select id_hash from resident_session',
		'select sealed from text_message',
		'update text_message set tries = 9',
		'select password_hash from staff',
		'select totp_secret from staff',
		'update draft set revision = 9',
		'delete from submission',
		'update audit_event set action = action',
		"update household set household_number = '000'",
		'delete from ticket',
		'create table public.copy as select 1'
	])('%s', async (statement) => {
		await expect(as(statement)).rejects.toMatchObject(denied);
	});

	it('even where the web server itself may read', async () => {
		await expect(house.deps.db.execute(sql.raw('select * from draft'))).resolves.toBeDefined();
	});

	it('only until its transaction ends', async () => {
		await as('select 1');
		const [row] = await house.deps.db.execute<{ role: string }>(sql`select current_user as role`);
		expect(row?.role).not.toBe('zitian_help_desk');
	});
});

describe('the help desk', () => {
	it('sees how far a form has come as flags, and no value', async () => {
		const { householdId, resident } = await openHousehold(house, '700');
		const progressNow = async () => {
			const shown = await showHousehold(house.deps, agent, { householdId });
			return shown.ok ? shown.value.progress : undefined;
		};
		expect(await progressNow()).toMatchObject({ home: 'notStarted', people: 'notStarted', details: 'notStarted' });
		const { draft } = example(house.deps, 1);
		await fillIn(house, resident, { ...draft, lists: {}, rostersDone: [] });
		expect(await progressNow()).toMatchObject({ home: 'complete', details: 'notStarted' });
		await fillIn(house, resident, draft);
		expect(await progressNow()).toMatchObject({ home: 'complete', people: 'complete', details: 'complete' });
	});
});

describe('a database whose owner is an ordinary role', () => {
	const server = testServerUrl();
	const name = `owned_${process.pid}`;
	const url = databaseUrl(server, name).replace(/\/\/[^@]+@/, `//${name}:trial@`);
	beforeAll(async () => {
		await execute(server, `create role ${name} login password 'trial'`);
		await execute(server, `create database ${name} owner ${name}`);
	});
	afterAll(async () => {
		await execute(server, `drop database ${name} with (force)`);
		await execute(server, `drop role ${name}`);
	});

	it('says what is missing, and works once a superuser has granted the role', async () => {
		await expect(migrate(url)).rejects.toThrow(
			new RegExp(`superuser[^]*GRANT zitian_help_desk TO ${name};[^]*GRANT zitian_field TO ${name};`)
		);
		await execute(server, `grant zitian_help_desk, zitian_field to ${name}`);
		await migrate(url);
		const { db, close } = connect(url, 1);
		await expect(asHelpDesk(db, NOBODY, (tx) => tx.execute(sql`select * from ticket`))).resolves.toEqual([]);
		await expect(asHelpDesk(db, NOBODY, (tx) => tx.execute(sql`select * from draft`))).rejects.toMatchObject(denied);
		await close();
	});
});
