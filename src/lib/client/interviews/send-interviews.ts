import type { LocalizedText } from '$lib/engine/model/types';
import { timeoutSignal } from '../timers';
import { InterviewOutbox, type InterviewAnswer, type SealedInterview } from './interview-outbox';
import type { InterviewOutcome } from './interview-records';

/** A parcel is some tens of kilobytes: a slow line needs a while. */
const TIMEOUT_MS = 60_000;
const NOT_NOW = [408, 425, 429];

/** Sends what waits; one tab at a time, where the browser can say so. */
export function sendInterviews(outbox = new InterviewOutbox()): Promise<{ sent: number; waiting: number }> {
	const work = () => outbox.send(post);
	return 'locks' in navigator
		? (navigator.locks.request('zitian-interviews', work) as ReturnType<typeof work>)
		: work();
}

const post = ({ block, ...interview }: SealedInterview): Promise<InterviewAnswer> =>
	postInterview(`/enumerator/${block}/interviews`, interview);

/** The server is told how long ago it was signed: the phone's clock may be wrong, its stopwatch is not. A redirect means signed out. */
export async function postInterview(
	to: string,
	{ interviewId, signedAt, parcel }: Omit<SealedInterview, 'block'>
): Promise<InterviewAnswer> {
	const body = JSON.stringify({ interviewId, parcel, ago: Math.max(0, Date.now() - signedAt) });
	const answer = await fetch(to, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body,
		redirect: 'manual',
		cache: 'no-store',
		signal: timeoutSignal(TIMEOUT_MS)
	}).catch(() => undefined);
	if (!answer || answer.type === 'opaqueredirect' || answer.status >= 500 || NOT_NOW.includes(answer.status))
		return { kind: 'away' };
	const said: unknown = await answer.json().catch(() => undefined);
	if (answer.ok) return isOutcome(said) ? { kind: 'taken', outcome: said } : { kind: 'away' };
	return { kind: 'refused', ...problemOf(said) };
}

/** Something in between may answer "200" as well: only the portal's own answer takes an interview off the phone. */
const isOutcome = (said: unknown): said is InterviewOutcome =>
	typeof said === 'object' && said !== null && 'state' in said && 'receipts' in said && 'items' in said;

const problemOf = (said: unknown): { code: string; say?: LocalizedText } =>
	(said as { problem?: { code: string; say?: LocalizedText } } | undefined)?.problem ?? {
		code: 'interview.unreadable'
	};
