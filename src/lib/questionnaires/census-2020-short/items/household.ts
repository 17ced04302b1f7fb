/** Items of the household, H1 and H3–H7 (census-2020 §1.1). H2 is counted from the list of people. */
import type { Derivation, Field, Section, Step } from '$lib/engine/model/types';
import { DWELLING_STEPS } from './dwelling';

/** Births and deaths are asked by sex; none is 0, never blank (H07). */
const bySex = (item: string): Field[] => [
	{
		name: `${item}.male`,
		type: 'count',
		min: 0,
		max: 99,
		label: { zh: '男', en: 'Male' },
		unit: { zh: '人', en: 'persons' }
	},
	{
		name: `${item}.female`,
		type: 'count',
		min: 0,
		max: 99,
		label: { zh: '女', en: 'Female' },
		unit: { zh: '人', en: 'persons' }
	}
];

/** An interviewer has said on the first page of the visit who belongs to the household, and is not asked again. */
export const saidAtTheDoor = (field: string): Derivation[] => [
	{ when: { item: '@mixed', in: ['1'] }, field, value: '1' },
	{ when: { item: '@interviewer', in: ['1'] }, field, value: '2' }
];

const gate: Step = {
	id: 'gate',
	kind: 'gate',
	title: {
		zh: '您家有香港、澳门、台湾居民或外籍人员吗？',
		en: 'Does anyone in your household come from Hong Kong, Macao, Taiwan or another country?'
	},
	questions: [
		{
			code: 'hasForeignMembers',
			title: { zh: '港澳台居民或外籍人员', en: 'Hong Kong, Macao, Taiwan or foreign members' },
			guidance: {
				zh: '看{referenceNight}晚住在您家的人。他们用另一种表登记，由普查员上门帮您家填写，您不用在网上填。',
				en: 'Think of everyone who sleeps at your home on the night of {referenceNight}. These members are registered on a different form, so an enumerator visits you and fills in the form with you.'
			},
			help: {
				zh: '持港澳居民来往内地通行证、台湾居民来往大陆通行证、港澳台居民居住证或外国护照的人，选“有”。\n\n已经加入中国国籍的人，按普通居民填写，选“没有”。',
				en: 'Choose “Yes” for people who hold a travel or residence permit for residents of Hong Kong, Macao or Taiwan, or a foreign passport.\n\nPeople who have become Chinese citizens are registered like everybody else: choose “No”.'
			},
			derivations: saidAtTheDoor('hasForeignMembers'),
			fields: [
				{
					name: 'hasForeignMembers',
					type: 'category',
					jsonAs: 'boolean',
					categories: [
						{ code: '1', label: { zh: '有', en: 'Yes' } },
						{ code: '2', label: { zh: '没有', en: 'No' } }
					]
				}
			]
		}
	]
};

const kindOfHousehold: Step = {
	id: 'H1',
	title: { zh: '您家属于哪一种户？', en: 'What kind of household is yours?' },
	questions: [
		{
			code: 'H1',
			title: { zh: '户别', en: 'Type of household' },
			guidance: {
				zh: '看实际怎么住，跟户口本上印的“户别”没有关系。',
				en: 'What counts is how you live. The type printed in your hukou booklet does not matter here.'
			},
			help: {
				zh: '一个人单独住，也是家庭户。\n\n家里住着保姆、寄住的亲友，仍然是家庭户。\n\n几个同事合住一套职工宿舍、彼此不是一家人，是集体户。',
				en: 'A person living alone is a family household.\n\nA family with a live-in helper, or with relatives or friends staying, is still a family household.\n\nColleagues who share a staff dormitory and are not related are a collective household.'
			},
			fields: [
				{
					name: 'H1',
					type: 'category',
					whenMissing: { zh: '请选择户别。', en: 'Please choose the type of household.' },
					categories: [
						{
							code: '1',
							label: { zh: '家庭户', en: 'Family household' },
							hint: {
								zh: '一家人住在一起，或者一个人单独住',
								en: 'A family living together, or one person living alone'
							}
						},
						{
							code: '2',
							label: { zh: '集体户', en: 'Collective household' },
							hint: {
								zh: '不是一家人，集体居住，如职工宿舍、工棚',
								en: 'Unrelated people living together, such as in a staff dormitory'
							}
						}
					]
				}
			]
		}
	]
};

const births: Step = {
	id: 'H3',
	title: { zh: '过去一年，您家出生了几个孩子？', en: 'How many babies were born in your household in the past year?' },
	questions: [
		{
			code: 'H3',
			title: {
				zh: '本户{yearFrom}至{yearTo}期间的出生人口',
				en: 'Births in the household from {yearFrom} to {yearTo}'
			},
			guidance: {
				zh: '{yearFrom}到{yearTo}之间出生的。没有就填 0。',
				en: 'Born from {yearFrom} to {yearTo}. If there were none, enter 0.'
			},
			help: {
				zh: '出生时有过呼吸、心跳等生命迹象，后来没能留住的孩子，也请填在这里，并在下一页“去世的人”里再填一次。\n\n{referenceDay}零时以后出生的孩子，这次不填。',
				en: 'A baby who showed any sign of life and then died is counted here, and again on the next page about people who died.\n\nBabies born after midnight at the start of {referenceDay} are not counted this time.'
			},
			fields: bySex('H3')
		}
	]
};

const deaths: Step = {
	id: 'H4',
	title: { zh: '过去一年，您家有几位家人去世？', en: 'How many members of your household died in the past year?' },
	questions: [
		{
			code: 'H4',
			title: {
				zh: '本户{yearFrom}至{yearTo}期间的死亡人口',
				en: 'Deaths in the household from {yearFrom} to {yearTo}'
			},
			guidance: {
				zh: '{yearFrom}到{yearTo}之间去世的。没有就填 0。后面会请您为每一位填几项简单的情况。',
				en: 'Died from {yearFrom} to {yearTo}. If nobody did, enter 0. We will ask a few simple things about each of them later.'
			},
			help: {
				zh: '去世前住在您家的人都算，不是亲属也算；在医院去世的，也填在平时住的这个家。\n\n{referenceDay}零时以后去世的人，请照样填在后面的人员名单里，这里不填。',
				en: 'Count everyone who lived with you before they died, related or not. Someone who died in hospital is counted at the home where they used to live.\n\nSomeone who died after midnight at the start of {referenceDay} still belongs on the list of people, and is not counted here.'
			},
			fields: bySex('H4')
		}
	]
};

/** The household's own pages, in the order in which they are asked. */
export const household: Section = {
	id: 'household',
	title: { zh: '住户信息', en: 'Your household' },
	steps: [gate, kindOfHousehold, births, deaths, ...DWELLING_STEPS],
	atTheDoor: [
		{
			title: { zh: '这一户和住房', en: 'The household and its home' },
			steps: ['H1', 'H3', 'H4', 'H5', 'home'],
			shortcuts: [
				{
					label: {
						zh: '这一年没有人出生，也没有人去世（四格都填 0）',
						en: 'No births and no deaths in that year (0 in all four)'
					},
					answers: { 'H3.male': '0', 'H3.female': '0', 'H4.male': '0', 'H4.female': '0' }
				}
			]
		}
	]
};
