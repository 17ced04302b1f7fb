import { afterEach, describe, expect, it, vi } from 'vitest';
import { askSigningCode, giveSigningCode } from '$lib/client/interviews/signing-code';

const at = { block: '450304001001001', householdId: 'h', interviewId: 'i' };
const say = { zh: '不对', en: 'No' };
const posted: { to: string; body: unknown }[] = [];

/** A portal that answers so; undefined: nobody is there. */
function portal(answer: () => Response | undefined): void {
	posted.length = 0;
	vi.stubGlobal('fetch', async (to: string, { body }: { body: string }) => {
		posted.push({ to, body: JSON.parse(body) });
		const said = answer();
		if (!said) throw new TypeError('Failed to fetch');
		return said;
	});
}
afterEach(() => vi.unstubAllGlobals());

describe('a code in place of a signature, as the phone asks for it', () => {
	it('is asked for with number and interview alone: no answer of an open interview goes along', async () => {
		portal(() => Response.json({ challenge: 'token' }));
		const interview = { ...at, drafts: { short: { household: { D1: '张试点' } } } };
		expect(await askSigningCode(interview, '13800004455')).toEqual({ kind: 'ok', token: 'token' });
		expect(posted).toEqual([
			{
				to: '/enumerator/450304001001001/signing-code',
				body: { householdId: 'h', interviewId: 'i', phone: '13800004455' }
			}
		]);
	});

	it('is confirmed, or refused in the portal’s own words, whatever the status', async () => {
		portal(() => Response.json({ confirmation: 'token' }));
		expect(await giveSigningCode(at, { challenge: 'c', code: '204817' })).toEqual({ kind: 'ok', token: 'token' });
		portal(() => Response.json({ problem: { code: 'signing.tries', say } }, { status: 429 }));
		expect(await giveSigningCode(at, { challenge: 'c', code: '204817' })).toEqual({ kind: 'refused', say });
	});

	it.each([
		['nobody is there', () => undefined],
		['the server fails', () => new Response('oops', { status: 500 })],
		['something in between answers', () => new Response('<html>', { status: 200 })],
		['an answer is not the portal’s', () => Response.json({ confirmation: 5 })]
	])('counts as not asked where %s', async (_, answer) => {
		portal(answer);
		expect(await giveSigningCode(at, { challenge: 'c', code: '204817' })).toEqual({ kind: 'away' });
	});

	it('says that the session has ended where the portal leads to the sign-in', async () => {
		portal(
			() => ({ type: 'opaqueredirect', ok: false, json: () => Promise.reject(new Error()) }) as unknown as Response
		);
		expect(await askSigningCode(at, '13800004455')).toEqual({ kind: 'signedOut' });
	});
});
