import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InterviewAnswer } from '$lib/client/interviews/interview-outbox';
import type { OpenInterview } from '$lib/client/interviews/interview-records';
import { callMark } from '$lib/domain/field/interview';
import { signedInterview } from '$lib/schemas/interview';
import type { KeyRing } from '$lib/server/crypto/key-ring';
import { openParcel, visitKey } from '$lib/server/crypto/visit-seal';
import { CallKeeper } from '$lib/interview/call-keeper.svelte';

const HOUSEHOLD = '00000000-0000-4000-9000-000000000001';
const CALL = '00000000-0000-4000-8000-000000000001';
const NAME = '张试点';
const ring: KeyRing = { current: 'k1', secrets: new Map([['k1', randomBytes(32)]]) };
let answers: InterviewAnswer[];
let keeper: CallKeeper;
const post = vi.fn(async (_to: string, _posted: { parcel: object }) => answers.shift() ?? { kind: 'away' as const });

const interview = (): OpenInterview => ({
	interviewId: CALL,
	block: '450304001001001',
	householdId: HOUSEHOLD,
	composition: 'residents',
	informant: 'member',
	startedAt: 1,
	drafts: {
		'census-2020-short': {
			questionnaire: 'census-2020-short',
			household: {},
			lists: { persons: [{ id: 'p1', answers: { D1: NAME } }] },
			confirmed: []
		}
	},
	areas: {}
});
const outcome = { state: 'handedIn' as const, items: [], receipts: [] };

beforeEach(() => {
	answers = [];
	post.mockClear();
	keeper = new CallKeeper(HOUSEHOLD, visitKey(ring), post as never);
});

describe('an interview by telephone', () => {
	it('is held by the page from the first answer until the portal has it', async () => {
		expect(keeper.isHeld).toBe(false);
		await keeper.put();
		expect(keeper.isHeld).toBe(true);
		answers = [{ kind: 'taken', outcome }];
		await keeper.seal(interview(), 'test');
		expect([keeper.state, keeper.outcome, keeper.isHeld]).toEqual(['taken', outcome, false]);
	});

	it('is sealed to the server alone, for this household and call, as agreed to and not signed', async () => {
		await keeper.seal(interview(), 'test');
		const [to, posted] = post.mock.calls[0] ?? [];
		expect(to).toBe(`/help-desk/${HOUSEHOLD}/interview/hand-in`);
		expect(JSON.stringify([posted, keeper])).not.toContain(NAME);
		const content = openParcel(ring, callMark(HOUSEHOLD, CALL), posted?.parcel as never);
		expect(signedInterview.parse(content)).toMatchObject({ signature: { agreed: 'byTelephone' } });
		expect(openParcel(ring, callMark(HOUSEHOLD, HOUSEHOLD), posted?.parcel as never)).toBeUndefined();
	});

	it('that cannot be handed in stays, and the same parcel is sent again', async () => {
		await keeper.put();
		await keeper.seal(interview(), 'test');
		expect([keeper.state, keeper.isHeld]).toEqual(['away', true]);
		answers = [{ kind: 'taken', outcome }];
		await keeper.send();
		expect(keeper.state).toBe('taken');
		expect(post.mock.calls[1]).toEqual(post.mock.calls[0]);
	});

	it('that is refused says why, and holds nobody back', async () => {
		await keeper.put();
		answers = [{ kind: 'refused', code: 'call.unknown', say: { zh: '重来', en: 'Anew' } }];
		await keeper.seal(interview(), 'test');
		expect([keeper.state, keeper.say?.en, keeper.isHeld]).toEqual(['refused', 'Anew', false]);
	});
});
