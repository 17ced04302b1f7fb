import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { container } from '$lib/server/portal/container';
import { readSettings } from '$lib/server/settings';
import { shippedThresholds } from '$lib/questionnaires/census-2020-short/model/thresholds';
import { testClock } from '../../../support/clock';
import { household, person } from '../../../support/households';

const folder = mkdtempSync(join(tmpdir(), 'zitian-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Nothing connects to the database before it is asked for something. */
async function rulesFoundWith(thresholdsFile: string, response: ReturnType<typeof household>): Promise<string[]> {
	const settings = readSettings({
		DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
		ZITIAN_SECRETS: `k1:${randomBytes(32).toString('base64url')}`,
		OFFICE_PUBLIC_KEY: JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'office' }),
		THRESHOLDS_FILE: thresholdsFile
	});
	const deps = await container(settings, testClock());
	const found = deps.forms
		.of('census-2020-short')
		.check(response)
		.map(({ rule }) => rule);
	await deps.close();
	return found;
}

describe('the checks of a running portal', () => {
	const twentyYearsApart = household({
		persons: [person({ D5: '1970-01' }), person({ D1: '李小红', D2: '1', D4: '2', D5: '1990-01' })]
	});

	it('use the thresholds of the file that the office names', async () => {
		const changed = structuredClone(shippedThresholds);
		changed['R08.max'].value = 20;
		const file = join(folder, 'thresholds.json');
		writeFileSync(file, JSON.stringify(changed));
		expect(await rulesFoundWith('', twentyYearsApart)).toContain('R08');
		expect(await rulesFoundWith(file, twentyYearsApart)).not.toContain('R08');
	});

	it('know which counties there are', async () => {
		const hukouIn = (area: string) => household({ persons: [person({ D8: { code: '4', area }, D9: '5', D10: '0' })] });
		expect(await rulesFoundWith('', hukouIn('430102'))).toEqual([]);
		expect(await rulesFoundWith('', hukouIn('430199'))).not.toEqual([]);
	});
});
