import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '$lib/server/db/migrate';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { drill } from '../../../tools/office/backup-drill/drill';
import { differences } from '../../../tools/office/backup-drill/look-into';
import { programsIn } from '../../../tools/office/backup-drill/programs';
import { example } from '../../support/complete-draft';
import { isFullRun } from '../../support/counts';
import { fillIn, layOutBlock, openHousehold, portal, type Portal } from '../../support/portal';
import { systemPostgres, systemPrograms } from '../../support/system-postgres';

const bin = systemPrograms();

it('a restored table is right between what it held before and after the moment, and else named', () => {
	expect(differences({ draft: 3, visit: 9 }, { draft: 4, visit: 8 }, { draft: 4, visit: 8, form: 0 })).toEqual([
		'form'
	]);
	expect(differences({ draft: 3 }, { draft: 2 }, { draft: 3 })).toEqual(['draft']);
	expect(differences({ draft: 3 }, { draft: 4 }, { draft: 3 })).toEqual(['draft']);
});

// npm's PostgreSQL has no pg_basebackup: this is tried where the machine has one of its own, and in the full run, for its half a minute.
describe.runIf(bin && isFullRun)('the backup drill, on the machine’s own PostgreSQL', () => {
	let server: Awaited<ReturnType<typeof systemPostgres>>;
	let house: Portal;
	const folder = mkdtempSync(join(tmpdir(), 'zitian-drill-test-'));

	beforeAll(async () => {
		server = await systemPostgres(bin ?? '');
		await migrate(server.url);
		house = await portal(server.url);
		await layOutBlock(house);
		const { resident } = await openHousehold(house, '801');
		await fillIn(house, resident, example(house.deps, 1).draft);
		expect(await submitForm(house.deps, resident, { signature: '试点甲', promise: true })).toMatchObject({ ok: true });
		await openHousehold(house, '802');
	});
	afterAll(async () => {
		await house.deps.close();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	it('restores to the moment between two events, opens a draft, verifies a receipt and finds every row', async () => {
		const place = mkdtempSync(join(folder, 'right-'));
		const options = { url: new URL(server.url), program: programsIn(bin), place, say: () => undefined };
		await expect(drill(house.deps, options)).resolves.toMatchObject({
			faults: [],
			draftOpens: true,
			receiptVerifies: true,
			rows: expect.any(Number)
		});
	});

	it('fails when the keys that the service has now do not open what was backed up', async () => {
		const other = await portal(server.url);
		const place = mkdtempSync(join(folder, 'keys-'));
		const options = { url: new URL(server.url), program: programsIn(bin), place, say: () => undefined };
		await expect(drill(other.deps, options)).rejects.toThrow();
		await other.deps.close();
	});
});
