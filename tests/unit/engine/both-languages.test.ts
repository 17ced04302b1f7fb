import { describe, expect, it } from 'vitest';
import { inBothLanguages } from '$lib/engine/model/both-languages';

const question = {
	code: 'sex',
	title: { zh: '{name}的性别', hant: '{name}的性別', en: 'Sex of {name}' },
	help: { zh: '看证件。', en: 'See the document.' },
	fields: [{ name: 'sex', categories: [{ code: '1', label: { zh: '男', en: 'Male' } }] }],
	label: { zh: 'A', en: 'A' }
};

describe('a form in Chinese and English', () => {
	it('puts questions and answers in both on a Chinese page, and explains them in Chinese', () => {
		expect(inBothLanguages(question, 'zh')).toEqual({
			code: 'sex',
			title: { zh: '{name}的性别 Sex of {name}' },
			help: { zh: '看证件。' },
			fields: [{ name: 'sex', categories: [{ code: '1', label: { zh: '男 Male' } }] }],
			label: { zh: 'A' }
		});
		expect(inBothLanguages(question, 'hant').title).toEqual({ hant: '{name}的性別 Sex of {name}' });
	});

	it('is in English alone on an English page', () => {
		expect(inBothLanguages(question, 'en')).toMatchObject({
			title: { en: 'Sex of {name}' },
			help: { en: 'See the document.' },
			fields: [{ categories: [{ label: { en: 'Male' } }] }]
		});
	});
});
