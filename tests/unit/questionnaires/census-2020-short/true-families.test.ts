import { describe, expect, it } from 'vitest';
import type { HouseholdResponse } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { child, family, household, person, spouse } from '../../../support/households';
import { checkShortForm } from '../../../support/short-form-checks';

/** As people live, though a rule of thumb says otherwise. Invented. */
const TRUE_LIVES: [string, HouseholdResponse][] = [
	[
		'a stepmother eleven years older than the daughter of her husband',
		household({
			persons: [
				person({ D4: '2', D5: '1984-03' }),
				spouse({ D4: '1', D5: '1970-03' }),
				child({ D4: '2', D5: '1995-06', D11: '7', D12: '1' })
			]
		})
	],
	['a pupil of thirteen at a university', household({ persons: [person(), child({ D5: '2006-12', D11: '7' })] })],
	[
		'a husband twenty-six years older than his wife',
		household({ persons: [person({ D5: '1954-02' }), spouse({ D5: '1980-02' })] })
	],
	[
		'a mother of seventeen with her child and her own mother',
		household({
			persons: [
				person({ D4: '2', D5: '2003-06', D11: '5' }),
				child({ D5: '2020-03', D11: undefined, D12: undefined }),
				person({ D1: '韦秀兰', D2: '3', D4: '2', D5: '1985-03' })
			]
		})
	],
	[
		'three who share a flat and are no family',
		household({
			persons: [
				person(),
				person({ D1: '李试点', D2: '9', D5: '1995-04' }),
				person({ D1: '王试点', D2: '9', D5: '1996-04' })
			]
		})
	],
	[
		'a grandmother of 104',
		household({ persons: [...family(), person({ D1: '韦大娘', D2: '3', D4: '2', D5: '1916-05' })] })
	]
];

describe('a real household that a rule of thumb would not expect', () => {
	it.each(TRUE_LIVES)('%s, is never without a way on', (_, household) => {
		const stuck = checkShortForm(household).filter(({ level, verifiable }) => level === 'hard' && !verifiable);
		expect(stuck.map(({ rule, message }) => [rule, message.zh])).toEqual([]);
	});
});
