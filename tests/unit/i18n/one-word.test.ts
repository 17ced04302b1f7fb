import { describe, expect, it } from 'vitest';
import { formText } from '$lib/i18n/form';
import { everySentence } from '../../support/sentences';

interface Word {
	says: string;
	lang: 'zh' | 'en';
	instead: RegExp;
	/** Where it means something else. */
	but?: RegExp;
}

/** One word for one thing, wherever the product speaks: design.md §4. */
const WORDS: Word[] = [
	{ says: '上报, for every verb of handing in', lang: 'zh', instead: /提交|递交|交上|呈交|报送|交卷/ },
	{
		says: '密码, not PIN (that of an enumerator’s phone excepted)',
		lang: 'zh',
		instead: /PIN/,
		but: /offline|interview/
	},
	{ says: '回执, at the door as at home', lang: 'zh', instead: /收条/ },
	{ says: '偏小 or 偏大, of an age', lang: 'zh', instead: /[小大](很多|得多)/ },
	{ says: '不用再上门, not a list that somebody is taken from', lang: 'zh', instead: /走访名单/ },
	{ says: '添加, 删除 and 改姓名', lang: 'zh', instead: /新增|增加|删去|去掉|移除|移走|改名字|修改姓名/ },
	{
		says: 'visit, not call, where an enumerator comes',
		lang: 'en',
		instead:
			/\bcall(s|ed|ing)? (at|again|round)\b|enumerators? (\w+ ){0,2}calls?\b|\bwhen you call\b(?! the help desk)/i
	},
	{ says: 'householder, not head', lang: 'en', instead: /\bhead of\b|\bhousehold head\b/i }
];

describe('the product says', () => {
	it.each(WORDS)('$says', ({ lang, instead, but }) => {
		const found = everySentence.filter(
			(said) => said.lang === lang && instead.test(said.sentence) && !but?.test(said.where)
		);
		expect(found.map(({ where, sentence }) => `${where}: ${sentence}`)).toEqual([]);
	});

	it('so of the list of people: add, remove, change the name', () => {
		expect([formText.addPerson.zh, formText.remove.zh, formText.renameOf.zh]).toEqual([
			'添加',
			'删除',
			'改 {name} 的姓名'
		]);
	});
});
