import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { container } from '$lib/server/portal/container';
import { householdChanges, type News } from '$lib/server/events/household-changes';
import { requestVisit } from '$lib/server/use-cases/form/request-visit';
import { submitForm } from '$lib/server/use-cases/form/submit-form';
import { example } from '../../support/complete-draft';
import { findPgbouncer, pooled } from '../../support/pgbouncer';
import { BLOCK, fillIn, layOutBlock, openGate, openHousehold, portal } from '../../support/portal';
import { testDatabase } from '../../support/postgres';

const program = findPgbouncer();
const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'zitian-pooler-'));
afterAll(() => rmSync(folder, { recursive: true }));
const HOUSEHOLDS = 20;

// Only where pgbouncer 1.21 or newer is installed, or named in PGBOUNCER.
describe.runIf(program).each([
	{ title: 'that knows prepared statements', statements: 200, prepared: true },
	{ title: 'that knows none, with PREPARED_STATEMENTS=0', statements: 0, prepared: false }
])('behind a pooler in transaction mode $title', ({ statements, prepared }) => {
	it('households fill in and hand in side by side, and doors change on the live lists', async () => {
		const pooler = await pooled(program ?? '', folder, database.url, statements);
		const direct = await portal(database.url);
		const settings = {
			...direct.deps.settings,
			databaseUrl: pooler.url,
			databaseDirectUrl: database.url,
			preparedStatements: prepared
		};
		const made = await container(settings, direct.clock);
		const deps = { ...made, gate: openGate(), keys: direct.deps.keys };
		const house = { ...direct, deps };
		await layOutBlock(house);
		const news: News[] = [];
		const watcher = { block: BLOCK, tell: (each: News) => void news.push(each), lost: vi.fn() };
		const stop = await householdChanges(deps).watch(watcher);
		const rang = vi.fn();
		await made.listener.listen('household_changed', rang);

		const first = prepared ? 100 : 200;
		const handIn = async (nth: number) => {
			const { resident } = await openHousehold(house, String(first + nth));
			const { draft, response } = example(deps, nth + 1);
			await fillIn(house, resident, draft);
			await requestVisit(deps, resident, { cause: 'asked' });
			return submitForm(deps, resident, { signature: response.persons[0]?.D1 ?? '', promise: true });
		};
		const done = await Promise.all(Array.from({ length: HOUSEHOLDS }, (_, nth) => handIn(nth)));
		expect(done.filter(({ ok }) => ok)).toHaveLength(HOUSEHOLDS);
		const submitted = () =>
			new Set(
				news.flatMap(({ doors }) => doors.filter(({ status }) => status === 'submitted').map((d) => d.householdId))
			);
		await vi.waitFor(() => expect(submitted().size).toBe(prepared ? HOUSEHOLDS : 2 * HOUSEHOLDS), { timeout: 10_000 });
		// Heard, not only found by the look that comes every ten seconds.
		expect(rang).toHaveBeenCalled();
		expect(watcher.lost).not.toHaveBeenCalled();
		stop();
		await Promise.all([deps.close(), direct.deps.close()]);
		await pooler.stop();
	});
});
