/** One clean long form of every kind that the rules treat differently. */
import type { LongFormResponse } from '../../../../src/lib/questionnaires/census-2020-long/model/response';
import { aged, child, family, household, person, spouse } from '../../../support/households';
import { longForm, oldCouple, oldCoupleWithSon, widow } from '../../../support/long-households';

const NO_HOME = { H6: undefined, H7: undefined };

export const CLEAN_FORMS: Record<string, () => LongFormResponse> = {
	'a family of three': () => longForm(),
	'a family with a baby': () => longForm(household({ persons: [...family(), child({ D1: '张宝', D5: '2020-03' })] })),
	'a couple that rents': () =>
		longForm(
			household({
				persons: [
					person({ D8: { code: '4', area: '430102' }, D9: '4', D10: '0' }),
					spouse({ D8: { code: '4', area: '430102' }, D9: '4', D10: '2' })
				]
			})
		),
	'grandparents with grandchild and daughter-in-law': () =>
		longForm(
			household({
				persons: [
					person({ D5: '1955-04' }),
					spouse({ D5: '1957-02' }),
					child({ D1: '张强', D5: '1985-02' }),
					person({ D1: '梁芳', D2: '6', D4: '2', D5: '1987-05' }),
					person({ D1: '张宝', D2: '7', D5: '2012-03' })
				]
			})
		),
	'an old couple': () => longForm(oldCouple()),
	'an old couple with a son': () => longForm(oldCoupleWithSon()),
	'a widow alone': () => longForm(widow()),
	'a student away': () =>
		longForm(
			household({
				persons: [
					person(),
					spouse(),
					child({ D5: '2000-03', D7: { code: '5', area: '440106' }, D9: '4', D10: '1', D11: '7' })
				]
			})
		),
	'room-mates in a workplace': () =>
		longForm(
			household({
				H1: '2',
				H5: '3',
				...NO_HOME,
				persons: ['黄一', '黄二'].map((D1, index) => person({ D1, D2: index ? '9' : '0', D5: aged(30) }))
			})
		)
};
