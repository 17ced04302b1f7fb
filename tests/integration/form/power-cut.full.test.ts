import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startPostgres } from '$lib/server/db/embedded/server';
import { migrate } from '$lib/server/db/migrate';
import { readForm } from '$lib/server/use-cases/form/read-form';
import { saveStep } from '$lib/server/use-cases/form/save-step';
import { layOutBlock, openHousehold, portal } from '../../support/portal';

const folder = await mkdtemp(join(tmpdir(), 'zitian-cut-'));
const dataDir = join(folder, 'postgres');
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = () => startPostgres({ dataDir, log: () => undefined });

/** The database ends as in a power cut: no shutdown, nothing written any more. */
async function cutPower(): Promise<void> {
	const [pid] = (await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
	process.kill(Number(pid), 'SIGKILL');
}

it('keeps every answer that was acknowledged when the power is cut right after', async () => {
	const before = await start();
	await migrate(before.url);
	const house = await portal(before.url);
	await layOutBlock(house);
	const { resident } = await openHousehold(house, '001');
	await saveStep(house.deps, resident, {
		ref: { section: 'household', step: 'gate' },
		posted: { hasForeignMembers: '2' }
	});
	const saved = await saveStep(house.deps, resident, {
		ref: { section: 'household', step: 'H1' },
		posted: { H1: '1' }
	});
	expect(saved.ok).toBe(true);
	await cutPower();
	await before.stop().catch(() => undefined);
	await house.deps.close().catch(() => undefined);

	const after = await start();
	const url = new URL(after.url);
	const again = await portal(url.href, undefined, house.deps.keys);
	const form = await readForm(again.deps, resident);
	expect(form).toMatchObject({ value: { form: { draft: { household: { hasForeignMembers: '2', H1: '1' } } } } });
	await again.deps.close();
	await after.stop();
});
