import type { SupportAction } from './diagnosis';

/** How the agent has made sure that the caller belongs to the household. */
export const VERIFICATIONS = ['vouched', 'callBack', 'supervisor'] as const;
/** vouched: the enumerator has met them; callBack: the bound phone was called back; supervisor: a supervisor approves. */
export type Verification = (typeof VERIFICATIONS)[number];

export const readVerification = (text: string): Verification | undefined => VERIFICATIONS.find((each) => each === text);

/** A number that was bound only by telephone proves nothing about a change of that number. */
export const mayVerifyBy = (verification: Verification, action: SupportAction, phoneBound: boolean): boolean =>
	verification !== 'callBack' || (phoneBound && action !== 'changePhone');

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How much one agent may do, and what two must do together. Figures of the written policy (docs/sign-in-policy.md). */
export const ACTION_POLICY = {
	/** Actions of one agent within an hour. */
	actionsAnHour: 60,
	/** Of these, how many may open a household's form to somebody: letters, PINs, bound phones. */
	openingAnHour: 20,
	/** Letters that one agent alone may re-issue to a household within `reissueDays`. */
	reissuesAlone: 1,
	reissueDays: 30,
	/** How long the first agent's request waits for a second. */
	secondWithin: DAY,
	/** A letter and a PIN reset of one household by one agent are at least so far apart. */
	twoHands: DAY,
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

/** What staff did, or asked for, about one household's letters. */
export interface LetterEvent {
	kind: 'reissued' | 'asked';
	at: number;
	staffId: string;
}

/** Repeated re-issue needs a second person: somebody else must have asked for it, recently and after the last one. */
export function needsSecond(events: LetterEvent[], staffId: string, now: number): boolean {
	const recent = events.filter(({ kind, at }) => kind === 'reissued' && now - at < ACTION_POLICY.reissueDays * DAY);
	if (recent.length < ACTION_POLICY.reissuesAlone) return false;
	const last = Math.max(...recent.map(({ at }) => at));
	return !events.some(
		(event) =>
			event.kind === 'asked' &&
			event.staffId !== staffId &&
			event.at >= last &&
			now - event.at < ACTION_POLICY.secondWithin
	);
}

/** What the same agent must not have done to the same household shortly before: the two together open its draft. */
export const OTHER_HAND: Partial<Record<SupportAction, SupportAction>> = { reissue: 'resetPin', resetPin: 'reissue' };
