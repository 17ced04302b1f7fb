import { describe, expect, it } from 'vitest';
import { withKnocks } from '../../../../src/lib/domain/field/pending';
import { nextVisit } from '../../../../src/lib/domain/field/next-visit';
import { door } from '../staff/builders';

const at = (text: string) => Date.parse(`${text}+08:00`);
const from = (tried: number[] | undefined, now: string) =>
	new Date(nextVisit(tried, at(now)).from + 8 * 3_600_000).toISOString().slice(0, 16);

describe('a door at which this phone has knocked without a signal', () => {
	const known = door({ attempts: 1, tried: [1, 0, 0, 0, 0, 0] });
	/** 2 November 2020 is a Monday. */
	const knock = { at: at('2020-11-02T15:00'), outcome: 'nobodyHome' as const };

	it('counts the knock and the hours tried, and keeps the state that the server told', () => {
		const here = withKnocks(known, [knock]);
		expect(here).toMatchObject({ attempts: 2, tried: [1, 1, 0, 0, 0, 0], status: 'notStarted' });
		expect(from(known.tried, '2020-11-02T15:05')).toBe('2020-11-02T14:00');
		expect(from(here.tried, '2020-11-02T15:05')).toBe('2020-11-02T18:00');
	});

	it('is marked as unsafe at once', () => {
		expect(withKnocks(known, [{ ...knock, outcome: 'unsafe' }]).unsafe).toBe(true);
		expect(withKnocks(known, [knock]).unsafe).toBeUndefined();
	});

	it('is the same door where nobody has knocked', () => {
		expect(withKnocks(known, [])).toBe(known);
		expect(withKnocks(known, [{ at: knock.at, outcome: 'reviewed' }])).toBe(known);
	});
});
