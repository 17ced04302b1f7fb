import type { RepeatedSection } from '$lib/engine/model/types';
import { EDUCATION_STEPS } from './person-education';
import { IDENTITY_STEPS } from './person-identity';
import { PLACE_STEPS } from './person-place';

/** Items D2–D12 of everybody on the form; D1 comes from the lists. */
export const persons: RepeatedSection = {
	id: 'persons',
	title: { zh: '户内成员', en: 'Members of the household' },
	list: 'persons',
	nameField: 'D1',
	caption: {
		named: { zh: '{name} · 第 {position} 位，共 {count} 位', en: '{name} · person {position} of {count}' },
		unnamed: { zh: '姓名 · 第 {position} 位，共 {count} 位', en: 'Name · person {position} of {count}' },
		place: { zh: '第 {position} 位', en: 'person {position}' }
	},
	entryName: 'person',
	entryTitle: { zh: '第{number}位成员', en: 'Person {number}' },
	groups: [
		{ id: 'present', title: { zh: '住在这里', en: 'Living here' }, implies: { 'D7.code': '1' } },
		{
			id: 'absent',
			title: { zh: '户口在这里，住在别处', en: 'Hukou here, living elsewhere' },
			implies: { 'D8.code': '1' }
		}
	],
	first: { field: 'D2', value: '0', askedWhen: { not: { item: '@householderElsewhere', in: ['1'] } } },
	steps: [...IDENTITY_STEPS, ...PLACE_STEPS, ...EDUCATION_STEPS],
	atTheDoor: [
		{
			title: { zh: '{name}的情况', en: 'About {name}' },
			steps: [...IDENTITY_STEPS, ...PLACE_STEPS, ...EDUCATION_STEPS].map(({ id }) => id)
		}
	]
};
