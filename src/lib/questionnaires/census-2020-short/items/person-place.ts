/** Where the person lives, where the hukou is, since when and why: D7–D10 (census-2020 §1.2, §3.2). */
import type { Category, Field, Step } from '$lib/engine/model/types';
import { AWAY_REASONS, AWAY_SINCE } from './away';
import { sameAsHouseholder } from './same-as-householder';

/** Code 1 follows from having slept here; whoever was away is asked for one of the others (M02). */
const RESIDENCES: Category[] = [
	{ code: '1', label: { zh: '本普查小区', en: 'This census block' }, impliedOnly: true },
	{
		code: '2',
		label: { zh: '本村（居）委会其他普查小区', en: 'Another block of this village or residents’ committee' },
		hint: { zh: '同一个社区里的别处', en: 'Elsewhere in the same community' }
	},
	{
		code: '3',
		label: { zh: '本乡（镇、街道）其他村（居）委会', en: 'Another committee of this township or subdistrict' },
		hint: {
			zh: '同一个街道、乡里的其他社区或村',
			en: 'Another community or village of the same subdistrict or township'
		}
	},
	{
		code: '4',
		label: { zh: '本县（市、区、旗）其他乡（镇、街道）', en: 'Another township or subdistrict of this district' },
		hint: { zh: '{district}的其他街道、乡', en: 'Elsewhere in {district}' }
	},
	{
		code: '5',
		label: { zh: '其他县（市、区、旗）', en: 'Another county, city or district' },
		hint: {
			zh: '{districtName}以外，{city}的其他区县也选这一项',
			en: 'Outside {districtName}, the rest of {city} included'
		}
	},
	{ code: '6', label: { zh: '香港特别行政区、澳门特别行政区、台湾地区', en: 'Hong Kong, Macao or Taiwan' } },
	{ code: '7', label: { zh: '国外', en: 'Abroad' } }
];

const HUKOU_PLACES: Category[] = [
	{
		code: '1',
		label: { zh: '本村（居）委会', en: 'This village or residents’ committee' },
		hint: { zh: '就在这个社区或村', en: 'In this very community or village' }
	},
	{
		code: '2',
		label: { zh: '本乡（镇、街道）其他村（居）委会', en: 'Another committee of this township or subdistrict' },
		hint: {
			zh: '同一个街道、乡里的其他社区或村',
			en: 'Another community or village of the same subdistrict or township'
		}
	},
	{
		code: '3',
		label: { zh: '本县（市、区、旗）其他乡（镇、街道）', en: 'Another township or subdistrict of this district' },
		hint: { zh: '{district}的其他街道、乡', en: 'Elsewhere in {district}' }
	},
	{
		code: '4',
		label: { zh: '其他县（市、区、旗）', en: 'Another county, city or district' },
		hint: {
			zh: '{districtName}以外，{city}的其他区县也选这一项',
			en: 'Outside {districtName}, the rest of {city} included'
		}
	},
	{
		code: '5',
		label: { zh: '户口待定', en: 'Hukou pending' },
		hint: { zh: '户口还没有落下，例如刚出生还没有上户口', en: 'Not registered anywhere yet, such as a newborn' }
	}
];

/** The county, asked only with "another county". */
const county = (item: 'D7' | 'D8', code: string): Field => ({
	name: `${item}.area`,
	type: 'area',
	label: { zh: '哪个县（市、区）', en: 'Which county, city or district' },
	askedWhen: { item: `${item}.code`, in: [code] }
});

const residence: Step = {
	id: 'D7',
	title: { zh: '{name}那天晚上住在哪里？', en: 'Where did {name} live that night?' },
	questions: [
		{
			code: 'D7',
			title: {
				zh: '普查时点（{referenceDate}零时）居住地',
				en: 'Place of residence at the census moment ({referenceDate}, 00:00)'
			},
			guidance: {
				zh: '{referenceNight}晚上住的地方。在外上学、打工的，填学校或住处所在的地方。',
				en: 'Where they lived on the night of {referenceNight}: for students and workers, the place of their school or lodging.'
			},
			help: {
				zh: '那天刚好在路上，填他平时在外面住的地方。',
				en: 'If they happened to be travelling that night, give the place where they usually live while away.'
			},
			fields: [
				{
					name: 'D7.code',
					type: 'category',
					categories: RESIDENCES,
					whenMissing: { zh: '请选择居住地。', en: 'Please choose the place of residence.' }
				},
				county('D7', '5')
			]
		}
	]
};

const hukou: Step = {
	id: 'D8',
	title: { zh: '{name}的户口登记在哪里？', en: 'Where is {name}’s hukou registered?' },
	questions: [
		{
			code: 'D8',
			title: { zh: '户口登记地', en: 'Place of household registration (hukou)' },
			guidance: {
				zh: '看户口本首页上的地址。',
				en: 'Look at the address on the first page of the hukou booklet.'
			},
			help: {
				zh: '户口迁到学校的大学生，填学校所在的地方。\n\n只要户口在这个社区（村），不管是不是在您家这一户，都选第一项。\n\n手里拿着迁移证、还没有落户的，选“户口待定”。',
				en: 'For students whose hukou was moved to their university, give the place of the university.\n\nIf the hukou is in this community or village, choose the first answer, whether it is with your household or not.\n\nSomeone who holds a migration certificate and is not registered again yet: choose “Hukou pending”.'
			},
			fields: [
				{
					name: 'D8.code',
					type: 'category',
					categories: HUKOU_PLACES,
					sameAs: sameAsHouseholder('D8.code'),
					whenMissing: { zh: '请选择户口登记地。', en: 'Please choose the place of registration.' }
				},
				{ ...county('D8', '4'), sameAs: sameAsHouseholder('D8.area') }
			]
		}
	]
};

const awaySince: Step = {
	id: 'D9',
	title: { zh: '{name}离开户口登记地多久了？', en: 'How long has {name} been away from the place of the hukou?' },
	questions: [
		{
			code: 'D9',
			title: { zh: '离开户口登记地时间', en: 'Time since leaving the place of registration' },
			askedWhen: { item: 'D8.code', notIn: ['5'] },
			guidance: {
				zh: '从第一次离开户口所在的社区（村）算起，过节、农忙时短时间回去，不用重新算。',
				en: 'Count from when they first left the community or village of the hukou. Short returns for holidays or farm work do not restart the count.'
			},
			help: {
				zh: '因为疫情在老家多住了一段时间、后来又出来的，也从第一次离开算起。\n\n从出生就没有在户口所在地住过的，从出生算起。',
				en: 'A longer stay back home because of the epidemic does not restart the count either.\n\nFor someone who has never lived at the place of the hukou, count from birth.'
			},
			// M08: hukou here and living here or in another block of the committee is "has not left".
			derivations: [
				{
					when: {
						all: [
							{ item: 'D8.code', in: ['1'] },
							{ item: 'D7.code', in: ['1', '2'] }
						]
					},
					field: 'D9',
					value: '1'
				}
			],
			fields: [
				{
					name: 'D9',
					type: 'category',
					categories: AWAY_SINCE,
					whenMissing: { zh: '请选择离开户口登记地的时间。', en: 'Please choose how long ago.' }
				}
			]
		}
	]
};

const awayReason: Step = {
	id: 'D10',
	title: { zh: '{name}为什么离开户口登记地？', en: 'Why did {name} leave the place of the hukou?' },
	questions: [
		{
			code: 'D10',
			title: { zh: '离开户口登记地原因', en: 'Reason for leaving the place of registration' },
			askedWhen: { item: 'D9', in: ['2', '3', '4', '5', '6', '7', '8', '9'] },
			guidance: { zh: '有几个原因的，选最主要的一个。', en: 'If there are several reasons, choose the main one.' },
			fields: [
				{
					name: 'D10',
					type: 'category',
					categories: AWAY_REASONS,
					whenMissing: { zh: '请选择离开的原因。', en: 'Please choose the reason for leaving.' }
				}
			]
		}
	]
};

/** D7 to D10, in the order in which they are asked. */
export const PLACE_STEPS: Step[] = [residence, hukou, awaySince, awayReason];
