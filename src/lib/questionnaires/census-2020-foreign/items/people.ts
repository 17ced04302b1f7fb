/** Who is on this form: everybody from Hong Kong, Macao, Taiwan or abroad who slept here (census-2020-more §3). */
import type { Section } from '$lib/engine/model/types';

export const foreignPeople: Section = {
	id: 'people',
	title: { zh: '谁登记在这张表上', en: 'Who is on this form' },
	steps: [
		{
			id: 'here',
			kind: 'roster',
			roster: { list: 'persons', group: 'here' },
			title: {
				zh: '{referenceNight}晚上，哪些港澳台居民和外籍人员住在这里？',
				en: 'Who from Hong Kong, Macao, Taiwan or abroad slept here on the night of {referenceNight}?'
			},
			questions: [
				{
					code: 'name',
					title: { zh: '姓名', en: 'Full name' },
					guidance: {
						zh: '照旅行证件写，可以写字母。出差、旅游、短期探亲的人不登记。',
						en: 'As in the travel document, in letters where it has them. People here briefly on business, as tourists or on a visit are not registered.'
					},
					fields: [
						{
							name: 'name',
							type: 'text',
							maxLength: 60,
							characters: 'name',
							whenMissing: { zh: '请填写姓名。', en: 'Please enter the name.' }
						}
					]
				}
			]
		}
	]
};
