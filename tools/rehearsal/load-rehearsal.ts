/** A whole district to try the product with, made by the product's own commands, so that everything in it is real. */
import type { Deps } from '../../src/lib/server/deps';
import { container } from '../../src/lib/server/portal/container';
import { codeHashes, stretchCode } from '../../src/lib/server/crypto/codes';
import { letterByHashes } from '../../src/lib/server/db/queries/access';
import { blocksWithoutLetters, countHouseholds } from '../../src/lib/server/db/queries/district';
import { createAccounts } from './accounts';
import { loadDistrict, printLetters, REHEARSAL, type RehearsalOptions } from './district';
import { readList, writeList, type RehearsalList } from './list';
import { live } from './live';
import { momentsBefore, movableClock, type MovableClock } from './moments';

export type { RehearsalOptions } from './district';
export type { RehearsalList } from './list';

/** The block where things happen, and one more for its enumerator. */
const ENUMERATOR_BLOCKS = 2;

/**
 * Loads the district, its staff, and one block's letters with a household in every state; writes data/rehearsal.json.
 * A district that is already loaded is left alone and its list is returned. A load that was cut short is taken up in
 * the next block: codes that were printed before are lost, because they cannot be read back.
 */
export async function loadRehearsal(options: RehearsalOptions): Promise<RehearsalList> {
	const { settings, databaseUrl } = options;
	const clock = movableClock(settings.rehearsalStart);
	const deps = await container({ ...settings, databaseUrl }, clock);
	try {
		const existing = await readList(settings.dataDir);
		if (existing && (await isOf(deps, existing))) {
			options.log('A rehearsal district is loaded already: it is left as it is.');
			return { ...existing, url: settings.origin };
		}
		const list = await load(deps, clock, options);
		await writeList(settings.dataDir, list);
		return list;
	} finally {
		await deps.close();
	}
}

/** A list may have been left behind by another database: its codes say so. */
async function isOf(deps: Deps, list: RehearsalList): Promise<boolean> {
	const [first] = list.households;
	return (
		first !== undefined &&
		(await letterByHashes(deps.db, codeHashes(deps.keys, await stretchCode(first.code)))) !== undefined
	);
}

async function load(deps: Deps, clock: MovableClock, options: RehearsalOptions): Promise<RehearsalList> {
	const moments = momentsBefore(deps.round, deps.settings.rehearsalStart);
	clock.moveTo(moments.prepared);
	if ((await countHouseholds(deps.db)) === 0) await loadDistrict(deps, options);
	const blocks = await blocksWithoutLetters(deps.db, ENUMERATOR_BLOCKS);
	const staff = await createAccounts(deps, REHEARSAL, blocks);
	clock.moveTo(moments.lettersPrinted);
	const letters = await printLetters(deps, blocks[0] ?? '');
	options.log(`Printed ${letters.length} letters for block ${blocks[0]}.`);
	const households = await live(deps, clock, moments, options, letters);
	return { url: deps.settings.origin, households, staff };
}
