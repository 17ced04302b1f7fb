/** A whole district to try the product with, made by the product's own commands, so that everything in it is real. */
import { parseHouseholdNumber } from '$lib/domain/geography/codes';
import { phaseOf } from '$lib/domain/household/round';
import type { HouseholdResponse } from '$lib/domain/response/types';
import xiangshan from '$lib/questionnaires/areas/xiangshan.json';
import type { Actor } from '../audit/audited';
import { container, type Deps } from '../container';
import { codeHashes } from '../crypto/codes';
import { letterByHashes } from '../db/queries/access';
import { blocksWithoutLetters, countHouseholds } from '../db/queries/district';
import type { Letter } from '../letters/letter-page';
import type { Settings } from '../settings';
import { issueLetters } from '../use-cases/issue-letters';
import { loadHouseholds } from '../use-cases/load-households';
import { createAccounts } from './accounts';
import { planDistrict, type PlannedBlock } from './layout';
import { readList, writeList, type RehearsalHousehold, type RehearsalList } from './list';
import { momentsBefore, movableClock, type MovableClock, type RehearsalMoments } from './moments';
import { populate } from './population';
import { bringInto, LIVED_STATES, REHEARSAL_PIN, type Tenant } from './states';

export type { RehearsalList } from './list';

export interface RehearsalOptions {
	databaseUrl: string;
	settings: Settings;
	households: number;
	seed: number;
	log: (line: string) => void;
}

const REHEARSAL: Actor = { kind: 'system', id: 'rehearsal' };
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
	return first !== undefined && (await letterByHashes(deps.db, await codeHashes(deps.keys, first.code))) !== undefined;
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

const VILLAGES = xiangshan.villages.map((village) => village.code);

export const plannedDistrict = ({ households, seed }: { households: number; seed: number }): Generator<PlannedBlock> =>
	planDistrict(VILLAGES, households, seed);

async function loadDistrict(deps: Deps, options: RehearsalOptions): Promise<void> {
	const list = [...plannedDistrict(options)].flatMap(({ code, households }) =>
		households.map(({ line: address, ...door }, index) => ({ ...door, address, block: code, line: index + 1 }))
	);
	const outcome = await loadHouseholds(deps, REHEARSAL, xiangshan, list);
	if (!outcome.ok) throw new Error('The rehearsal district is in the database already, in part.');
	const { households, dwellings, blocks } = outcome.loaded;
	options.log(`Loaded ${households} households in ${dwellings} dwellings and ${blocks} blocks.`);
}

async function printLetters(deps: Deps, block: string): Promise<Letter[]> {
	const printed: Letter[] = [];
	const issued = await issueLetters(deps, REHEARSAL, { block, reissue: [] }, async (letters) => void printed.push(...letters));
	if (!issued.ok) throw new Error(`No letters were printed: ${issued.problem.code}`);
	return printed;
}

/** One household in every state, everybody else in the block not opened. Before the round opens nobody has done anything. */
async function live(
	deps: Deps, clock: MovableClock, moments: RehearsalMoments, options: RehearsalOptions, letters: Letter[]
): Promise<RehearsalHousehold[]> {
	const isBefore = phaseOf(deps.round, deps.settings.rehearsalStart) === 'before';
	const tenants = isBefore ? [] : likelyTenants(deps, options, letters);
	const states = new Map<string, RehearsalHousehold['state']>();
	for (const [index, state] of LIVED_STATES.entries()) {
		const tenant = tenants[index];
		if (!tenant) break;
		await bringInto(deps, clock, moments, state, tenant);
		states.set(tenant.code, state);
	}
	return letters.map((letter) => entryOf(letter, states.get(letter.code))).sort(openedFirst);
}

function entryOf({ number, code, address }: Letter, state?: RehearsalHousehold['state']): RehearsalHousehold {
	const shown = { number, address: address.zh, code };
	return state ? { ...shown, pin: REHEARSAL_PIN, state } : { ...shown, state: 'unopened' };
}

const openedFirst = (one: RehearsalHousehold, other: RehearsalHousehold): number =>
	Number(one.state === 'unopened') - Number(other.state === 'unopened');

/** Families of whom nothing would be asked again, so that their forms can be submitted at once. */
function likelyTenants(deps: Deps, options: RehearsalOptions, letters: Letter[]): (Tenant & { code: string })[] {
	const people = peopleOf(options, letters[0]?.number.slice(0, 15) ?? '');
	return letters.flatMap(({ number, code }) => {
		const response = people.get(parseHouseholdNumber(number)?.household ?? '');
		const suits = response && response.persons.length > 1 && deps.check(response).length === 0;
		return suits ? [{ code, response }] : [];
	});
}

/** The invented households of one block, by 户编号. */
function peopleOf(options: RehearsalOptions, block: string): Map<string, HouseholdResponse> {
	const people = new Map<string, HouseholdResponse>();
	for (const household of populate(plannedDistrict(options), options.seed)) {
		if (household.block === block) people.set(household.householdNumber ?? '', household);
		else if (people.size > 0) break;
	}
	return people;
}
