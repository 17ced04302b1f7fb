import type { SupportAction } from './diagnosis';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How much one agent may do. Figures of the written policy (docs/sign-in-policy.md). */
export const ACTION_POLICY = {
	/** Actions of one agent within an hour. */
	actionsAnHour: 60,
	/** Of these, how many concern what a household signs in with: letters, PINs, bound phones. */
	openingAnHour: 20,
	/** How often the pause of one household is lifted in a day, whoever lifts it: each time five more PINs can be guessed. */
	unlocksADay: 3,
	hour: HOUR,
	day: DAY
} as const;

const OPENING: readonly SupportAction[] = ['reissue', 'resetPin', 'changePhone'];

export const isOpening = (action: SupportAction): boolean => OPENING.includes(action);

/** @param done what the agent did within the last hour */
export function isOverLimit(action: SupportAction, done: SupportAction[]): boolean {
	if (done.length >= ACTION_POLICY.actionsAnHour) return true;
	return isOpening(action) && done.filter(isOpening).length >= ACTION_POLICY.openingAnHour;
}
