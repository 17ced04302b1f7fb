import type { Letter } from './diagnosis';

/** One refused sign-in as it was written down. */
export interface RefusedAttempt {
	at: number;
	/** A code of the catalogue of problems. */
	problem: string;
	letterNumber?: number;
	/** `groups` "3" or "1, 3", `digits`, `clockOff` in minutes. */
	detail: Record<string, string | number>;
}

/** Whose sign-in it was, as far as the code says. */
export interface WhoTried {
	letters: Letter[];
	pinSet: boolean;
	lockedUntil?: number;
}

/** Every cause that the help desk can be told, each with what to say (src/lib/i18n/causes.ts). */
export const CAUSES = [
	'typing',
	'typingMany',
	'digits',
	'unknownCode',
	'pinNotSet',
	'oldLetter',
	'wrongPin',
	'lockedNow',
	'lockedThen',
	'network',
	'notOpen',
	'closed',
	'cookies',
	'notHome',
	'expired',
	'otherDistrict'
] as const;
export type Cause = (typeof CAUSES)[number];

export interface Explanation {
	cause: Cause;
	values: Record<string, string | number>;
	/** Instants among the values, UTC milliseconds, for the reader's own spelling. */
	times: Record<string, number>;
	/** Minutes by which the phone's clock was off, when that was noticed. */
	clockOff?: number;
}

/** Why that sign-in was refused, with what the record adds: which group, which letter replaced it and when, locked until. */
export function explain(attempt: RefusedAttempt, who: WhoTried | undefined, now: number): Explanation {
	const { clockOff } = attempt.detail;
	return {
		values: {},
		times: {},
		...causeOf(attempt, who, now),
		...(typeof clockOff === 'number' ? { clockOff } : {})
	};
}

type Found = Pick<Explanation, 'cause'> & Partial<Explanation>;

function causeOf({ problem, detail, letterNumber }: RefusedAttempt, who: WhoTried | undefined, now: number): Found {
	switch (problem) {
		case 'code.checkDigits':
			return detail.groups ? { cause: 'typing', values: { groups: detail.groups } } : { cause: 'typingMany' };
		case 'code.malformed':
			return { cause: 'digits', values: { digits: detail.digits ?? 0 } };
		case 'code.replaced':
			return replaced(who?.letters ?? [], letterNumber ?? 0);
		case 'household.locked':
			return lock(who?.lockedUntil, now);
		case 'signIn.refused':
			return { cause: who && !who.pinSet ? 'pinNotSet' : 'unknownCode' };
		default:
			return { cause: PLAIN[problem] ?? 'unknownCode' };
	}
}

const PLAIN: Record<string, Cause> = {
	'pin.wrong': 'wrongPin',
	'signIn.tooMany': 'network',
	'round.notOpen': 'notOpen',
	'round.closed': 'closed',
	'cookies.blocked': 'cookies',
	'home.notMine': 'notHome',
	'signIn.expired': 'expired'
};

function replaced(letters: Letter[], used: number): Found {
	const replacedAt = letters.find((letter) => letter.letterNumber === used)?.replacedAt;
	const values = { used, letter: letters.at(-1)?.letterNumber ?? used + 1 };
	return { cause: 'oldLetter', values, ...(replacedAt === undefined ? {} : { times: { replacedAt } }) };
}

const lock = (lockedUntil: number | undefined, now: number): Found =>
	lockedUntil !== undefined && lockedUntil > now
		? { cause: 'lockedNow', times: { until: lockedUntil } }
		: { cause: 'lockedThen' };
