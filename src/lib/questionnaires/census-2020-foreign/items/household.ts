/** The household and its dwelling, F1–F4, and how it was interviewed (census-2020-more §3). */
import { DWELLING_STEPS } from '../../census-2020-short/items/dwelling';
import { household, saidAtTheDoor } from '../../census-2020-short/items/household';
import type { Section, Step } from '$lib/engine/model/types';
import { withItems } from '../../shared/renamed';
import { FOREIGN_FORM_NAMES } from '../model/names';

const mixed: Step = {
	id: 'mixed',
	title: { zh: '这一户还有内地居民吗？', en: 'Does anybody of this household belong on the short form?' },
	questions: [
		{
			code: 'mixed',
			title: { zh: '混合户', en: 'Mixed household' },
			guidance: {
				zh: '有中国内地居民的，他们填短表；两张表用同一个户编号。',
				en: 'Residents of the mainland are on the short form; both forms have one household number.'
			},
			derivations: saidAtTheDoor('mixed'),
			fields: [
				{
					name: 'mixed',
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

const language: Step = {
	id: 'language',
	title: { zh: '用什么语言登记？', en: 'In which language is the interview?' },
	questions: [
		{
			code: 'language',
			title: { zh: '登记语言', en: 'Language of the interview' },
			unconfirmed: {
				zh: '官方怎样记录登记语言没有查到，这里的选项和代码是自定的。',
				en: 'How the language is recorded officially was not found; the answers and codes are our own.'
			},
			fields: [
				{
					name: 'language.code',
					type: 'category',
					categories: [
						{ code: '1', label: { zh: '中文', en: 'Chinese' } },
						{ code: '2', label: { zh: '英文', en: 'English' } },
						{ code: '3', label: { zh: '其他', en: 'Another one' } }
					]
				},
				{
					name: 'language.other',
					type: 'text',
					maxLength: 30,
					label: { zh: '哪种语言', en: 'Which one' },
					askedWhen: { item: 'language.code', in: ['3'] }
				}
			]
		}
	]
};

const kindOfHousehold = household.steps.filter(({ id }) => id === 'H1');

export const foreignHousehold: Section = {
	id: 'household',
	title: { zh: '住户信息', en: 'The household' },
	steps: [mixed, ...withItems([...kindOfHousehold, ...DWELLING_STEPS], FOREIGN_FORM_NAMES), language]
};
