import { describe, expect, it } from 'vitest';
import { usableCursor } from '$lib/server/events/cursor';

const NOW = '1000:1010:1003,1007';

describe('where a phone goes on', () => {
	it('is where it says it had come to', () => {
		expect(usableCursor('990:995:', NOW)).toBe('990:995:');
		expect(usableCursor('990:999:992,998', NOW)).toBe('990:999:992,998');
		expect(usableCursor(NOW, NOW)).toBe(NOW);
	});

	it.each([
		['nothing', ''],
		['something else', '17'],
		['SQL', "1:2:'; drop table audit_event"],
		['a snapshot that ends before it begins', '12:10:'],
		['transactions outside the snapshot', '990:995:996'],
		['transactions out of order', '990:999:998,992'],
		['a transaction twice', '990:999:992,992'],
		['no transaction at all', '0:0:'],
		['more than a phone has been given', `990:995:${'991,'.repeat(600)}992`]
	])('is the beginning for %s', (_, text) => {
		expect(usableCursor(text, NOW)).toBeUndefined();
	});

	it('is the beginning for what another database has said, or what is long past', () => {
		expect(usableCursor('990:2000:', NOW)).toBeUndefined();
		expect(usableCursor('990:995:', '100000:100000:')).toBeUndefined();
	});
});
