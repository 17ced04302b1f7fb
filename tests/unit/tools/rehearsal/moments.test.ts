import { describe, it, expect } from 'vitest';
import { phaseOf } from '$lib/domain/household/round';
import { round2020 as round } from '../../../support/round-2020';
import { momentsBefore } from '../../../../tools/rehearsal/moments';

const at = (instant: string): number => Date.parse(`${instant}+08:00`);

describe('what happened before a rehearsal', () => {
	it.each(['2020-10-12T08:00', '2020-10-31T23:59', '2020-11-02T09:00', '2020-11-07T09:00'])(
		'lies before its clock starts at %s, and before the round closes',
		(start) => {
			for (const instant of Object.values(momentsBefore(round, at(start)))) {
				expect(instant).toBeLessThanOrEqual(at(start));
				expect(instant).toBeLessThan(round.selfReportCloses);
			}
		}
	);

	it('has a pre-fill before the reference moment and everything else after it, with the usual start', () => {
		const moments = momentsBefore(round, at('2020-11-02T09:00'));
		expect(phaseOf(round, moments.prefilled)).toBe('prefill');
		expect(phaseOf(round, moments.filledIn)).toBe('open');
		expect(moments.prepared).toBeLessThan(moments.lettersPrinted);
		expect(moments.lettersPrinted).toBeLessThan(moments.prefilled);
	});

	it('pauses a sign-in for as long as a pause can last into the rehearsal', () =>
		expect(momentsBefore(round, at('2020-11-02T09:00')).locked).toBe(at('2020-11-02T09:00')));
});
