import { aged, familyWith, justAged, notQuiteAged } from '../../../../support/households';
import type { Changes } from '../../../../support/households';
import type { Person } from '../../../../../src/lib/questionnaires/census-2020-short/model/response';
import type { Examples, RuleExamples } from './rule-examples';

/** The third member, not related, so that only the education is looked at. */
const member = (changes: Changes<Person>) => familyWith({ child: { D2: '9', ...changes } });

/** Fine from `soft` years on, asked about from `hard` on, refused below. */
const stage = (rule: string, codes: string[], hard: number, soft: number): RuleExamples => ({
	passes: codes.map((D11) => [`level ${D11} at ${soft}`, member({ D5: justAged(soft), D11 })]),
	fails: codes.flatMap((D11): RuleExamples['fails'] => [
		[`level ${D11} one month before ${soft}`, member({ D5: notQuiteAged(soft), D11 }), `${rule} soft`],
		[`level ${D11} at ${hard}`, member({ D5: justAged(hard), D11 }), `${rule} soft`],
		[`level ${D11} one month before ${hard}`, member({ D5: notQuiteAged(hard), D11 }), rule]
	])
});

export const EDUCATION_EXAMPLES: Examples = {
	E01: {
		passes: [
			['born in October 2017, pre-school', member({ D5: '2017-10', D11: '2' })],
			['born in November 2017, nothing', member({ D5: '2017-11', D11: undefined })]
		],
		fails: [
			['born in October 2017, nothing', member({ D5: '2017-10', D11: undefined })],
			['born in November 2017, pre-school', member({ D5: '2017-11', D11: '2' })],
			['a level that does not exist', member({ D11: '0' })]
		]
	},
	E02: {
		passes: [
			['born in October 2005, reads', member({ D5: '2005-10', D12: '1' })],
			['born in November 2005, nothing', member({ D5: '2005-11', D12: undefined })]
		],
		fails: [
			['born in October 2005, nothing', member({ D5: '2005-10', D12: undefined })],
			['born in November 2005, reads', member({ D5: '2005-11', D12: '1' })],
			['a code that does not exist', member({ D5: '2000-01', D12: '3' })]
		]
	},
	E03: {
		passes: [['junior secondary school, reads', member({ D5: aged(40), D11: '4' })]],
		fails: [
			['junior secondary school, cannot read', member({ D5: aged(40), D11: '4', D12: '2' })],
			['a doctorate, cannot read', member({ D5: aged(40), D11: '9', D12: '2' })]
		]
	},
	E04: {
		passes: [
			['primary school, reads', member({ D5: aged(60), D11: '3' })],
			['no school, cannot read', member({ D5: aged(60), D11: '1', D12: '2' })]
		],
		fails: [['primary school, cannot read', member({ D5: aged(60), D11: '3', D12: '2' })]]
	},
	E05: stage('E05', ['3'], 5, 6),
	E06: stage('E06', ['4'], 10, 12),
	E07: stage('E07', ['5'], 13, 15),
	E08: stage('E08', ['6', '7'], 15, 18),
	E09: stage('E09', ['8'], 19, 22),
	E10: stage('E10', ['9'], 22, 25),
	E11: {
		passes: [['pre-school at 7', member({ D5: notQuiteAged(8), D11: '2' })]],
		fails: [['pre-school at 8', member({ D5: justAged(8), D11: '2' })]]
	},
	E12: {
		passes: [
			['no school at 6', member({ D5: notQuiteAged(7), D11: '1' })],
			['no school at 46', member({ D5: justAged(46), D11: '1' })]
		],
		fails: [
			['no school at 7', member({ D5: justAged(7), D11: '1' })],
			['no school at 45', member({ D5: notQuiteAged(46), D11: '1' })]
		]
	}
};
