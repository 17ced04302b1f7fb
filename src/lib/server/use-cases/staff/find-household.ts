import { addressText } from '$lib/domain/geography/address';
import type { HouseholdStatus } from '$lib/domain/household/status';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Text } from '$lib/domain/questionnaire/types';
import { explain, type Explanation } from '$lib/domain/support/explain';
import { isEmptyQuery, readHouseholdQuery, type HouseholdQuery } from '$lib/domain/support/address-query';
import type { Deps } from '$lib/server/container';
import { asHelpDesk } from '$lib/server/db/as-role';
import { attemptByReference, householdById, householdsMatching, type SupportRow } from '$lib/server/db/queries/help-desk';
import type { Staff } from '$lib/server/http/staff-session';
import { stateOf } from './door-of';
import { signInStateOf } from './sign-in-state';

export interface FoundHousehold {
	householdId: string;
	/** 18 digits */
	number: string;
	address: Text;
	status: HouseholdStatus;
	since?: number;
}

export interface Search {
	households: FoundHousehold[];
	/** More match than are listed. */
	more: boolean;
	/** The refused sign-in that the typed reference names. */
	attempt?: { reference: string; at: number; explanation: Explanation };
}

export const RESULTS = 30;

type SearchDeps = Pick<Deps, 'db' | 'clock' | 'round'>;

/** Finds households by number, address or failure reference; an empty search finds none. */
export async function findHousehold(deps: SearchDeps, staff: Staff, command: { typed: string }): Promise<Result<Search>> {
	if (staff.role !== 'help-desk') return fail('notAllowed');
	const query = readHouseholdQuery(command.typed.slice(0, 100));
	if (isEmptyQuery(query)) return ok({ households: [], more: false });
	return asHelpDesk(deps.db, async (db) => ok(await searchAsAgent({ ...deps, db }, query)));
}

async function searchAsAgent(deps: SearchDeps, query: HouseholdQuery): Promise<Search> {
	const byReference = query.reference === undefined ? undefined : await searchReference(deps, query.reference);
	if (byReference) return byReference;
	const rows = await householdsMatching(deps.db, query, RESULTS + 1);
	return { households: rows.slice(0, RESULTS).map((row) => foundOf(deps, row)), more: rows.length > RESULTS };
}

async function searchReference(deps: SearchDeps, reference: string): Promise<Search | undefined> {
	const attempt = await attemptByReference(deps.db, reference);
	if (!attempt) return undefined;
	const row = attempt.householdId === null ? undefined : await householdById(deps.db, attempt.householdId);
	const who = row && (await signInStateOf(deps.db, row.householdId));
	const refused = { ...attempt, letterNumber: attempt.letterNumber ?? undefined };
	return {
		households: row ? [foundOf(deps, row)] : [],
		more: false,
		attempt: { reference, at: attempt.at, explanation: explain(refused, who, deps.clock.now()) }
	};
}

export const foundOf = (deps: SearchDeps, row: SupportRow): FoundHousehold => ({
	householdId: row.householdId,
	number: row.blockCode + row.householdNumber,
	address: addressOf(row),
	...stateOf(deps, row)
});

function addressOf(row: SupportRow): Text {
	const place = { line: row.addressLine, building: row.building, unit: row.unit, room: row.room };
	return addressText({ zh: row.townshipZh, en: row.townshipEn }, { zh: row.villageZh, en: row.villageEn }, place);
}
