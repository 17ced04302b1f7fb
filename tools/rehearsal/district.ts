/** The rehearsal's district in the database: streets first, letters of one block afterwards. */
import { unitsIn } from '$lib/domain/geography/district';
import type { Round } from '$lib/domain/household/round';
import type { Actor } from '../../src/lib/server/audit/audited';
import type { Deps } from '../../src/lib/server/deps';
import type { PrintedLetter } from '../../src/lib/server/letters/letter-page';
import type { Settings } from '../../src/lib/server/settings';
import { issueLetters } from '../../src/lib/server/use-cases/office/issue-letters';
import { loadHouseholds } from '../../src/lib/server/use-cases/office/load-households';
import { planDistrict, type PlannedBlock } from './layout';

export interface RehearsalOptions {
	databaseUrl: string;
	settings: Settings;
	households: number;
	seed: number;
	log: (line: string) => void;
}

export const REHEARSAL: Actor = { kind: 'system', id: 'rehearsal' };

/** Over the villages of every district of the round. */
export const plannedDistrict = (
	round: Round,
	{ households, seed }: { households: number; seed: number }
): Generator<PlannedBlock> =>
	planDistrict(
		unitsIn(round.districts).villages.map((village) => village.code),
		households,
		seed
	);

/** One household in ten is in the sample of the long form. */
const isDrawn = (index: number): boolean => index % 10 === 4;

export async function loadDistrict(deps: Deps, options: RehearsalOptions): Promise<void> {
	const list = [...plannedDistrict(deps.round, options)].flatMap(({ code, households }) =>
		households.map(({ line: address, ...door }, index) => ({
			...door,
			...{ address, block: code, line: index + 1, drawn: isDrawn(index) }
		}))
	);
	const outcome = await loadHouseholds(deps, REHEARSAL, unitsIn(deps.round.districts), list);
	if (!outcome.ok || outcome.difference.same > 0)
		throw new Error('The rehearsal district is in the database already, in part.');
	const { households, dwellings, blocks } = outcome.loaded;
	options.log(`Loaded ${households} households in ${dwellings} dwellings and ${blocks} blocks.`);
}

export async function printLetters(deps: Deps, block: string): Promise<PrintedLetter[]> {
	const printed: PrintedLetter[] = [];
	const issued = await issueLetters(
		deps,
		REHEARSAL,
		{ block, reissue: [] },
		async (letters) => void printed.push(...letters)
	);
	if (!issued.ok) throw new Error(`No letters were printed: ${issued.problem.code}`);
	return printed;
}
