/** Each person alone: K04–K15. */
import { foreignForm } from '../../../../support/foreign-households';
import { aged, justAged, notQuiteAged } from '../../../../support/households';
import { alone, withChild, type ForeignFormExamples } from './shared';

export const PERSON_EXAMPLES: ForeignFormExamples = {
	K04: {
		passes: [
			['born in January 1880', alone({ birth: '1880-01' })],
			['born in October 2020', withChild({ birth: '2020-10', stay: '1', purpose: { code: '4' } })]
		],
		fails: [
			['born in December 1879', alone({ birth: '1879-12' })],
			['born in November 2020', withChild({ birth: '2020-11', edu: undefined })],
			['no month', alone({ birth: undefined })],
			['no such month', alone({ birth: '1980-13' })]
		]
	},
	K05: {
		passes: [
			['a foreigner with a country', foreignForm()],
			['a resident of Hong Kong', alone({ status: { code: '1' } })]
		],
		fails: [
			['a foreigner without a country', alone({ status: { code: '4' } })],
			['a foreigner from Macao', alone({ status: { code: '4', country: 'MO' } })],
			['a country in words', alone({ status: { code: '4', country: '美国' } })],
			['Taiwan, with a country', alone({ status: { code: '3', country: 'US' } })],
			['no status', alone({ status: undefined })],
			['a fifth status', alone({ status: { code: '5' } })]
		]
	},
	K06: {
		passes: [
			['a baby of three months, three months here', withChild({ birth: '2020-07', stay: '2' })],
			['of half a year', withChild({ birth: '2020-04', stay: '3' })],
			['of one year', withChild({ birth: '2019-10', stay: '4' })],
			['of two years', withChild({ birth: '2018-10', stay: '5' })],
			['of five years', withChild({ birth: '2015-10', stay: '6' })]
		],
		fails: [
			['a month less than three', withChild({ birth: '2020-08', stay: '2' })],
			['than six', withChild({ birth: '2020-05', stay: '3' })],
			['than twelve', withChild({ birth: '2019-11', stay: '4' })],
			['than two years', withChild({ birth: '2018-11', stay: '5' })],
			['than five years', withChild({ birth: '2015-11', stay: '6' })],
			['no time', alone({ stay: undefined })]
		]
	},
	K07: {
		passes: [['works at 16', withChild({ birth: justAged(16), purpose: { code: '2' } })]],
		fails: [
			['came to work at 15', withChild({ birth: notQuiteAged(16), purpose: { code: '2' } })],
			['came to work, without any', alone({ work: { code: '2' } })]
		]
	},
	K08: {
		passes: [
			['studies at 3', withChild({ birth: justAged(3), purpose: { code: '3' } })],
			['at 45', alone({ birth: notQuiteAged(46), purpose: { code: '3' } })]
		],
		fails: [
			['at 2', withChild({ birth: notQuiteAged(3), purpose: { code: '3' } })],
			['at 46', alone({ birth: justAged(46), purpose: { code: '3' } })]
		]
	},
	K09: {
		passes: [['on business at 18', withChild({ birth: justAged(18), purpose: { code: '1' } })]],
		fails: [['on business at 17', withChild({ birth: notQuiteAged(18), purpose: { code: '1' } })]]
	},
	K10: {
		passes: [['settled half a year ago', alone({ purpose: { code: '4' }, stay: '3' })]],
		fails: [['settled less than half a year ago', alone({ purpose: { code: '4' }, stay: '2' })]]
	},
	K11: {
		passes: [['with the family for half a year', alone({ purpose: { code: '5' }, stay: '3' })]],
		fails: [
			['with the family for some weeks', alone({ purpose: { code: '5' }, stay: '1' })],
			['for another reason, some weeks', alone({ purpose: { code: '6', other: '治病' }, stay: '1' })]
		]
	},
	K12: {
		passes: [['another purpose, in words', alone({ purpose: { code: '6', other: '治病' } })]],
		fails: [
			['another purpose, not which', alone({ purpose: { code: '6' } })],
			['work, in words', alone({ purpose: { code: '2', other: '治病' } })],
			['no purpose', alone({ purpose: undefined })],
			['a seventh purpose', alone({ purpose: { code: '7' } })]
		]
	},
	K13: {
		passes: [
			['at 3, education', withChild({ birth: justAged(3), purpose: { code: '5' } })],
			['at 2, nothing', withChild({ birth: notQuiteAged(3), purpose: { code: '5' } })]
		],
		fails: [
			['at 3, no education', withChild({ birth: justAged(3), edu: undefined })],
			['at 2, education', withChild({ birth: notQuiteAged(3), edu: '2' })],
			['at 15, no work', withChild({ birth: justAged(15), work: undefined })],
			['at 14, work', withChild({ birth: notQuiteAged(15), work: { code: '2' } })],
			['a tenth education', alone({ edu: '0' })]
		]
	},
	K14: {
		passes: [['primary school at 6', withChild({ birth: justAged(6), edu: '3' })]],
		fails: [
			['primary school a month before 6', withChild({ birth: notQuiteAged(6), edu: '3' }), 'K14 soft'],
			['a month before 5', withChild({ birth: notQuiteAged(5), edu: '3' })],
			['a doctorate at 20', withChild({ birth: aged(20), edu: '9' })]
		]
	},
	K15: {
		passes: [
			['works, with words', foreignForm()],
			['does not work', alone({ purpose: { code: '5' }, work: { code: '2' } })]
		],
		fails: [
			['works, no occupation', alone({ work: { code: '1', industry: '外语培训' } })],
			['works, no industry', alone({ work: { code: '1', occupation: '教英语' } })],
			[
				'does not work, with an occupation',
				alone({ purpose: { code: '5' }, work: { code: '2', occupation: '教英语' } })
			]
		]
	}
};
