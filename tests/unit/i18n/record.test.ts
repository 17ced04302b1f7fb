import { describe, expect, it } from 'vitest';
import { recordText } from '$lib/i18n/record';
import { toResidentText } from '$lib/i18n/staff-actions-note';
import { eventText } from '$lib/i18n/timeline';

describe('what a household reads of its record', () => {
	it('has a sentence for everything that the help desk sees happen, but for each save of the draft', () => {
		const known = [...Object.keys(eventText), ...Object.keys(toResidentText)].filter(
			(action) => action !== 'step.saved'
		);
		expect(known.filter((action) => !Object.hasOwn(recordText, action))).toEqual([]);
	});
});
