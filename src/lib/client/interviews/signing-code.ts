import type { SigningInterview } from '$lib/domain/field/signing-code';
import type { LocalizedText } from '$lib/engine/model/types';
import { postJson } from '../post-json';

/** Somebody stands at the door and waits: a line this slow counts as none. */
const TIMEOUT_MS = 20_000;

/** `refused`: with the sentence of the portal; `signedOut`: the session has ended; `away`: nobody could be asked. */
export type SigningAnswer = { kind: 'ok'; token: string } | { kind: 'refused'; say: LocalizedText } | Unanswered;
type Unanswered = { kind: 'signedOut' } | { kind: 'away' };

export interface SignedAt extends SigningInterview {
	block: string;
}

/** Asks for a code to the informant's phone. @returns what the code is checked with */
export const askSigningCode = ({ block, ...interview }: SignedAt, phone: string): Promise<SigningAnswer> =>
	post(`/enumerator/${block}/signing-code`, { ...of(interview), phone }, 'challenge');

/** The code as the informant said it. @returns what stands in place of the signature */
export const giveSigningCode = (
	{ block, ...interview }: SignedAt,
	given: { challenge: string; code: string }
): Promise<SigningAnswer> =>
	post(`/enumerator/${block}/signing-code/confirm`, { ...of(interview), ...given }, 'confirmation');

/** An open interview holds answers: none of them goes along. */
const of = ({ householdId, interviewId }: SigningInterview): SigningInterview => ({ householdId, interviewId });

async function post(to: string, body: object, token: string): Promise<SigningAnswer> {
	const answer = await postJson(to, body, TIMEOUT_MS);
	if (answer?.type === 'opaqueredirect') return { kind: 'signedOut' };
	const said: unknown = await answer?.json().catch(() => undefined);
	return (answer?.ok ? tokenIn(said, token) : refusalIn(said)) ?? { kind: 'away' };
}

/** Something in between may answer as well: only the portal's own words count. */
const isObject = (said: unknown): said is Record<string, unknown> => typeof said === 'object' && said !== null;

function tokenIn(said: unknown, name: string): SigningAnswer | undefined {
	const token = isObject(said) ? said[name] : undefined;
	return typeof token === 'string' ? { kind: 'ok', token } : undefined;
}

function refusalIn(said: unknown): SigningAnswer | undefined {
	const problem = isObject(said) ? said.problem : undefined;
	return isObject(problem) && isObject(problem.say)
		? { kind: 'refused', say: problem.say as unknown as LocalizedText }
		: undefined;
}
