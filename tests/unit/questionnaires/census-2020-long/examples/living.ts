/** How people of 60 and more live: L34–L49. */
import { household, justAged, notQuiteAged, person, spouse } from '../../../../support/households';
import { longForm, oldCouple, oldCoupleWithSon, widow } from '../../../../support/long-households';
import { working, type LongFormExamples } from './shared';

export const LIVING_EXAMPLES: LongFormExamples = {
	L34: {
		passes: [['with the spouse, married', longForm(oldCouple())]],
		fails: [['with the spouse, widowed', longForm(widow(), [{ C28: '2' }]), 'L34', 'L39', 'L45']]
	},
	L36: {
		passes: [
			[
				'in a home, a collective household',
				longForm(
					household({
						H1: '2',
						H5: '2',
						H6: undefined,
						H7: undefined,
						persons: [person({ D5: '1948-06' }), person({ D1: '黄二', D2: '9', D5: '1947-06' })]
					}),
					[{ C28: '6' }, { C28: '6' }]
				)
			]
		],
		fails: [['in a home, an ordinary one', longForm(widow(), [{ C28: '6' }])]]
	},
	L37: {
		passes: [['manages daily life, works', longForm(oldCouple(), [{ ...working, C29: '3' }, {}])]],
		fails: [['cannot manage daily life, works', longForm(oldCouple(), [{ ...working, C29: '4' }, {}])]]
	},
	L39: {
		passes: [['with the spouse, who is here', longForm(oldCouple())]],
		fails: [
			['with the spouse, who is not on the form', longForm(widow(), [{ C24: '2', C28: '2' }]), 'F05', 'L39', 'L45']
		]
	},
	L40: {
		passes: [['with the spouse and children', longForm(oldCoupleWithSon())]],
		fails: [['with children only, the spouse here', longForm(oldCoupleWithSon(), [{ C28: '3' }, { C28: '3' }])]]
	},
	L41: {
		passes: [['with the son', longForm(oldCoupleWithSon())]],
		fails: [['with children, none here', longForm(oldCouple(), [{ C28: '1' }, { C28: '1' }])]]
	},
	L42: {
		passes: [
			['with the spouse alone', longForm(oldCouple())],
			[
				'and a helper',
				longForm(
					household({
						persons: [
							person({ D5: '1954-06' }),
							spouse({ D5: '1956-06' }),
							person({ D1: '卢姐', D2: '9', D4: '2', D5: '1975-03' })
						]
					})
				)
			]
		],
		fails: [['with the spouse alone, the son here', longForm(oldCoupleWithSon(), [{ C28: '2' }, { C28: '2' }])]]
	},
	L43: {
		passes: [['alone', longForm(widow())]],
		fails: [
			[
				'alone, the son here',
				longForm(
					household({ persons: [person({ D4: '2', D5: '1948-06' }), person({ D1: '张磊', D2: '2', D5: '1978-03' })] }),
					[{ C28: '5' }]
				)
			]
		]
	},
	L44: {
		passes: [
			[
				'alone with a helper',
				longForm(
					household({
						persons: [person({ D4: '2', D5: '1948-06' }), person({ D1: '卢姐', D2: '9', D4: '2', D5: '1975-03' })]
					}),
					[{ C28: '4' }]
				)
			]
		],
		fails: [
			[
				'alone with a helper, the son here',
				longForm(
					household({ persons: [person({ D4: '2', D5: '1948-06' }), person({ D1: '张磊', D2: '2', D5: '1978-03' })] }),
					[{ C28: '4' }]
				)
			],
			['alone with a helper, nobody here', longForm(widow(), [{ C28: '4' }])]
		]
	},
	L45: {
		passes: [
			['alone', longForm(widow())],
			['alone, the helper sleeps out', longForm(widow(), [{ C28: '4' }])]
		],
		fails: [['with children, nobody here', longForm(widow(), [{ C28: '3' }]), 'L41', 'L45']]
	},
	L46: {
		passes: [['both with the spouse', longForm(oldCouple())]],
		fails: [['one with the spouse, one in a home', longForm(oldCouple(), [{}, { C28: '6' }]), 'L36', 'L46']]
	},
	L47: {
		passes: [['cannot manage daily life, with the spouse', longForm(oldCouple(), [{ C29: '4' }, {}])]],
		fails: [['cannot manage daily life, alone', longForm(widow(), [{ C29: '4' }])]]
	},
	L48: {
		passes: [
			[
				'moved for care, in another arrangement',
				longForm(
					household({
						persons: [person({ D4: '2', D5: '1948-06', D8: { code: '2' }, D9: '5', D10: '8' })],
						H6: 50,
						H7: 2
					}),
					[{ C28: '7' }]
				)
			]
		],
		fails: [
			[
				'moved for care, alone',
				longForm(
					household({
						persons: [person({ D4: '2', D5: '1948-06', D8: { code: '2' }, D9: '5', D10: '8' })],
						H6: 50,
						H7: 2
					}),
					[{ C28: '5' }]
				)
			]
		]
	},
	L49: {
		passes: [
			[
				'healthy at 94',
				longForm(household({ persons: [person({ D4: '2', D5: notQuiteAged(95) })], H6: 50, H7: 2 }), [{ C29: '1' }])
			]
		],
		fails: [
			[
				'healthy at 95',
				longForm(household({ persons: [person({ D4: '2', D5: justAged(95) })], H6: 50, H7: 2 }), [{ C29: '1' }])
			]
		]
	}
};
