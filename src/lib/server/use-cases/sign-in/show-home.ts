import { isOnDuty } from '$lib/domain/household/duty';
import { fail, ok, type Result } from '$lib/domain/problem';
import type { Deps } from '../../deps';
import type { Visitor } from '../../auth/sign-in-limits';
import { homeForPage, type Home } from '../../services/home-on-page';
import { lookUpLetter, type LetterCode } from '../../services/look-up-letter';
import { opensNothing, waitsForPin } from './identify-letter';

/** "这是您家吗？": only for a letter that waits for its PIN. */
export async function showHome(
	deps: Deps,
	command: LetterCode & Partial<Visitor>
): Promise<Result<Home & { onDuty: boolean }>> {
	const looked = await lookUpLetter(deps, command);
	if (!looked.ok) return looked;
	const { letter } = looked.value;
	if (!letter || !waitsForPin(letter)) return opensNothing();
	const home = await homeForPage(deps.db, letter.householdId);
	if (!home) return fail('household.unknown');
	// Whoever is shown here has this very block.
	const onDuty = home.enumerator !== undefined && isOnDuty(deps.round, deps.clock.now(), { ended: false, blocks: 1 });
	const { address, village, enumerator } = home;
	return ok({ address, village, enumerator, onDuty });
}
