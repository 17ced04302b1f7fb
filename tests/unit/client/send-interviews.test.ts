import { afterEach, describe, expect, it, vi } from 'vitest';
import { postInterview, postInterviews } from '$lib/client/interviews/send-interviews';
import type { SealedInterview } from '$lib/client/interviews/interview-outbox';

const BLOCK = '450304001001001';
const HANDED_IN = { state: 'handedIn', items: [], receipts: [] };
const parcel = { kid: 'k1', ephemeral: { x: '', y: '' }, iv: '', ciphertext: '' };
const sealed = (interviewId: string): SealedInterview => ({ interviewId, signedAt: Date.now(), parcel });
const THREE = ['one', 'two', 'three'].map(sealed);

type Posted = { interviews?: { interviewId: string }[]; interviewId?: string };
const posted: Posted[] = [];

/** A portal that answers so; undefined: nobody is there. */
function portal(answer: (body: Posted) => Response | undefined): void {
	posted.length = 0;
	vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
		const read = JSON.parse(body) as Posted;
		posted.push(read);
		const said = answer(read);
		if (!said) throw new TypeError('Failed to fetch');
		return said;
	});
}
afterEach(() => vi.unstubAllGlobals());

const refusal = (code: string, status = 400) => Response.json({ problem: { code } }, { status });

describe('several interviews in one request', () => {
	it('are answered each by its own id', async () => {
		const problem = { code: 'notAllowed' };
		const interviews = [
			{ interviewId: 'one', ...HANDED_IN },
			{ interviewId: 'two', problem }
		];
		portal(() => Response.json({ interviews }));
		const answers = await postInterviews(BLOCK, THREE);
		expect([...(answers ?? [])]).toEqual([
			['one', { kind: 'taken', outcome: HANDED_IN }],
			['two', { kind: 'refused', code: 'notAllowed' }]
		]);
		expect(posted).toHaveLength(1);
	});

	it('go one by one to a server with an older build, which knows no several', async () => {
		portal(({ interviewId }) => {
			if (!interviewId) return refusal('interview.unreadable');
			return interviewId === 'two' ? refusal('notAllowed', 404) : Response.json(HANDED_IN);
		});
		const answers = await postInterviews(BLOCK, THREE);
		expect([...(answers ?? [])].map(([id, { kind }]) => [id, kind])).toEqual([
			['one', 'taken'],
			['two', 'refused'],
			['three', 'taken']
		]);
		expect(posted.slice(1).map(({ interviewId }) => interviewId)).toEqual(['one', 'two', 'three']);
	});

	it('go one by one where the request as a whole is too long for the portal', async () => {
		portal(({ interviews }) => (interviews ? refusal('request.tooLong', 413) : Response.json(HANDED_IN)));
		expect((await postInterviews(BLOCK, THREE))?.size).toBe(3);
	});

	it.each([
		['no network', () => undefined],
		['a portal that is busy', () => refusal('signIn.busy', 503)],
		['a page of something in between', () => new Response('<html>', { status: 200 })],
		['an answer of something in between', () => Response.json({ state: 'ok' })],
		['an answer that was cut', () => new Response('{"interviews":[{"interviewId":"one"', { status: 200 })]
	])('are all kept with %s', async (_, answer) => {
		portal(answer);
		expect(await postInterviews(BLOCK, THREE)).toBeUndefined();
		expect(posted).toHaveLength(1);
	});

	it('take none off the phone for an answer that says nothing of it', async () => {
		portal(() => Response.json({ interviews: [{ interviewId: 'one' }, { interviewId: 2 }, null, 'two'] }));
		expect([...((await postInterviews(BLOCK, THREE)) ?? [])]).toEqual([['one', { kind: 'away' }]]);
	});
});

describe('one interview alone', () => {
	it('is taken, refused with its sentence, or sent again', async () => {
		portal(() => Response.json(HANDED_IN));
		expect(await postInterview('/to', sealed('one'))).toEqual({ kind: 'taken', outcome: HANDED_IN });
		portal(() => refusal('interview.early', 409));
		expect(await postInterview('/to', sealed('one'))).toEqual({ kind: 'refused', code: 'interview.early' });
		portal(() => undefined);
		expect(await postInterview('/to', sealed('one'))).toEqual({ kind: 'away' });
	});
});
