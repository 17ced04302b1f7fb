/** How people of 60 and more live: L34, L36, L37, L39–L49 (census-2020 §2.7, census-2020-more §1.2). */
import { isOneOf, type Verdict } from '../../shared/reading';
import type { LongFormResponse, Person } from '../model/response';
import { childrenOf, everyoneAnswered, partnerOf, positionsOf } from './kin';
import { hasAge, isFamily, isHere, ofEachPerson, othersAt, type Around } from './reading';
import type { Check } from './types';

/** Positions of those who slept here. */
const here = ({ response }: Around): number[] => positionsOf(response, isHere);

const isHereAt = ({ persons }: LongFormResponse, index: number): boolean => {
	const person = persons[index];
	return person !== undefined && isHere(person);
};

function partnerHere({ response }: Around, index: number): number | undefined {
	const partner = partnerOf(response, index);
	return partner !== undefined && isHereAt(response, partner) ? partner : undefined;
}

/** A live-in helper is no relative. */
const isHelper = ({ response }: Around, index = -1): boolean => response.persons[index]?.C2 === '9';

/** L38: C28 is about where somebody lives now, so the household says nothing of those who slept elsewhere. */
const whereHere = (validate: (person: Person, around: Around, index: number) => Verdict): Check['find'] =>
	ofEachPerson(['C28'], (person, around, index) => {
		const { response } = around;
		const isKnown = everyoneAnswered(response, 'C2') && everyoneAnswered(response, 'C7');
		return isHere(person) && isFamily(response) && isKnown && validate(person, around, index);
	});

const KINDS = ['12', '3', '45', '6', '7'];
const kind = (code: string): number => KINDS.findIndex((codes) => codes.includes(code));

export const LIVING_CHECKS: Check[] = [
	{
		id: 'L34',
		level: 'soft',
		basis: 'M:high',
		holds: 'If C28 is 1 or 2, C24 = 2.',
		message: {
			zh: '请核实：{name}填了与配偶同住，婚姻状况却不是有配偶。',
			en: 'Please check: {name} is said to live with the spouse but is not married.'
		},
		find: ofEachPerson(['C24', 'C28'], ({ C24, C28 }) => isOneOf(C28, '12') && C24 !== undefined && C24 !== '2')
	},
	{
		id: 'L36',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C28 = 6, H1 = 2 and H5 = 2.',
		message: {
			zh: '请核实：{name}住在养老机构，本户却不是住在集体住所的集体户。',
			en: 'Please check: {name} lives in a home for the elderly, but the household is not a collective one in collective quarters.'
		},
		find: ofEachPerson(
			['C28'],
			(person, { response: { H1, H5 } }) => person.C28 === '6' && isHere(person) && (H1 === '1' || isOneOf(H5, '1345'))
		)
	},
	{
		id: 'L37',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C29 = 4, C18 is not 1.',
		message: {
			zh: '请核实：{name}生活不能自理，上周却工作了。',
			en: 'Please check: {name} cannot manage daily life but worked.'
		},
		find: ofEachPerson(['C18.code', 'C29'], ({ C18, C29 }) => C29 === '4' && C18?.code === '1')
	},
	{
		id: 'L39',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C28 is 1 or 2, the partner slept here too.',
		message: {
			zh: '请核实：{name}填了与配偶同住，户内却没有配偶。',
			en: 'Please check: {name} is said to live with the spouse, who is not here.'
		},
		find: whereHere((person, around, index) => isOneOf(person.C28, '12') && partnerHere(around, index) === undefined)
	},
	{
		id: 'L40',
		level: 'soft',
		basis: 'M:med',
		holds: 'If the partner slept here too, C28 is 1, 2 or 6.',
		message: {
			zh: '请核实：{name}和{other}住在一起，居住状况却不是与配偶同住。',
			en: 'Please check: {name} and {other} live together, but the living arrangement says otherwise.'
		},
		find: whereHere(({ C28 }, around, index) => {
			const partner = partnerHere(around, index);
			return partner !== undefined && isOneOf(C28, '3457') && { others: othersAt([partner], 'C2', 'C7.code') };
		})
	},
	{
		id: 'L41',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C28 is 1 or 3, a child or a child’s spouse slept here too.',
		message: {
			zh: '请核实：{name}填了与子女同住，户内却没有子女或媳婿。',
			en: 'Please check: {name} is said to live with children, but none is here.'
		},
		find: whereHere(({ C28 }, { response }, index) => {
			const children = childrenOf(response, index).filter((child) => child !== index && isHereAt(response, child));
			return isOneOf(C28, '13') && children.length === 0;
		})
	},
	{
		id: 'L42',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C28 = 2, nobody but the two and helpers (C2 = 9) slept here.',
		message: {
			zh: '请核实：{name}填了只与配偶同住，户内还有别人。',
			en: 'Please check: {name} is said to live with the spouse alone, but others are here.'
		},
		find: whereHere(({ C28 }, around, index) => {
			if (C28 !== '2') return false;
			const partner = partnerHere(around, index);
			const others = here(around).filter((other) => other !== index && other !== partner && !isHelper(around, other));
			return others.length > 0 && { others: othersAt(others, 'C7.code') };
		})
	},
	{
		id: 'L43',
		level: 'hard',
		verifiable: true,
		basis: 'M:med',
		holds: 'If C28 = 5, nobody else slept here.',
		message: {
			zh: '{name}填了独居，户内却还有别人。请核对居住状况或各人的居住地。',
			en: '{name} is said to live alone, but others are here. Please check the living arrangement or where each person lives.'
		},
		find: whereHere(({ C28 }, around, index) => {
			const others = here(around).filter((other) => other !== index);
			return C28 === '5' && others.length > 0 && { others: othersAt(others, 'C7.code') };
		})
	},
	{
		id: 'L44',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C28 = 4, one other person slept here, who has C2 = 9.',
		message: {
			zh: '请核实：{name}填了独居（有保姆），户内的人数与此不符。',
			en: 'Please check: {name} is said to live alone with a helper, but the people here are others.'
		},
		find: whereHere(({ C28 }, around, index) => {
			const others = here(around).filter((other) => other !== index);
			return C28 === '4' && !(others.length === 1 && isHelper(around, others[0]));
		})
	},
	{
		id: 'L45',
		level: 'soft',
		basis: 'M:med',
		holds: 'If nobody else slept here, C28 is 4–7.',
		message: {
			zh: '请核实：只有{name}一人住在这里，居住状况却是与别人同住。',
			en: 'Please check: only {name} lives here, but is said to live with others.'
		},
		find: whereHere(({ C28 }, around) => here(around).length === 1 && isOneOf(C28, '123'))
	},
	{
		id: 'L46',
		level: 'soft',
		basis: 'M:med',
		holds:
			'Two partners of 60 or more have C28 of the same kind: with the spouse (1, 2), with children (3), alone (4, 5), in a home (6), other (7).',
		message: {
			zh: '请核实：{name}与{other}是夫妻，居住状况却不一致。',
			en: 'Please check: {name} and {other} are a couple, but their living arrangements differ.'
		},
		find: ofEachPerson(['C28'], ({ C28 }, { response }, index) => {
			const partner = isFamily(response) ? partnerOf(response, index) : undefined;
			const other = partner === undefined || partner > index ? undefined : response.persons[partner]?.C28;
			return (
				other !== undefined &&
				C28 !== undefined &&
				kind(C28) !== kind(other) && { others: othersAt([partner ?? -1], 'C28') }
			);
		})
	},
	{
		id: 'L47',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C29 = 4, C28 is not 5.',
		message: {
			zh: '请核实：{name}生活不能自理，却独居而没有保姆。这里只作统计，不作别用。',
			en: 'Please check: {name} cannot manage daily life but lives alone without a helper. This is for statistics alone.'
		},
		find: ofEachPerson(['C28', 'C29'], ({ C28, C29 }) => C29 === '4' && C28 === '5')
	},
	{
		id: 'L48',
		level: 'soft',
		basis: 'M:med',
		holds: 'If C10 = 8, C28 is 1, 3, 6 or 7.',
		message: {
			zh: '请核实：{name}为养老、康养离开户口登记地，居住状况与此不太相符。',
			en: 'Please check: {name} moved for retirement or care; the living arrangement hardly fits.'
		},
		find: ofEachPerson(['C10', 'C28'], ({ C10, C28 }) => C10 === '8' && isOneOf(C28, '245'))
	},
	{
		id: 'L49',
		level: 'soft',
		basis: 'M:med',
		holds: 'From the age of {L49.from} on C29 is not 1.',
		message: { zh: '请核实：{name}年纪很大，身体健康。', en: 'Please check: {name} is very old and healthy.' },
		find: ofEachPerson(
			['C29', 'C5'],
			(person, around) => person.C29 === '1' && hasAge(person, around, (age) => age >= around.thresholds['L49.from'])
		)
	}
];
