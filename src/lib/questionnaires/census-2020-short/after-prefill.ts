import type { PrefillChanges } from '../shared/folder';

const BOTH_LISTS = [
	{ section: 'people', step: 'present' },
	{ section: 'people', step: 'absent' }
];

/** Where what changed between a pre-fill and the reference moment is answered (X03). */
export const AFTER_PREFILL: PrefillChanges = {
	born: [
		{ section: 'household', step: 'H3' },
		{ section: 'people', step: 'present' }
	],
	died: [{ section: 'household', step: 'H4' }, ...BOTH_LISTS],
	moved: BOTH_LISTS,
	hukou: [
		{ section: 'people', step: 'absent' },
		{ section: 'persons', step: 'D8' }
	]
};
