import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../../tools/ci/test-counts';

const vitest = (passed: number, failed: number, success = failed === 0) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	success
});
const playwright = (expected: number, unexpected: number, flaky = 0) => ({
	stats: { expected, unexpected, flaky, skipped: 0 }
});

describe('the counts of a test run', () => {
	it('are those of the runner', () => {
		expect(countVitest(0, vitest(12, 0))).toEqual({ passed: 12, failed: 0 });
		expect(countVitest(1, vitest(12, 3))).toEqual({ passed: 12, failed: 3 });
		expect(countPlaywright(0, playwright(4, 0))).toEqual({ passed: 4, failed: 0 });
		expect(countPlaywright(1, playwright(4, 2))).toEqual({ passed: 4, failed: 2 });
	});

	it('have a failure when a test file could not be loaded', () => {
		expect(countVitest(1, vitest(12, 0, false))).toEqual({ passed: 12, failed: 1 });
		expect(countVitest(0, vitest(12, 0, false))).toEqual({ passed: 12, failed: 1 });
	});

	it('have a failure when the runner ended badly although every test passed', () => {
		expect(countVitest(1, vitest(12, 0))).toEqual({ passed: 12, failed: 1 });
		expect(countPlaywright(1, playwright(4, 0))).toEqual({ passed: 4, failed: 1 });
	});

	it('have a failure when there is no report, even if the runner said that all was well', () => {
		expect(countVitest(0, undefined)).toEqual({ passed: 0, failed: 1 });
		expect(countPlaywright(0, undefined)).toEqual({ passed: 0, failed: 1 });
	});

	it('count a test that passed only at the second try as failed', () => {
		expect(countPlaywright(0, playwright(4, 0, 1))).toEqual({ passed: 4, failed: 1 });
	});
});
