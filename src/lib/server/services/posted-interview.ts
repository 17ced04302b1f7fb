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
