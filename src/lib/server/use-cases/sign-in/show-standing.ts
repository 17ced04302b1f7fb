import type { Standing } from '$lib/domain/household/standing';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Visitor } from '../../auth/sign-in-limits';
import type { Deps } from '../../deps';
import { householdStanding } from '../../services/household-standing';
import { lookUpLetter, type LetterCode } from '../../services/look-up-letter';
import { closedToNewcomers, findLetter, waitsForPin } from './identify-letter';

/**
 * A letter's code typed to ask how its household stands: limited as a sign-in is. Whether a code is invented or its letter
 * was replaced reads alike.
 */
export async function askStanding(deps: Deps, command: Visitor & { code: string }): Promise<Result<LetterCode>> {
	const found = await findLetter(deps, command);
	if (!found.ok) return found;
	const { code, stretched, letter } = found.value;
	return letter && letter.replacedAt === null ? ok({ code, stretched }) : fail('standing.unknown');
}

export interface StandingOnPage {
	standing: Standing;
	/** Where the letter leads on from here, as the first page would say; undefined where it opens nothing any more. */
	next?: 'home' | 'pin';
}

/** With the letter alone: no time, no name, no answer, because a letter can be found. */
export async function showStanding(
	deps: Deps,
	command: LetterCode & Partial<Visitor>
): Promise<Result<StandingOnPage>> {
	const looked = await lookUpLetter(deps, command);
	if (!looked.ok) return looked;
	const { letter } = looked.value;
	if (!letter || letter.replacedAt !== null) return fail('standing.unknown');
	const stands = await householdStanding(deps, letter.householdId);
	if (!stands.ok) return stands;
	const { standing } = stands.value;
	if (!waitsForPin(letter)) return ok({ standing, next: 'pin' });
	return ok(closedToNewcomers(deps) ? { standing } : { standing, next: 'home' });
}
