import { describe, expect, it } from 'vitest';
import { savedAt, stamped } from '../../../src/lib/engine/changes/saved-times';
import { emptyDraft } from '../../../src/lib/engine/model/draft';

const MINUTE = 60_000;

describe('when an answer came to the office', () => {
	it('is the minute in which its revision was saved', () => {
		const first = stamped(emptyDraft('tiny'), 4, 10 * MINUTE + 5);
		const draft = stamped(stamped(first, 5, 10 * MINUTE + 900), 6, 12 * MINUTE);
		expect(draft.saved).toEqual([
			[4, 10],
			[6, 12]
		]);
		expect([4, 5, 6, 7].map((revision) => savedAt(draft, revision))).toEqual(
			[10, 10, 12, 12].map((minute) => minute * MINUTE)
		);
		expect(savedAt(draft, 3)).toBeUndefined();
	});

	it('is remembered for the last sixty minutes with a save, and never runs backwards', () => {
		let draft = emptyDraft('tiny');
		for (let minute = 1; minute <= 80; minute += 1) draft = stamped(draft, minute, minute * MINUTE);
		expect(draft.saved).toHaveLength(60);
		expect(stamped(draft, 81, 79 * MINUTE)).toBe(draft);
		expect(savedAt(draft, 20)).toBeUndefined();
		expect(savedAt(draft, 21)).toBe(21 * MINUTE);
	});
});
