import { describe, expect, it } from 'vitest';
import { readReason } from '../../../../src/lib/domain/support/reason';
import { timelineOf, type RecordedEvent } from '../../../../src/lib/domain/support/timeline';

const event = (action: string, at: number, over: Partial<RecordedEvent> = {}): RecordedEvent => ({
	at,
	action,
	actorKind: 'resident',
	outcome: 'done',
	detail: {},
	...over
});
const everything = (action: string) => action;

describe('the timeline of a household', () => {
	it('has events and refused sign-ins, newest first', () => {
		const lines = timelineOf(
			[event('a', 1), event('b', 3)],
			[{ at: 2, reference: 'ABC234', problem: 'pin.wrong' }],
			everything
		);
		expect(lines.map((line) => line.at)).toEqual([3, 2, 1]);
	});

	it('says a run of saves once, at its newest, with how many', () => {
		const lines = timelineOf([event('step.saved', 3), event('step.saved', 2), event('step.saved', 1)], [], everything);
		expect(lines).toEqual([expect.objectContaining({ at: 3, times: 3 })]);
	});

	it('joins actions that have the same sentence', () => {
		expect(timelineOf([event('roster.edited', 2), event('step.saved', 1)], [], () => 'step.saved')).toHaveLength(1);
	});

	it('does not join saves of different days', () => {
		expect(timelineOf([event('step.saved', 90_000_000), event('step.saved', 1)], [], everything)).toHaveLength(2);
	});

	it('never joins what staff did', () => {
		const twice = [
			event('signIn.unlocked', 2, { actorKind: 'staff' }),
			event('signIn.unlocked', 1, { actorKind: 'staff' })
		];
		expect(timelineOf(twice, [], everything)).toHaveLength(2);
	});

	it('leaves out bookkeeping, and what was refused', () => {
		const lines = timelineOf(
			[event('signIn.tried', 1), event('form.submitted', 2, { outcome: 'refused' })],
			[],
			(action) => (action === 'signIn.tried' ? undefined : action)
		);
		expect(lines).toEqual([]);
	});
});

describe('the reason of an agent', () => {
	it('is kept without stray spaces', () => {
		expect(readReason('  信丢了，\n普查员已核实 ')).toEqual({ reason: '信丢了, 普查员已核实' });
	});

	it.each(['', ' ', '。'])('"%s" is missing', (typed) => {
		expect(readReason(typed)).toEqual({ fault: 'missing' });
	});

	it.each([
		'证件 450304198001010019',
		'电话 138 0000 0000',
		'电话 138-0000-0000',
		'码 1234 5678 9012 3456',
		'PIN 482915',
		'证件４５０３０４１９８００１０１００１９'
	])('"%s" is personal', (typed) => {
		expect(readReason(typed)).toEqual({ fault: 'personal' });
	});

	it.each(['11月2日 10:31 来电', '2020-11-02 10:31 来电', '普查员 0231 已核实', '3-2-402 来电'])(
		'"%s" is not',
		(typed) => {
			expect(readReason(typed)).toHaveProperty('reason');
		}
	);

	it('has an end', () => {
		expect(readReason('字'.repeat(200))).toHaveProperty('reason');
		expect(readReason('字'.repeat(201))).toEqual({ fault: 'long' });
	});
});
