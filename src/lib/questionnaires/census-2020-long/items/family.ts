/** Marriage, children, and life after 60: C24–C29 (census-2020 §1.3, census-2020-more §1.1). */
import { interpolate } from '$lib/engine/model/interpolate';
import type { Condition, Field, LocalizedText, Step } from '$lib/engine/model/types';
import { MARITAL, SEX } from '../../census-2020-short/items/categories';
import { HEALTH, LIVING_WITH } from './categories';
import { FROM_15 } from './work';

const WAS_MARRIED: Condition = { item: 'C24', notIn: ['1'] };
const FROM_60: Condition = { yearsFrom: 'C5', to: '@lastMonth', atLeast: 60 };

/** Women of these ages who are or were married. */
const mothers = (atMost: number): Condition[] => [
	{ item: 'C4', in: ['2'] },
	{ yearsFrom: 'C5', to: '@lastMonth', atLeast: 15, atMost },
	WAS_MARRIED
];

const marriage: Step = {
	id: 'C24',
	title: { zh: '{name}的婚姻状况', en: 'Is {name} married?' },
	questions: [
		{
			code: 'C24',
			title: { zh: '婚姻状况', en: 'Marital status' },
			askedWhen: FROM_15,
			fields: [{ name: 'C24', type: 'category', categories: MARITAL }]
		}
	]
};

const firstMarriage: Step = {
	id: 'C25',
	title: { zh: '{name}第一次结婚是什么时候？', en: 'When did {name} marry for the first time?' },
	questions: [
		{
			code: 'C25',
			title: { zh: '初婚年月', en: 'Year and month of the first marriage' },
			askedWhen: WAS_MARRIED,
			fields: [{ name: 'C25', type: 'yearMonth', label: { zh: '初婚年月', en: 'First married' } }]
		}
	]
};

/** How many sons or daughters were born, or live. */
const children = (name: string, label: LocalizedText): Field => ({
	name,
	type: 'count',
	min: 0,
	max: 30,
	label,
	unit: { zh: '人', en: 'persons' },
	askedWhen: { item: 'C26.code', in: ['2'] }
});

const everBorn: Step = {
	id: 'C26',
	title: { zh: '{name}生过几个孩子？', en: 'How many children has {name} had?' },
	questions: [
		{
			code: 'C26',
			title: { zh: '生育子女数', en: 'Children ever born' },
			askedWhen: { all: mothers(64) },
			guidance: {
				zh: '不住在这里的、没有留住的孩子也要算。',
				en: 'Children who live elsewhere or have died count too.'
			},
			fields: [
				{
					name: 'C26.code',
					type: 'category',
					categories: [
						{ code: '1', label: { zh: '未生育', en: 'None' } },
						{ code: '2', label: { zh: '有生育', en: 'Has had children' } }
					]
				},
				children('C26.bornMale', { zh: '生过（男）', en: 'Sons born' }),
				children('C26.bornFemale', { zh: '生过（女）', en: 'Daughters born' }),
				children('C26.livingMale', { zh: '现在存活（男）', en: 'Sons living now' }),
				children('C26.livingFemale', { zh: '现在存活（女）', en: 'Daughters living now' })
			]
		}
	]
};

/** Places for births of one year: the app had two; `F13.extra` says how many are asked for beside the first. */
const PLACES = [1, 2, 3, 4];

const birth = (place: number): Field[] => [
	{
		name: `C27.births.${place}.month`,
		type: 'count',
		min: 1,
		max: 12,
		label: interpolate({ zh: '第 {place} 个孩子：几月出生', en: 'Child {place}: month of birth' }, { place }),
		unit: { zh: '月', en: '(1 to 12)' },
		...(place > 1 && { optional: true }),
		askedWhen: {
			all: [{ item: 'C27.code', in: ['2'] }, ...(place > 1 ? [{ item: '@F13.extra', atLeast: place - 1 }] : [])]
		}
	},
	{
		name: `C27.births.${place}.sex`,
		type: 'category',
		categories: SEX,
		label: interpolate({ zh: '第 {place} 个孩子：性别', en: 'Child {place}: sex' }, { place }),
		askedWhen: {
			all: [
				{ item: 'C27.code', in: ['2'] },
				{ item: `C27.births.${place}.month`, atLeast: 1 }
			]
		}
	}
];

const bornThisYear: Step = {
	id: 'C27',
	title: { zh: '过去一年，{name}生过孩子吗？', en: 'Has {name} had a child in the past year?' },
	questions: [
		{
			code: 'C27',
			title: { zh: '过去一年的生育状况', en: 'Births of the past year' },
			askedWhen: { all: [...mothers(50), { item: 'C26.code', in: ['2'] }] },
			guidance: {
				zh: '{yearFrom}到{yearTo}之间。双胞胎或者生了两次的，每个孩子写一行。',
				en: 'From {yearFrom} to {yearTo}. Of twins or two births, one line for each child.'
			},
			unconfirmed: {
				zh: '一年内最多登记几个孩子没有查到；由门槛值 F13.extra 决定。',
				en: 'How many children of one year the form has room for was not found: the threshold F13.extra decides.'
			},
			fields: [
				{
					name: 'C27.code',
					type: 'category',
					categories: [
						{ code: '1', label: { zh: '未生育', en: 'No' } },
						{ code: '2', label: { zh: '有生育', en: 'Yes' } }
					]
				},
				...PLACES.flatMap(birth)
			]
		}
	]
};

const elderly: Step = {
	id: 'C28C29',
	title: { zh: '{name}和谁一起住，身体怎么样？', en: 'Whom does {name} live with, and how is the health?' },
	askedWhen: FROM_60,
	questions: [
		{
			code: 'C28',
			title: { zh: '居住状况', en: 'Living arrangement' },
			guidance: { zh: '看他现在住的地方，不一定是这里。', en: 'Where they live now, which need not be here.' },
			fields: [{ name: 'C28', type: 'category', label: { zh: '居住状况', en: 'Lives' }, categories: LIVING_WITH }]
		},
		{
			code: 'C29',
			title: { zh: '身体健康状况', en: 'Health' },
			fields: [{ name: 'C29', type: 'category', label: { zh: '身体健康状况', en: 'Health' }, categories: HEALTH }]
		}
	]
};

/** C24 to C29, in the order in which they are asked. */
export const FAMILY_STEPS: Step[] = [marriage, firstMarriage, everBorn, bornThisYear, elderly];
