import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '$lib/engine/model/draft';
import { applyBatch } from '$lib/engine/changes/apply-changes';
import type { Batch } from '$lib/engine/changes/change';
import { census2020Short } from '$lib/questionnaires/registry';
import { DraftDevice } from '$lib/form/client/draft-device';
import { DraftSync, type SaveState, type SendResult } from '$lib/form/client/draft-sync';
import { FORM } from '../engine/household-model';
import { resolved } from '../../questionnaires/tiny';

const OVER = { code: 'draft.sealed', say: { zh: '', en: '' } } as const;

/** One page with a server that a test cuts off, and a phone that keeps things or does not. */
function page({ keeps = true } = {}) {
	const server = { draft: emptyDraft(census2020Short.id), revision: 0 };
	const device = new DraftDevice(FORM, { ...server }, { device: 'mother', first: 1, changes: [] });
	const seen = { states: [] as SaveState[], news: 0, stopped: '', sent: [] as (Batch | undefined)[] };
	const line = { state: 'up' as 'up' | 'down' | 'answerLost' | 'refusing' };
	const takesIn = (batch: Batch | undefined, known: number): SendResult => {
		const before = server.revision;
		if (batch)
			Object.assign(server, {
				draft: applyBatch(resolved(FORM.definition, server.draft), FORM.check, batch, before + 1).draft,
				revision: before + 1
			});
		return {
			kind: 'taken',
			answer: { revision: server.revision, savedAt: 1, ...(known !== before && { draft: server.draft }) }
		};
	};
	const sync = new DraftSync(device, {
		send: async (batch, known) => {
			seen.sent.push(batch);
			if (line.state === 'refusing') return { kind: 'refused', problem: OVER };
			if (line.state === 'down') throw new TypeError('Failed to fetch');
			const answer = takesIn(batch, known);
			if (line.state === 'answerLost') throw new TypeError('Failed to fetch');
			return answer;
		},
		putAway: async () => keeps,
		show: (state, news) => {
			seen.states.push(state);
			if (news) seen.news += 1;
		},
		stop: ({ code }) => (seen.stopped = code)
	});
	const types = (value: string) => {
		device.record({ kind: 'answer', section: 'household', field: 'H6', value, base: device.known.revision });
		sync.changed();
	};
	return { server, device, seen, line, sync, types, state: () => seen.states.at(-1) };
}

describe('saving as somebody types', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('says 正在保存 at the first stroke, sends once typing pauses, and says 已保存 when the server has it', async () => {
		const { types, state, server, seen } = page();
		types('9');
		expect(state()).toBe('saving');
		await vi.advanceTimersByTimeAsync(500);
		types('92');
		expect(seen.sent).toEqual([]);
		await vi.advanceTimersByTimeAsync(600);
		expect(server.draft.household.H6).toBe('92');
		expect([state(), seen.sent.length]).toEqual(['saved', 1]);
	});

	it('never lets more than two seconds of typing wait', async () => {
		const { types, server } = page();
		for (let stroke = 1; stroke <= 20; stroke += 1) {
			types(String(stroke));
			await vi.advanceTimersByTimeAsync(150);
			if (stroke * 150 >= 2000) expect(Number(server.draft.household.H6)).toBeGreaterThan(stroke - 2000 / 150);
		}
	});

	it('says 仅在本机 without a network once the phone has put it away, and sends by itself when the network is back', async () => {
		const { types, state, line, server } = page();
		line.state = 'down';
		types('92');
		await vi.advanceTimersByTimeAsync(700);
		expect(state()).toBe('onlyHere');
		line.state = 'up';
		await vi.advanceTimersByTimeAsync(2100);
		expect([state(), server.draft.household.H6]).toEqual(['saved', '92']);
	});

	it('says 未保存 without a network where the phone keeps nothing, and never 已保存', async () => {
		const { types, state, line, seen } = page({ keeps: false });
		line.state = 'down';
		types('92');
		await vi.advanceTimersByTimeAsync(60_000);
		expect(state()).toBe('notSaved');
		expect(seen.states).not.toContain('saved');
		expect(seen.sent.length).toBeLessThan(10);
	});

	it('sends again what nobody answered, and it counts once', async () => {
		const { types, line, server, device } = page();
		line.state = 'answerLost';
		types('92');
		await vi.advanceTimersByTimeAsync(700);
		line.state = 'up';
		await vi.advanceTimersByTimeAsync(2100);
		expect([server.draft.household.H6, device.hasUnsent, server.draft.devices]).toEqual(['92', false, { mother: 1 }]);
	});

	it('sends what was typed while a batch was under way after it, in order', async () => {
		const { types, seen, server } = page();
		types('9');
		await vi.advanceTimersByTimeAsync(600);
		types('92');
		types('921');
		await vi.advanceTimersByTimeAsync(700);
		expect(seen.sent.map((batch) => [batch?.first, batch?.changes.length])).toEqual([
			[1, 1],
			[2, 1]
		]);
		expect(server.draft.household.H6).toBe('921');
	});

	it('hears what another device did with the next answer', async () => {
		const { types, seen, server, device } = page();
		server.draft = applyBatch(
			resolved(FORM.definition, server.draft),
			FORM.check,
			{
				device: 'father',
				first: 1,
				changes: [{ kind: 'answer', section: 'household', field: 'H7', value: '4', base: 0 }]
			},
			1
		).draft;
		server.revision = 1;
		types('92');
		await vi.advanceTimersByTimeAsync(700);
		expect([seen.news, device.draft.household]).toEqual([1, { H6: '92', H7: '4' }]);
	});

	it('stops where the form was submitted elsewhere, says why, and keeps what was typed', async () => {
		const { types, line, seen, state, device } = page();
		line.state = 'refusing';
		types('92');
		await vi.advanceTimersByTimeAsync(700);
		types('93');
		await vi.advanceTimersByTimeAsync(60_000);
		expect([seen.stopped, state(), seen.sent.length, device.draft.household.H6]).toEqual([
			'draft.sealed',
			'notSaved',
			1,
			'93'
		]);
	});

	it('sends what it has with the page that goes away', async () => {
		const { types, sync, server } = page();
		types('92');
		sync.flushOnPageHide();
		await vi.advanceTimersByTimeAsync(0);
		expect(server.draft.household.H6).toBe('92');
	});
});
