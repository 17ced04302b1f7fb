import type { Found } from '../household/status';
import { CONFIRMED_AFTER, consequenceOf, meetsSomebody, type Outcome } from './outcomes';
import { byTime, type SubmissionTimes, type Visit } from './visit';

/** What a household's visits come to. It depends on when things happened, never on when the server heard of them. */
export interface Ruling {
	/** The newest visit that tells something about the household, and what was recorded. */
	found?: { as: Found; at: number; outcome: Outcome };
	/** Recorded after that, and waiting to be confirmed. */
	claim?: Outcome;
	/** Somebody did not dare to knock, and since then nobody has been met and the supervisor has sent nobody. */
	unsafe: boolean;
	/** The enumerator whom the supervisor has asked to go again. */
	givenTo?: string;
	verifiedAt?: number;
	attempts: number;
	/** An agreed hour that no later visit has taken up. */
	appointment?: number;
	letterDue: boolean;
}

/** The same visit sent twice counts once. */
export function ruling(visits: readonly Visit[]): Ruling {
	const once = distinct(visits).sort(byTime);
	const telling = once.findLast((visit) => isTelling(visit, once));
	const as = telling && consequenceOf(telling.outcome).found;
	const since = once.slice(telling ? once.indexOf(telling) + 1 : 0);
	const attempts = once.filter(({ outcome }) => consequenceOf(outcome).attempt);
	const aboutLetters = once.findLast(
		({ outcome }) => outcome === 'letterHandedOver' || consequenceOf(outcome).letterDue
	);
	return {
		found: telling && as && { as, at: telling.at, outcome: telling.outcome },
		claim: since.findLast(({ outcome }) => consequenceOf(outcome).claim)?.outcome,
		unsafe: isUnsafe(once),
		givenTo: telling?.givenTo,
		verifiedAt: once.findLast(({ outcome }) => outcome === 'verified')?.at,
		attempts: attempts.length,
		appointment: attempts.at(-1)?.appointment,
		letterDue: aboutLetters !== undefined && aboutLetters.outcome !== 'letterHandedOver'
	};
}

/**
 * A claim tells nothing by itself: the same must have been found before, at other hours, and nobody met in between. The
 * office's SQL says the same.
 */
const isTelling = ({ outcome, at }: Visit, all: readonly Visit[]): boolean => {
	const { found, claim } = consequenceOf(outcome);
	if (found === undefined) return false;
	if (!claim) return true;
	const lastMet = Math.max(
		...all.filter((visit) => visit.at < at && meetsSomebody(visit.outcome)).map((visit) => visit.at)
	);
	return all.some((before) => before.outcome === outcome && before.at <= at - CONFIRMED_AFTER && before.at > lastMet);
};

const isUnsafe = (visits: readonly Visit[]): boolean =>
	visits.findLast(({ outcome }) => outcome === 'sentBack' || consequenceOf(outcome).group === 'met')?.outcome ===
	'unsafe';

const distinct = (visits: readonly Visit[]): Visit[] => [
	...new Map(visits.map((visit) => [visit.visitId, visit])).values()
];

/** The enumerator knocked although the office held the household's form: the list was late, or was not looked at. */
export const isWasted = (visit: Visit, submissions: readonly SubmissionTimes[]): boolean =>
	!consequenceOf(visit.outcome).serves && submissions.some((submission) => stoodAt(submission, visit.at));

const stoodAt = ({ submittedAt, withdrawnAt }: SubmissionTimes, at: number): boolean =>
	submittedAt < at && (withdrawnAt === undefined || withdrawnAt > at);

/** Why a visit is in the supervisor's inbox. `contradicted`: it says nobody lives there, and somebody has submitted. */
export interface InboxEntry {
	visit: Visit;
	why: 'outcome' | 'contradicted';
}

/**
 * What the rules cannot decide by themselves, oldest first: of each kind the newest. A decision of the supervisor takes
 * away what came before, a second visit a claim that it confirms.
 */
export function inboxOf(visits: readonly Visit[], submissions: readonly SubmissionTimes[]): InboxEntry[] {
	const once = distinct(visits).sort(byTime);
	const decidedAt = once.findLast(({ outcome }) => consequenceOf(outcome).by === 'supervisor')?.at ?? -Infinity;
	const standing = submissions.some(({ withdrawnAt }) => withdrawnAt === undefined);
	return once.flatMap((visit): InboxEntry[] => {
		const { inbox, nobodyHere, claim } = consequenceOf(visit.outcome);
		if (visit.at <= decidedAt || isRepeated(visit, once)) return [];
		if (nobodyHere && standing) return [{ visit, why: 'contradicted' }];
		return inbox && !(claim && isTelling(visit, once)) ? [{ visit, why: 'outcome' }] : [];
	});
}

/** The same was recorded again later: one line is enough. */
const isRepeated = (visit: Visit, all: readonly Visit[]): boolean =>
	all.slice(all.indexOf(visit) + 1).some(({ outcome }) => outcome === visit.outcome);
