/** Who lives in the block that a rehearsal shows, and what they have done already. */
import { parseHouseholdNumber } from '$lib/domain/geography/codes';
import { phaseOf } from '$lib/domain/household/round';
import { censusMonths } from '$lib/domain/household/round-months';
import type { HouseholdResponse } from '$lib/questionnaires/census-2020-short/model/response';
import type { Deps } from '../../src/lib/server/deps';
import type { PrintedLetter } from '../../src/lib/server/letters/letter-page';
import { plannedDistrict, type RehearsalOptions } from './district';
import type { RehearsalHousehold } from './list';
import type { MovableClock, RehearsalMoments } from './moments';
import { populate } from './population';
import { bringInto, LIVED_STATES, REHEARSAL_PIN, type Tenant } from './states';

/** One household in every state, everybody else in the block not opened. Before the round opens nobody has done anything. */
export async function live(
	deps: Deps,
	clock: MovableClock,
	moments: RehearsalMoments,
	options: RehearsalOptions,
	letters: PrintedLetter[]
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

function entryOf({ number, code, address }: PrintedLetter, state?: RehearsalHousehold['state']): RehearsalHousehold {
	const shown = { number, address: address.zh, code };
	return state ? { ...shown, pin: REHEARSAL_PIN, state } : { ...shown, state: 'unopened' };
}

const openedFirst = (one: RehearsalHousehold, other: RehearsalHousehold): number =>
	Number(one.state === 'unopened') - Number(other.state === 'unopened');

/** Families of whom nothing would be asked again, so that their forms can be submitted at once. */
function likelyTenants(deps: Deps, options: RehearsalOptions, letters: PrintedLetter[]): Tenant[] {
	const people = peopleOf(deps, options, letters[0]?.number.slice(0, 15) ?? '');
	return letters.flatMap(({ number, code }) => {
		const response = people.get(parseHouseholdNumber(number)?.household ?? '');
		const suits =
			response && response.persons.length > 1 && deps.forms.of(response.questionnaire).check(response).length === 0;
		return suits ? [{ code, response }] : [];
	});
}

/** The invented households of one block, by 户编号. */
function peopleOf({ round }: Deps, options: RehearsalOptions, block: string): Map<string, HouseholdResponse> {
	const people = new Map<string, HouseholdResponse>();
	for (const household of populate(plannedDistrict(round, options), options.seed, censusMonths(round))) {
		if (household.block === block) people.set(household.householdNumber ?? '', household);
		else if (people.size > 0) break;
	}
	return people;
}
