/** One clean household of every kind that the rules treat differently. */
import type { HouseholdResponse } from '../../../../src/lib/questionnaires/census-2020-short/model/response';
import { aged, child, death, deceasedHousehold, family, household, person, spouse } from '../../../support/households';

const AWAY = { D7: { code: '5', area: '440106' }, D9: '4', D10: '0' };
const NO_HOME = { H6: undefined, H7: undefined };

export const CLEAN_HOUSEHOLDS: Record<string, () => HouseholdResponse> = {
	'a family of three': () => household(),
	'a single person': () => household({ persons: [person()], H6: 45, H7: 1 }),
	'three generations': () =>
		household({
			persons: [
				person(),
				spouse(),
				child({ D1: '张磊', D5: '2000-03' }),
				person({ D1: '张福', D2: '3', D5: '1953-02' }),
				person({ D1: '陈秀', D2: '3', D4: '2', D5: '1955-07' }),
				person({ D1: '韦强', D2: '4', D5: '1956-07' })
			]
		}),
	'grandparents with grandchild and daughter-in-law': () =>
		household({
			persons: [
				person({ D5: '1955-04' }),
				spouse({ D5: '1957-02' }),
				child({ D1: '张强', D5: '1985-02' }),
				person({ D1: '梁芳', D2: '6', D4: '2', D5: '1987-05' }),
				person({ D1: '张宝', D2: '7', D5: '2012-03' }),
				person({ D1: '张平', D2: '8', D5: '1960-03' })
			]
		}),
	'a newborn without a name': () =>
		household({ persons: [...family(), child({ D1: '未取名', D5: aged(0), noIdNumber: 'newborn' })] }),
	'a child whose hukou is pending': () =>
		household({
			persons: [person(), spouse(), child({ D5: aged(3), noIdNumber: 'pending', D8: { code: '5' }, D9: undefined })]
		}),
	'people from another county': () =>
		household({
			persons: [
				person({ D8: { code: '4', area: '430102' }, D9: '8', D10: '0' }),
				spouse({ D8: { code: '2' }, D9: '6', D10: '5' })
			]
		}),
	'a member abroad and one in another county': () =>
		household({
			persons: [person(), spouse({ ...AWAY, D7: { code: '7' } }), child({ ...AWAY, D5: '2000-03', D10: '1' })]
		}),
	'everybody away': () => household({ persons: [person(AWAY), spouse(AWAY)] }),
	'room-mates in a workplace': () =>
		household({
			H1: '2',
			H5: '3',
			...NO_HOME,
			persons: ['黄一', '黄二', '黄三'].map((D1, index) => person({ D1, D2: index ? '9' : '0' }))
		}),
	'a family without a dwelling': () => household({ H5: '5', ...NO_HOME }),
	'a family in which somebody died': () => household({ deaths: [death()] }),
	'a family in which a baby died': () =>
		household({
			H3: { male: 0, female: 1 },
			deaths: [
				death({ name: '未取名', birth: '2020-01', noIdNumber: 'newborn', education: undefined, marital: undefined })
			]
		}),
	'all deceased': () => deceasedHousehold()
};
