import type { Confirmation } from '$lib/domain/field/signing-code';
import { isUuid } from '$lib/domain/ids';
import { postedInterview, signedInterview, type SignedInterview } from '$lib/schemas/interview';
import { openParcel } from '../crypto/visit-seal';
import type { Deps } from '../deps';

export interface PostedInterview {
	interviewId: string;
	/** How long ago it was signed by the phone's stopwatch, milliseconds. */
	ago: number;
	signed: SignedInterview;
}

/**
 * What a phone or an agent's page posted, opened in memory. `markOf`: what the seal of an interview of this id is bound to.
 * @returns undefined for anything that is no interview sealed to this server under that mark
 */
export function openPosted(
	{ keys }: Pick<Deps, 'keys'>,
	posted: unknown,
	markOf: (interviewId: string) => string
): PostedInterview | undefined {
	const sent = postedInterview.safeParse(posted);
	if (!sent.success || !isUuid(sent.data.interviewId)) return undefined;
	const { interviewId, ago, parcel } = sent.data;
	const opened = signedInterview.safeParse(openParcel(keys, markOf(interviewId), parcel));
	return opened.success ? { interviewId, ago, signed: opened.data } : undefined;
}

/** Whose interview it is, when it was signed (UTC milliseconds), when a caller agreed to be asked by telephone, or by which code it was confirmed. */
export interface InterviewAt {
	householdId: string;
	interviewId: string;
	signedAt: number;
	consentedAt?: number;
	confirmation?: Confirmation;
}

/** One that was opened. */
export interface OpenedInterview {
	at: InterviewAt;
	signed: SignedInterview;
}

/** Signed a while ago, at the most: a phone that lay in a drawer. */
const OLDEST = 30 * 24 * 3_600_000;

/** @param ago milliseconds since it was signed, by the stopwatch of the phone */
export const signedAtOf = (now: number, ago: number): number => now - Math.min(Math.max(ago, 0), OLDEST);
