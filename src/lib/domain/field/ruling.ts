import type { Found } from '../household/status';
import { consequenceOf } from './outcomes';
import { byTime, type SubmissionTimes, type Visit } from './visit';

/** What a household's visits come to. It depends on when things happened, never on when the server heard of them. */
export interface Ruling {
	/** The newest visit that tells something about the household. */
	found?: { as: Found; at: number };
	verifiedAt?: number;
	attempts: number;
	/** An agreed hour that no later visit has taken up. */
	appointment?: number;
	letterDue: boolean;
}

/** The same visit sent twice counts once. */
export function ruling(visits: readonly Visit[]): Ruling {
	const once = distinct(visits).sort(byTime);
	const telling = once.findLast(({ outcome }) => consequenceOf(outcome).found !== undefined);
	const as = telling && consequenceOf(telling.outcome).found;
	const attempts = once.filter(({ outcome }) => consequenceOf(outcome).attempt);
	const aboutLetters = once.findLast(
		({ outcome }) => outcome === 'letterHandedOver' || consequenceOf(outcome).letterDue
	);
	return {
		found: telling && as && { as, at: telling.at },
		verifiedAt: once.findLast(({ outcome }) => outcome === 'verified')?.at,
		attempts: attempts.length,
		appointment: attempts.at(-1)?.appointment,
		letterDue: aboutLetters !== undefined && aboutLetters.outcome !== 'letterHandedOver'
	};
}

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

/** What the rules cannot decide by themselves, oldest first; looking at it (`reviewed`) takes away what came before. */
export function inboxOf(visits: readonly Visit[], submissions: readonly SubmissionTimes[]): InboxEntry[] {
	const once = distinct(visits).sort(byTime);
	const lookedAt = once.findLast(({ outcome }) => outcome === 'reviewed')?.at ?? -Infinity;
	const standing = submissions.some(({ withdrawnAt }) => withdrawnAt === undefined);
	return once.flatMap((visit): InboxEntry[] => {
		const { inbox, nobodyHere } = consequenceOf(visit.outcome);
		if (visit.at <= lookedAt) return [];
		if (nobodyHere && standing) return [{ visit, why: 'contradicted' }];
		return inbox ? [{ visit, why: 'outcome' }] : [];
	});
}
