/** Who is married to whom: L32, L33, F01, F05, F20–F23 (census-2020 §2.7, census-2020-more §1.2). */
import { isOneOf } from '../../shared/reading';
import { everyoneAnswered, partnerOf, withRelation } from './kin';
import { isFamily, ofEachPerson, othersAt } from './reading';
import type { Check } from './types';

/** L32: one of the two is said to be something else. */
const spousesUnmarried: Check['find'] = (response, context) =>
	ofEachPerson(['C2', 'C24'], ({ C2, C24 }) => {
		const [head = -1] = withRelation(response, '0');
		const ofHead = response.persons[head]?.C24;
		const isElse = (code: string | undefined): boolean => code !== undefined && code !== '2';
		return C2 === '1' && isFamily(response) && (isElse(C24) || isElse(ofHead)) && { others: othersAt([head], 'C24') };
	})(response, context);

/** F01: said of the spouse. */
const differentMarriages: Check['find'] = (response, context) =>
	ofEachPerson(['C25'], ({ C2, C25 }) => {
		const [head = -1] = withRelation(response, '0');
		const other = response.persons[head]?.C25;
		const differ = C25 !== undefined && other !== undefined && C25 !== other;
		return C2 === '1' && isFamily(response) && differ && { others: othersAt([head], 'C25') };
	})(response, context);

export const COUPLE_CHECKS: Check[] = [
	{
		id: 'L32',
		level: 'hard',
		verifiable: true,
		basis: 'M:high',
		holds: 'A spouse (C2 = 1) has C24 = 2, and so has the householder.',
		message: {
			zh: '{name}是户主的配偶，两人的婚姻状况都应当是有配偶。请核对婚姻状况或与户主的关系。',
			en: '{name} is the householder’s spouse: both are married. Please check the marital status or the relationship.'
		},
		find: spousesUnmarried
	},
	{
		id: 'L33',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds:
			'A son- or daughter-in-law (C2 = 6) has C24 other than 1; with a parent-in-law (C2 = 4) so has the householder.',
		message: {
			zh: '{name}填了未婚，却有姻亲关系。请核对婚姻状况或与户主的关系。',
			en: '{name} has never married but is related by marriage. Please check the marital status or the relationship.'
		},
		find: ofEachPerson(['C2', 'C24'], ({ C2, C24 }, { response }) => {
			if (!isFamily(response) || C24 !== '1') return false;
			return C2 === '6' || (C2 === '0' && withRelation(response, '4').length > 0);
		})
	},
	{
		id: 'F01',
		level: 'soft',
		basis: 'M:med',
		holds: 'Householder and spouse have the same C25.',
		message: {
			zh: '请核实：{name}与{other}的初婚年月不一样，是再婚吗？',
			en: 'Please check: {name} and {other} married first in different months. Is it a second marriage?'
		},
		find: differentMarriages
	},
	{
		id: 'F05',
		level: 'soft',
		basis: 'M:med',
		holds: 'If the householder has C24 = 2, a spouse (C2 = 1) is on the form.',
		message: {
			zh: '请核实：户主{name}有配偶，表上没有登记，是不是漏登了？',
			en: 'Please check: the householder {name} is married, but the spouse is not on the form. Has one been left out?'
		},
		find: ofEachPerson(
			['C24'],
			({ C2, C24, C7 }, { response }) =>
				C2 === '0' &&
				C24 === '2' &&
				C7?.code === '1' &&
				isFamily(response) &&
				everyoneAnswered(response, 'C2') &&
				withRelation(response, '1').length === 0
		)
	},
	{
		id: 'F20',
		level: 'soft',
		basis: 'M:med',
		holds: 'If there is a son- or daughter-in-law (C2 = 6), a child (C2 = 2) has C24 other than 1.',
		message: {
			zh: '请核实：{name}是户主的媳婿，而户主的子女都未婚。',
			en: 'Please check: {name} is a son- or daughter-in-law, but no child of the householder has married.'
		},
		find: ofEachPerson(['C2', 'C24'], ({ C2 }, { response }) => {
			const children = withRelation(response, '2');
			const areUnmarried = children.length > 0 && children.every((index) => response.persons[index]?.C24 === '1');
			return C2 === '6' && isFamily(response) && areUnmarried && { others: othersAt(children, 'C24') };
		})
	},
	{
		id: 'F21',
		level: 'soft',
		basis: 'M:med',
		holds: 'Two parents, or two parents-in-law, have the same C24, which is 2 or 3.',
		message: {
			zh: '请核实：{name}与{other}是夫妻，婚姻状况却不一致。',
			en: 'Please check: {name} and {other} are a couple with different marital status.'
		},
		find: ofEachPerson(['C24'], ({ C2, C24 }, { response }, index) => {
			const partner = C2 === '3' || C2 === '4' ? partnerOf(response, index) : undefined;
			if (partner === undefined || partner > index || !isFamily(response)) return false;
			const other = response.persons[partner]?.C24;
			const isSame = C24 === other && isOneOf(C24, '23');
			return C24 !== undefined && other !== undefined && !isSame && { others: othersAt([partner], 'C24') };
		})
	},
	{
		id: 'F22',
		level: 'soft',
		basis: 'M:med',
		holds: 'If the householder has C24 = 1, nobody has C2 = 1, 2, 4, 6 or 7.',
		message: {
			zh: '请核实：户主{name}未婚，表上却有配偶、子女或姻亲。',
			en: 'Please check: the householder {name} has never married but has a spouse, children or relatives by marriage.'
		},
		find: ofEachPerson(['C24'], ({ C2, C24 }, { response }) => {
			const family = withRelation(response, '1', '2', '4', '6', '7');
			return C2 === '0' && C24 === '1' && isFamily(response) && family.length > 0 && { others: othersAt(family, 'C2') };
		})
	},
	{
		id: 'F23',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'If the householder has C24 = 1, nobody has C2 = 1.',
		message: {
			zh: '户主{name}填了未婚，表上却有配偶。请核对婚姻状况或与户主的关系。',
			en: 'The householder {name} has never married, but a spouse is on the form. Please check the marital status or the relationship.'
		},
		find: ofEachPerson(['C24'], ({ C2, C24 }, { response }) => {
			const spouses = withRelation(response, '1');
			return (
				C2 === '0' && C24 === '1' && isFamily(response) && spouses.length > 0 && { others: othersAt(spouses, 'C2') }
			);
		})
	}
];
