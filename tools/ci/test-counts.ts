import { z } from 'zod';

export interface Counts {
	passed: number;
	failed: number;
}

const vitestReport = z.object({ success: z.boolean(), numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() })
});

/** Counts of vitest's JSON report. A file that could not even be loaded has no failed test, but it is a failure. */
export function countVitest(exitCode: number, report: unknown): Counts {
	const parsed = vitestReport.safeParse(report);
	if (!parsed.success) return withoutReport();
	const { numPassedTests: passed, numFailedTests } = parsed.data;
	return { passed, failed: atLeastOneIf(exitCode !== 0 || !parsed.data.success, numFailedTests) };
}

/** Counts of Playwright's JSON report. A test that passed only when tried again has failed. */
export function countPlaywright(exitCode: number, report: unknown): Counts {
	const parsed = playwrightReport.safeParse(report);
	if (!parsed.success) return withoutReport();
	const { expected, unexpected, flaky } = parsed.data.stats;
	return { passed: expected, failed: atLeastOneIf(exitCode !== 0, unexpected + flaky) };
}

/** A runner that wrote no report ran no test, whatever its exit code says. */
function withoutReport(): Counts {
	return { passed: 0, failed: 1 };
}

const atLeastOneIf = (failure: boolean, failed: number): number => (failure ? Math.max(1, failed) : failed);
