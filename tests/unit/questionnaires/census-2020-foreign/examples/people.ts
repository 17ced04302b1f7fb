/** People beside each other: K16–K18. */
import { foreigner, foreignForm, foreignSpouse } from '../../../../support/foreign-households';
import { person, spouse } from '../../../../support/households';
import { mixed, withChild, type ForeignFormExamples } from './shared';

export const PEOPLE_EXAMPLES: ForeignFormExamples = {
	K16: {
		passes: [
			['a couple of one form', foreignForm()],
			['a couple of both forms', mixed()]
		],
		fails: [
			[
				'two wives',
				foreignForm({ persons: [foreigner(), foreignSpouse(), foreignSpouse({ name: 'Ann Smith', birth: '1983-01' })] })
			],
			['a child nine years younger', withChild({ birth: '1989-01', edu: '7', rel: '2' })],
			['a wife of the householder on the short form', mixed({ rel: '1', sex: '2' })],
			[
				'a third parent over both forms',
				mixed(
					{ rel: '3', birth: '1950-01', purpose: { code: '5' } },
					{
						persons: [
							person(),
							person({ D1: '张福', D2: '3', D5: '1953-02' }),
							person({ D1: '陈秀', D2: '3', D4: '2', D5: '1955-07' })
						]
					}
				)
			]
		]
	},
	K17: {
		passes: [
			[
				'somebody else in the block',
				{
					form: foreignForm(),
					context: {
						neighbours: [foreignForm({ householdNumber: '008', persons: [foreigner({ name: 'Jim Smith' })] })]
					}
				}
			],
			[
				'of another sex',
				{
					form: foreignForm(),
					context: { neighbours: [foreignForm({ householdNumber: '008', persons: [foreigner({ sex: '2' })] })] }
				}
			]
		],
		fails: [
			[
				'the same person in another household',
				{
					form: foreignForm(),
					context: { neighbours: [foreignForm({ householdNumber: '008', persons: [foreigner()] })] }
				}
			],
			['twice on one form', foreignForm({ persons: [foreigner(), foreigner({ rel: '9' })] })]
		]
	},
	K18: {
		passes: [['somebody else on the short form', mixed()]],
		fails: [
			[
				'the same person on the short form',
				mixed(
					{ rel: '1', name: '韦小兰', sex: '2', birth: '1982-06' },
					{ persons: [person({ D1: '张建国' }), spouse()] }
				),
				'K16',
				'K18'
			]
		]
	}
};
