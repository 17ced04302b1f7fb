/**
 * The death record (死亡人口调查表, census-2020 §1.5): one for each death in H4, which also says the sex. Items have words
 * for names, because their 2020 numbering is not confirmed.
 */
import type { Question, RepeatedSection, Step } from '$lib/engine/model/types';
import { BY_MEMBERS, EDUCATION, MARITAL, NO_ID_NUMBER, SEX } from './categories';
import { ETHNIC_GROUPS } from './ethnic-groups';

const name: Question = {
	code: 'name',
	title: { zh: '姓名', en: 'Name' },
	guidance: { zh: '孩子没有来得及取名的，写“未取名”。', en: 'For a baby who had no name yet, write “未取名”.' },
	fields: [
		{
			name: 'name',
			type: 'text',
			maxLength: 30,
			characters: 'name',
			label: { zh: '姓名', en: 'Name' },
			whenMissing: { zh: '请填写姓名。', en: 'Please enter the name.' }
		}
	]
};

const idNumber: Question = {
	code: 'idNumber',
	title: { zh: '公民身份号码', en: 'Citizen ID number' },
	askedWhen: BY_MEMBERS,
	guidance: {
		zh: '18 位，在身份证、户口本或死亡证明上。',
		en: '18 places, on the ID card, in the hukou booklet or on the death certificate.'
	},
	fields: [
		{ name: 'idNumber', type: 'idNumber', reasonField: 'noIdNumber', label: { zh: '公民身份号码', en: 'ID number' } },
		{
			name: 'noIdNumber',
			type: 'category',
			optional: true,
			label: { zh: '没有号码的原因', en: 'Why there is no number' },
			categories: NO_ID_NUMBER
		}
	]
};

const who: Step = {
	id: 'who',
	title: { zh: '去世的家人', en: 'The person who died' },
	questions: [
		name,
		{
			code: 'sex',
			title: { zh: '性别', en: 'Sex' },
			fields: [{ name: 'sex', type: 'category', categories: SEX }]
		},
		idNumber
	]
};

const when: Step = {
	id: 'when',
	title: { zh: '{name}的出生和去世时间', en: 'When {name} was born and died' },
	questions: [
		{
			code: 'birth',
			title: { zh: '出生年月', en: 'Year and month of birth' },
			guidance: { zh: '填公历。', en: 'By the solar calendar.' },
			fields: [
				{
					name: 'birth',
					type: 'yearMonth',
					label: { zh: '出生年月', en: 'Born' },
					proposedFrom: { field: 'idNumber', part: 'yearMonth' }
				}
			]
		},
		{
			code: 'death',
			title: { zh: '死亡年月', en: 'Year and month of death' },
			guidance: {
				zh: '在{firstMonth}到{lastMonth}之间。',
				en: 'Between {firstMonth} and {lastMonth}.'
			},
			fields: [{ name: 'death', type: 'yearMonth', label: { zh: '死亡年月', en: 'Died' } }]
		}
	]
};

const ethnicGroup: Step = {
	id: 'ethnicGroup',
	title: { zh: '{name}是什么民族？', en: 'Which ethnic group did {name} belong to?' },
	questions: [
		{
			code: 'ethnicGroup',
			title: { zh: '民族', en: 'Ethnic group' },
			fields: [
				{
					name: 'ethnicGroup',
					type: 'searchableCategory',
					categories: ETHNIC_GROUPS,
					sameAs: { list: 'persons', field: 'D6' },
					whenMissing: { zh: '请选择民族。', en: 'Please choose the ethnic group.' }
				}
			]
		}
	]
};

const education: Step = {
	id: 'education',
	title: { zh: '{name}上学上到哪一级？', en: 'How far did {name} get in school?' },
	questions: [
		{
			code: 'education',
			title: { zh: '受教育程度', en: 'Education' },
			askedWhen: { yearsFrom: 'birth', to: 'death', atLeast: 3 },
			guidance: { zh: '选上过的最高一级，没有毕业也算。', en: 'The highest level ever attended, finished or not.' },
			fields: [
				{
					name: 'education',
					type: 'category',
					categories: EDUCATION,
					whenMissing: { zh: '请选择受教育程度。', en: 'Please choose the education.' }
				}
			]
		}
	]
};

const marital: Step = {
	id: 'marital',
	title: { zh: '{name}去世时的婚姻状况', en: 'Was {name} married?' },
	questions: [
		{
			code: 'marital',
			title: { zh: '婚姻状况', en: 'Marital status' },
			askedWhen: { yearsFrom: 'birth', to: 'death', atLeast: 15 },
			fields: [
				{
					name: 'marital',
					type: 'category',
					categories: MARITAL,
					whenMissing: { zh: '请选择婚姻状况。', en: 'Please choose the marital status.' }
				}
			]
		}
	]
};

/** One run of steps for each death counted in H4. */
export const deaths: RepeatedSection = {
	id: 'deaths',
	title: { zh: '去世的家人', en: 'Members who died' },
	list: 'deaths',
	nameField: 'name',
	caption: {
		named: {
			zh: '{name} · 去世的家人，第 {position} 位，共 {count} 位',
			en: '{name} · family member who died, {position} of {count}'
		},
		unnamed: { zh: '去世的家人，第 {position} 位，共 {count} 位', en: 'Family member who died, {position} of {count}' },
		place: { zh: '第 {position} 位', en: 'person {position}' }
	},
	entryName: 'death',
	entryTitle: { zh: '第{number}位去世的家人', en: 'Deceased person {number}' },
	entriesFrom: [
		{
			countField: 'H4.male',
			prefix: 'm',
			implies: { sex: '1' },
			title: { zh: '去世的家人（男）', en: 'Member who died (male)' }
		},
		{
			countField: 'H4.female',
			prefix: 'f',
			implies: { sex: '2' },
			title: { zh: '去世的家人（女）', en: 'Member who died (female)' }
		}
	],
	steps: [who, when, ethnicGroup, education, marital],
	atTheDoor: [
		{
			title: { zh: '去世的家人', en: 'The family member who died' },
			steps: [who, when, ethnicGroup, education, marital].map(({ id }) => id)
		}
	]
};
