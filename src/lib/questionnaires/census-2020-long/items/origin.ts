/** Where people come from: C11–C14 (census-2020 §1.3). */
import type { Step } from '$lib/engine/model/types';
import { HUKOU_KINDS, numbered, YES_NO } from './categories';
import { PROVINCES } from './provinces';

const kindOfHukouPlace: Step = {
	id: 'C11',
	title: { zh: '{name}的户口登记地属于哪一类？', en: 'What kind of place is {name}’s hukou in?' },
	questions: [
		{
			code: 'C11',
			title: { zh: '户口登记地类型', en: 'Kind of place of registration' },
			// `L09.all` says whether everybody is asked, or those who left alone.
			askedWhen: {
				any: [
					{ item: 'C9', notIn: ['1'] },
					{
						all: [
							{ item: '@L09.all', atLeast: 1 },
							{ item: 'C8.code', notIn: ['5'] }
						]
					}
				]
			},
			unconfirmed: {
				zh: '问所有人还是只问离开户口登记地的人，各地资料不一致；由门槛值 L09.all 决定，现为只问离开的人。',
				en: 'Sources disagree whether everybody is asked or only those who left: the threshold L09.all decides, now those who left.'
			},
			fields: [{ name: 'C11', type: 'category', categories: HUKOU_KINDS }]
		}
	]
};

const contractedLand: Step = {
	id: 'C12',
	title: { zh: '{name}有农村土地承包经营权吗？', en: 'Does {name} hold contracted farm land?' },
	questions: [
		{
			code: 'C12',
			title: { zh: '是否有农村土地承包经营权', en: 'Right to contracted farm land' },
			fields: [{ name: 'C12', type: 'category', categories: YES_NO }]
		}
	]
};

const birthplace: Step = {
	id: 'C13',
	title: { zh: '{name}在哪里出生？', en: 'Where was {name} born?' },
	questions: [
		{
			code: 'C13',
			title: { zh: '出生地', en: 'Place of birth' },
			unconfirmed: {
				zh: '在国外出生怎样登记没有查到，这里写作 abroad。',
				en: 'How a birth abroad is written was not found: it is “abroad” here.'
			},
			fields: [
				{
					name: 'C13.code',
					type: 'category',
					categories: numbered([
						{ zh: '本县（市、区、旗）', en: 'This county, city or district' },
						{ zh: '本省其他县（市、区、旗）', en: 'Elsewhere in this province' },
						{ zh: '省外', en: 'Outside this province' }
					])
				},
				{
					name: 'C13.province',
					type: 'searchableCategory',
					label: { zh: '哪个省', en: 'Which province' },
					categories: PROVINCES,
					askedWhen: { item: 'C13.code', in: ['3'] },
					whenMissing: { zh: '请选择省份。', en: 'Please choose the province.' }
				}
			]
		}
	]
};

const fiveYearsAgo: Step = {
	id: 'C14',
	title: { zh: '五年前，{name}常住在哪里？', en: 'Where did {name} live five years ago?' },
	questions: [
		{
			code: 'C14',
			title: { zh: '五年前常住地', en: 'Usual residence five years ago' },
			askedWhen: { yearsFrom: 'C5', to: '@lastMonth', atLeast: 5 },
			fields: [
				{
					name: 'C14.code',
					type: 'category',
					categories: numbered([
						{ zh: '本县（市、区、旗）', en: 'This county, city or district' },
						{ zh: '其他地区', en: 'Elsewhere' }
					])
				},
				{
					name: 'C14.area',
					type: 'area',
					label: { zh: '哪个县（市、区）', en: 'Which county, city or district' },
					askedWhen: { item: 'C14.code', in: ['2'] }
				}
			]
		}
	]
};

/** C11 to C14, in the order in which they are asked. */
export const ORIGIN_STEPS: Step[] = [kindOfHukouPlace, contractedLand, birthplace, fiveYearsAgo];
