/** Items of each person (census-2020-more §3): numbers after R3 are not known, so items have words for names. */
import { codeOfField } from '$lib/engine/model/sections';
import type { Category, LocalizedText, Question, RepeatedSection, Step } from '$lib/engine/model/types';
import { EDUCATION, SEX } from '../../census-2020-short/items/categories';
import { RELATIONS } from '../../census-2020-short/items/person-identity';
import { numbered } from '../../census-2020-long/items/categories';
import { COUNTRIES } from './countries';

/** The householder is somebody of this form or of the short form: no place on the list says so. */
const RELATIONSHIPS: Category[] = RELATIONS.map(({ impliedOnly: _implied, ...relation }) => relation);

const DIGITS: LocalizedText = {
	zh: '选项见于公报，代码的数字没有得到证实。',
	en: 'The answers are those of the bulletin; the digits of their codes are not confirmed.'
};

const chosen = (
	name: string,
	title: LocalizedText,
	categories: Category[],
	more: Partial<Question> = {}
): Question => ({
	code: codeOfField(name),
	title,
	fields: [{ name, type: 'category', label: title, categories }],
	...more
});

const relation: Step = {
	id: 'rel',
	title: { zh: '{name}是户主的什么人？', en: 'How is {name} related to the householder?' },
	questions: [
		chosen('rel', { zh: '与户主关系', en: 'Relationship to the householder' }, RELATIONSHIPS, {
			guidance: {
				zh: '混合户的户主可能在短表上。',
				en: 'Of a mixed household the householder may be on the short form.'
			}
		})
	]
};

const sexAndBirth: Step = {
	id: 'sexBirth',
	title: { zh: '{name}的性别和出生年月', en: 'Sex and month of birth of {name}' },
	questions: [
		chosen('sex', { zh: '性别', en: 'Sex' }, SEX),
		{
			code: 'birth',
			title: { zh: '出生年月', en: 'Year and month of birth' },
			fields: [{ name: 'birth', type: 'yearMonth', label: { zh: '出生年月', en: 'Born' } }]
		}
	]
};

const status: Step = {
	id: 'status',
	title: { zh: '{name}的身份或国籍', en: 'Where is {name} from?' },
	questions: [
		{
			code: 'status',
			title: { zh: '身份或国籍', en: 'Status or nationality' },
			unconfirmed: DIGITS,
			fields: [
				{
					name: 'status.code',
					type: 'category',
					categories: numbered([
						{ zh: '香港居民', en: 'Resident of Hong Kong' },
						{ zh: '澳门居民', en: 'Resident of Macao' },
						{ zh: '台湾居民', en: 'Resident of Taiwan' },
						{ zh: '外籍人员', en: 'Foreigner' }
					])
				},
				{
					name: 'status.country',
					type: 'searchableCategory',
					label: { zh: '国籍', en: 'Nationality' },
					categories: COUNTRIES,
					askedWhen: { item: 'status.code', in: ['4'] },
					whenMissing: { zh: '请选择国籍。', en: 'Please choose the nationality.' }
				}
			]
		}
	]
};

const purpose: Step = {
	id: 'purpose',
	title: { zh: '{name}为什么来这里？', en: 'Why did {name} come here?' },
	questions: [
		{
			code: 'purpose',
			title: { zh: '来内地（大陆）或来华目的', en: 'Purpose of coming to the mainland or to China' },
			unconfirmed: DIGITS,
			fields: [
				{
					name: 'purpose.code',
					type: 'category',
					categories: numbered([
						{ zh: '商务', en: 'Business' },
						{ zh: '就业', en: 'Work' },
						{ zh: '学习', en: 'Study' },
						{ zh: '定居', en: 'Settling' },
						{ zh: '探亲', en: 'Family' },
						{ zh: '其他', en: 'Other' }
					])
				},
				{
					name: 'purpose.other',
					type: 'text',
					maxLength: 40,
					label: { zh: '是什么目的', en: 'Which one' },
					askedWhen: { item: 'purpose.code', in: ['6'] }
				}
			]
		}
	]
};

const stay: Step = {
	id: 'stay',
	title: { zh: '{name}已经在这里住了多久？', en: 'How long has {name} lived here?' },
	questions: [
		chosen(
			'stay',
			{ zh: '已居住时间', en: 'Time lived here' },
			numbered([
				{ zh: '三个月以下', en: 'Less than three months' },
				{ zh: '三个月至半年', en: 'Three months to half a year' },
				{ zh: '半年至一年', en: 'Half a year to one year' },
				{ zh: '一年至两年', en: 'One to two years' },
				{ zh: '两年至五年', en: 'Two to five years' },
				{ zh: '五年以上', en: 'Five years or more' }
			]),
			{ unconfirmed: DIGITS }
		)
	]
};

const education: Step = {
	id: 'edu',
	title: { zh: '{name}上学上到哪一级？', en: 'How far did {name} get in school?' },
	questions: [
		chosen('edu', { zh: '受教育程度', en: 'Education' }, EDUCATION, {
			askedWhen: { yearsFrom: 'birth', to: '@lastMonth', atLeast: 3 },
			unconfirmed: {
				zh: '从 3 周岁还是 6 周岁起填没有得到证实，这里按 3 周岁。',
				en: 'Whether it is asked from the age of 3 or of 6 is not confirmed: here it is 3.'
			}
		})
	]
};

const work: Step = {
	id: 'work',
	title: { zh: '{name}有工作吗？', en: 'Does {name} work?' },
	questions: [
		{
			code: 'work',
			title: { zh: '就业情况', en: 'Work' },
			askedWhen: { yearsFrom: 'birth', to: '@lastMonth', atLeast: 15 },
			unconfirmed: {
				zh: '这一项的问法和代码没有查到，内容见于一个地方的填报指南。',
				en: 'Wording and codes of this item were not found; that it is asked is said in one local guide.'
			},
			fields: [
				{
					name: 'work.code',
					type: 'category',
					categories: numbered([
						{ zh: '有工作', en: 'Yes' },
						{ zh: '没有工作', en: 'No' }
					])
				},
				{
					name: 'work.industry',
					type: 'text',
					maxLength: 60,
					label: { zh: '行业：单位和主要业务', en: 'Industry: employer and main business' },
					askedWhen: { item: 'work.code', in: ['1'] }
				},
				{
					name: 'work.occupation',
					type: 'text',
					maxLength: 40,
					label: { zh: '职业：具体工作', en: 'Occupation: the work in detail' },
					askedWhen: { item: 'work.code', in: ['1'] }
				}
			]
		}
	]
};

export const foreignPersons: RepeatedSection = {
	id: 'persons',
	title: { zh: '户内成员', en: 'Members of the household' },
	list: 'persons',
	nameField: 'name',
	caption: {
		named: { zh: '{name} · 第 {position} 位，共 {count} 位', en: '{name} · person {position} of {count}' },
		unnamed: { zh: '姓名 · 第 {position} 位，共 {count} 位', en: 'Name · person {position} of {count}' },
		place: { zh: '第 {position} 位', en: 'person {position}' }
	},
	entryName: 'person',
	entryTitle: { zh: '第{number}位成员', en: 'Person {number}' },
	groups: [{ id: 'here', title: { zh: '住在这里', en: 'Living here' }, implies: {} }],
	steps: [relation, sexAndBirth, status, purpose, stay, education, work],
	atTheDoor: [
		{ title: { zh: '{name}是谁', en: 'Who {name} is' }, steps: ['rel', 'sexBirth', 'status'] },
		{ title: { zh: '{name}在这里的情况', en: '{name} here' }, steps: ['purpose', 'stay', 'edu', 'work'] }
	]
};
