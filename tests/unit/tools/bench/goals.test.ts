import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { figureAt, goalsTable } from '../../../../tools/bench/support/goals';

it('a figure is found by names, in a list by the name of its entry', () => {
	const result = { requests: [{ name: 'GET /', ratio: 1.2 }], whole: { ratio: 99 } };
	expect(figureAt(result, ['requests', '=GET /', 'ratio'])).toBe(1.2);
	expect(figureAt(result, ['whole', 'ratio'])).toBe(99);
	expect(figureAt(result, ['requests', '=GET /form', 'ratio'])).toBeUndefined();
	expect(figureAt(result, ['constructor', 'length'])).toBeUndefined();
});

it('the table says of each goal whether it is reached, and what was not measured', () => {
	const folder = mkdtempSync(join(tmpdir(), 'zitian-goals-'));
	const result = {
		requests: [{ name: 'GET /', ratio: 0.5 }],
		whole: { ratioWithoutHash: 121 },
		sustained: { perSecond: 13 }
	};
	writeFileSync(join(folder, 'returns.json'), JSON.stringify(result));
	const lines = goalsTable(folder).split('\n');
	rmSync(folder, { recursive: true });
	expect(lines.find((line) => line.includes('GET / '))).toMatch(/✓.* 0\.5 × bare {2}\(goal ≤ 0\.6\)/);
	expect(lines.find((line) => line.includes('without its hash'))).toMatch(/×.*121\.0/);
	expect(lines.find((line) => line.includes('returns a second'))).toMatch(/✓.*13\.0 \/s {2}\(goal ≥ 12\)/);
	expect(lines.find((line) => line.includes('next question'))).toMatch(/\? .*bench:phone/);
});
