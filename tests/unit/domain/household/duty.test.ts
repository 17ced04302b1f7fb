import { describe, expect, it } from 'vitest';
import { isOnDuty } from '$lib/domain/household/duty';
import { round2020 } from '../../../support/round-2020';

const walking = { ended: false, blocks: 1 };
const at = (beijing: string): boolean => isOnDuty(round2020, Date.parse(`${beijing}+08:00`), walking);

describe('an enumerator with a block', () => {
	it('is on duty from the opening of self-report, 11 October 0:00', () => {
		expect(at('2020-10-10T23:59:59.999')).toBe(false);
		expect(at('2020-10-11T00:00:00.000')).toBe(true);
	});

	it('stays on duty after self-report closes, until the end of 10 December', () => {
		expect(at('2020-11-06T00:00:00.000')).toBe(true);
		expect(at('2020-12-10T23:59:59.999')).toBe(true);
		expect(at('2020-12-11T00:00:00.000')).toBe(false);
	});

	it('is on duty until self-report closes in a round without field work after it', () => {
		const { selfReportCloses } = round2020;
		const round = { ...round2020, fieldWorkEnds: undefined };
		expect(isOnDuty(round, selfReportCloses - 1, walking)).toBe(true);
		expect(isOnDuty(round, selfReportCloses, walking)).toBe(false);
	});
});

describe('in the middle of the round', () => {
	const { referenceMoment } = round2020;

	it('nobody without a block is on duty', () => {
		expect(isOnDuty(round2020, referenceMoment, { ended: false, blocks: 0 })).toBe(false);
	});

	it('nobody whose account has ended is on duty', () => {
		expect(isOnDuty(round2020, referenceMoment, { ended: true, blocks: 1 })).toBe(false);
	});
});
