import { timeoutSignal } from '$lib/client/timers';
import type { ProblemMessage } from '$lib/domain/problem';
import type { StepRef } from '$lib/engine/index';
import type { Batch } from '$lib/engine/changes/change';
import type { TakenIn } from './draft-device';
import type { SendResult } from './draft-sync';

/** A line in a stairwell is slow, not dead; after this long it is as good as dead. */
const TIMEOUT_MS = 15_000;

/** Posts what a device has done; without a batch only asks for news. `leaving`: the page may be gone before the answer. */
export async function sendChanges(
	device: string,
	batch: Batch | undefined,
	known: number,
	place: StepRef | undefined,
	leaving: boolean
): Promise<SendResult> {
	const body = JSON.stringify({ device, first: 1, changes: [], ...batch, known, place });
	const headers = { 'content-type': 'application/json', accept: 'application/json' };
	const answer = await fetch('/form/changes', {
		method: 'POST',
		headers,
		body,
		redirect: 'manual',
		keepalive: leaving,
		signal: timeoutSignal(TIMEOUT_MS)
	});
	return answer.ok ? { kind: 'taken', answer: (await answer.json()) as TakenIn } : refusal(answer);
}

/** Only the product itself refuses with a problem of its catalogue; anything else is something in between. */
async function refusal(answer: Response): Promise<SendResult> {
	if (answer.status >= 500 || answer.status === 429) return { kind: 'away' };
	const body = (await answer.json().catch(() => undefined)) as { problem?: ProblemMessage } | undefined;
	const problem = body?.problem;
	return problem === undefined ? { kind: 'away' } : { kind: 'refused', problem };
}
