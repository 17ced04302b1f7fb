/** Who the person is: D2–D6 (census-2020 §1.2). */
import type { Category, Step } from '$lib/engine/model/types';
import { BY_MEMBERS, NO_ID_NUMBER, SEX } from './categories';
import { ETHNIC_GROUPS } from './ethnic-groups';
import { sameAsHouseholder } from './same-as-householder';

export const RELATIONS: Category[] = [
	{ code: '0', label: { zh: '户主', en: 'Householder' }, impliedOnly: true },
	{ code: '1', label: { zh: '配偶', en: 'Spouse' }, hint: { zh: '丈夫或妻子', en: 'Husband or wife' } },
	{
		code: '2',
		label: { zh: '子女', en: 'Child' },
		hint: { zh: '包括养子女、继子女', en: 'Including adopted and stepchildren' }
	},
	{
		code: '3',
		label: { zh: '父母', en: 'Parent' },
		hint: { zh: '户主的爸爸或妈妈', en: 'The householder’s father or mother' }
	},
	{
		code: '4',
		label: { zh: '岳父母或公婆', en: 'Parent-in-law' },
		hint: { zh: '户主配偶的爸爸或妈妈', en: 'Father or mother of the householder’s spouse' }
	},
	{
		code: '5',
		label: { zh: '祖父母', en: 'Grandparent' },
		hint: { zh: '爷爷、奶奶、外公、外婆', en: 'On the father’s or the mother’s side' }
	},
	{
		code: '6',
		label: { zh: '媳婿', en: 'Son- or daughter-in-law' },
		hint: { zh: '儿媳或女婿', en: 'A child’s wife or husband' }
	},
	{
		code: '7',
		label: { zh: '孙子女', en: 'Grandchild' },
		hint: { zh: '孙子、孙女、外孙、外孙女', en: 'A son’s or a daughter’s child' }
	},
	{ code: '8', label: { zh: '兄弟姐妹', en: 'Brother or sister' } },
	{
		code: '9',
		label: { zh: '其他', en: 'Other' },
		hint: { zh: '其他亲戚、保姆、租客、合租的人、朋友', en: 'Other relative, live-in helper, lodger, flatmate, friend' }
	}
];

const relation: Step = {
	id: 'D2',
	title: { zh: '{name}是户主的什么人？', en: 'How is {name} related to the householder?' },
	questions: [
		{
			code: 'D2',
			title: { zh: '与户主关系', en: 'Relationship to the householder' },
			guidance: {
				zh: '是和户主的关系，不是和您的关系。户主按家里的习惯定，不一定是户口本上的户主。',
				en: 'The relationship to the householder, not to you. The householder is whoever your family regards as such, not necessarily the one in the hukou booklet.'
			},
			help: {
				zh: '例如：户主是爸爸，填表的是儿子，那么妈妈填“配偶”，儿子的妻子填“媳婿”，儿子的孩子填“孙子女”。',
				en: 'For example: the father is the householder and the son fills in the form. Then the mother is “Spouse”, the son’s wife “Son- or daughter-in-law”, and the son’s child “Grandchild”.'
			},
			// R03: in a collective household any one person is the householder and all others are "other".
			derivations: [{ when: { item: 'H1', in: ['2'] }, field: 'D2', value: '9' }],
			fields: [
				{
					name: 'D2',
					type: 'category',
					categories: RELATIONS,
					whenMissing: { zh: '请选择与户主的关系。', en: 'Please choose the relationship to the householder.' }
				}
			]
		}
	]
};

const idNumber: Step = {
	id: 'D3',
	title: { zh: '{name}的公民身份号码是多少？', en: 'What is {name}’s ID number?' },
	askedWhen: BY_MEMBERS,
	questions: [
		{
			code: 'D3',
			title: { zh: '公民身份号码', en: 'Citizen ID number' },
			guidance: {
				zh: '18 位，在身份证或户口本上。孩子没有身份证的，看户口本。',
				en: '18 places, on the ID card or in the hukou booklet. For a child without a card, look in the booklet.'
			},
			help: {
				zh: '最后一位可能是 X，大写小写都可以。数字之间有空格也没有关系。\n\n号码加密保存；自己在网上填的，普查员和客服都看不到。\n\n手边没有证件，可以按下面的“先填别的，回头再来”。',
				en: 'The last place may be an X, small or capital. Spaces do not matter.\n\nThe number is stored encrypted; of a form that you fill in yourself, neither the enumerator nor the help desk sees it.\n\nIf the papers are not at hand, press “Something else first, back later” below.'
			},
			fields: [
				{ name: 'D3', type: 'idNumber', reasonField: 'noIdNumber', mayWait: true },
				{
					name: 'noIdNumber',
					type: 'category',
					optional: true,
					label: { zh: '没有号码的原因', en: 'Why there is no number' },
					categories: NO_ID_NUMBER
				}
			]
		}
	]
};

const sexAndBirth: Step = {
	id: 'D4D5',
	title: { zh: '{name}的性别和出生年月', en: 'Sex and month of birth of {name}' },
	questions: [
		{
			code: 'D4',
			title: { zh: '性别', en: 'Sex' },
			fields: [
				{
					name: 'D4',
					type: 'category',
					categories: SEX,
					label: { zh: '性别', en: 'Sex' },
					whenMissing: { zh: '请选择性别。', en: 'Please choose the sex.' },
					proposedFrom: { field: 'D3', part: 'sex' }
				}
			]
		},
		{
			code: 'D5',
			title: { zh: '出生年月', en: 'Year and month of birth' },
			guidance: { zh: '填公历，和身份证上一样。', en: 'By the solar calendar, as on the ID card.' },
			help: {
				zh: '只记得农历的，请先换算成公历。一般比农历晚一个月左右。',
				en: 'If you only know the lunar date, please convert it first. The solar date is usually about a month later.'
			},
			fields: [
				{
					name: 'D5',
					type: 'yearMonth',
					label: { zh: '出生年月', en: 'Born' },
					proposedFrom: { field: 'D3', part: 'yearMonth' }
				}
			]
		}
	]
};

const ethnicGroup: Step = {
	id: 'D6',
	title: { zh: '{name}是什么民族？', en: 'Which ethnic group does {name} belong to?' },
	questions: [
		{
			code: 'D6',
			title: { zh: '民族', en: 'Ethnic group' },
			guidance: { zh: '和户口本上一样。', en: 'As in the hukou booklet.' },
			help: {
				zh: '孩子还没有上户口的，由父母商定，填父亲或母亲的民族。',
				en: 'For a child not yet registered the parents decide: the father’s or the mother’s group.'
			},
			fields: [
				{
					name: 'D6',
					type: 'searchableCategory',
					categories: ETHNIC_GROUPS,
					sameAs: sameAsHouseholder('D6'),
					whenMissing: { zh: '请选择民族。', en: 'Please choose the ethnic group.' }
				}
			]
		}
	]
};

/** D2 to D6, in the order in which they are asked. */
export const IDENTITY_STEPS: Step[] = [relation, idNumber, sexAndBirth, ethnicGroup];
