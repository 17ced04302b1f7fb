import type { LocalizedText } from '$lib/engine/model/types';
import { postJson } from '../post-json';
import { InterviewOutbox, type BatchAnswer, type InterviewAnswer, type SealedInterview } from './interview-outbox';
import type { InterviewOutcome } from './interview-records';

/** A request is some tens of kilobytes: a slow line needs a while. */
const TIMEOUT_MS = 60_000;
const NOT_NOW = [408, 425, 429];

/** Sends what waits; one tab at a time, where the browser can say so. */
export function sendInterviews(outbox = new InterviewOutbox()): Promise<{ sent: number; waiting: number }> {
	const work = () => outbox.send(postInterviews);
	return 'locks' in navigator
		? (navigator.locks.request('zitian-interviews', work) as ReturnType<typeof work>)
		: work();
}

/**
 * Several of one block. A portal that refuses the request itself says nothing of a single one (a server with an older build knows no several):
 * each is then sent alone.
 */
export async function postInterviews(block: string, interviews: SealedInterview[]): Promise<BatchAnswer> {
	const to = `/enumerator/${block}/interviews`;
	const said = await posted(to, { interviews: interviews.map(bodyOf) });
	if (said.kind === 'away') return undefined;
	const several = said.kind === 'ok' ? severalOf(said.json) : undefined;
	if (several) return new Map(several.map(({ interviewId, ...each }) => [interviewId, answerOf(each)]));
	return said.kind === 'refused' ? postEach(to, interviews) : undefined;
}

async function postEach(to: string, interviews: SealedInterview[]): Promise<BatchAnswer> {
	const answers = new Map<string, InterviewAnswer>();
	for (const each of interviews) {
		const answer = await postInterview(to, each);
		answers.set(each.interviewId, answer);
		if (answer.kind === 'away') return answers.size > 1 ? answers : undefined;
	}
	return answers;
}

/** One alone. */
export async function postInterview(to: string, interview: SealedInterview): Promise<InterviewAnswer> {
	const said = await posted(to, bodyOf(interview));
	return said.kind === 'away' ? said : answerOf(said.json, said.kind === 'refused');
}

/** The server is told how long ago it was signed: the phone's clock may be wrong, its stopwatch is not. */
const bodyOf = ({ interviewId, signedAt, parcel }: SealedInterview): object => ({
	interviewId,
	parcel,
	ago: Math.max(0, Date.now() - signedAt)
});

type Said = { kind: 'ok' | 'refused'; json: unknown } | { kind: 'away' };

async function posted(to: string, body: object): Promise<Said> {
	const answer = await postJson(to, body, TIMEOUT_MS);
	if (!answer || answer.type === 'opaqueredirect' || answer.status >= 500 || NOT_NOW.includes(answer.status))
		return { kind: 'away' };
	return { kind: answer.ok ? 'ok' : 'refused', json: await answer.json().catch(() => undefined) };
}

/** Something in between may answer "200" as well: only the portal's own answer takes an interview off the phone. */
function answerOf(said: unknown, isRefused = isObject(said) && 'problem' in said): InterviewAnswer {
	if (isRefused) return { kind: 'refused', ...problemOf(said) };
	return isOutcome(said) ? { kind: 'taken', outcome: said } : { kind: 'away' };
}

function severalOf(said: unknown): { interviewId: string }[] | undefined {
	const several = isObject(said) && 'interviews' in said ? said.interviews : undefined;
	const isNamed = (each: unknown) => isObject(each) && 'interviewId' in each && typeof each.interviewId === 'string';
	return Array.isArray(several) ? (several.filter(isNamed) as { interviewId: string }[]) : undefined;
}

const isObject = (said: unknown): said is object => typeof said === 'object' && said !== null;

const isOutcome = (said: unknown): said is InterviewOutcome =>
	isObject(said) && 'state' in said && 'receipts' in said && 'items' in said;

const problemOf = (said: unknown): { code: string; say?: LocalizedText } =>
	(said as { problem?: { code: string; say?: LocalizedText } } | undefined)?.problem ?? {
		code: 'interview.unreadable'
	};
