/** Whom the items of a person are asked of, and where people come from: L09–L15, L31, L50 (census-2020 §2.7). */
import { isCode, isOneOf, MISSING, type Verdict } from '../../shared/reading';
import type { Person } from '../model/response';
import { ADULT, ageOf, ELDERLY, inUniverse, isHere, ofEachPerson, type Around } from './reading';
import type { Check } from './types';

const FIVE = 5;

/** Two digits of GB/T 2260, or born abroad. */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82|abroad)$/;

const isCounty = (area: string, { context: { counties } }: Around): boolean =>
	/^\d{6}$/.test(area) && (counties === undefined || counties.has(area));

type Gated = readonly [item: string, code: string | undefined, last: string];

/** Several items that one age opens: the ones that are wrong, in one finding. */
function gated(isAsked: boolean | undefined, items: readonly Gated[]): Verdict {
	if (isAsked === undefined) return false;
	const wrong = items.filter(([, code, last]) => inUniverse(isAsked, code, last) !== false);
	if (wrong.length === 0) return false;
	const isMissing = isAsked && wrong.every(([, code]) => code === undefined);
	return {
		items: wrong.map(([item]) => item),
		...(isAsked ? { missing: isMissing || undefined } : { variant: 'superfluous' })
	};
}

const adultItems = ({ C17, C18, C23, C24 }: Person, age: number | undefined): Verdict =>
	gated(age === undefined ? undefined : age >= ADULT, [
		['C17', C17, '2'],
		['C18.code', C18?.code, '3'],
		['C23', C23, '7'],
		['C24', C24, '4']
	]);

const elderlyItems = ({ C28, C29 }: Person, age: number | undefined): Verdict =>
	gated(age === undefined ? undefined : age >= ELDERLY, [
		['C28', C28, '7'],
		['C29', C29, '4']
	]);

export const GATE_CHECKS: Check[] = [
	{
		id: 'L09',
		level: 'hard',
		basis: 'form, app; the universe is not confirmed',
		holds: 'C11 is 1–4 if C9 is 2–9 (with {L09.all} = 1: if C8 is not 5), and blank otherwise.',
		message: { zh: '请选择{name}的户口登记地类型。', en: 'Please choose the kind of place of {name}’s hukou.' },
		variants: {
			superfluous: {
				zh: '{name}没有离开户口登记地，不填户口登记地类型。请留空，或核对离开时间。',
				en: '{name} has not left the place of hukou: its kind is not asked. Please leave it out, or check the time.'
			}
		},
		find: ofEachPerson(['C9', 'C11'], ({ C8, C9, C11 }, { thresholds }) => {
			if (C8?.code === undefined || (C8.code !== '5' && C9 === undefined)) return false;
			const isAsked = C8.code !== '5' && (thresholds['L09.all'] >= 1 || C9 !== '1');
			return inUniverse(isAsked, C11, '4');
		})
	},
	{
		id: 'L10',
		level: 'hard',
		basis: 'form',
		holds: 'C13 is 1–3; C13 = 3 has a province, which is not this one, and the others have none.',
		message: {
			zh: '请选择{name}的出生地；省外的要选省份。',
			en: 'Please choose where {name} was born, and the province if it is another one.'
		},
		variants: {
			superfluous: {
				zh: '{name}出生在本省，不填省份。请留空，或核对出生地。',
				en: '{name} was born in this province: no other is given. Please leave it out, or check the place of birth.'
			},
			here: {
				zh: '{name}的出生地选了省外，填的却是本省。请改选本省的选项。',
				en: '{name} was born outside this province, and this one is given. Please choose one of the answers for this province.'
			}
		},
		find: ofEachPerson(['C13'], ({ C13 }, { context }) => {
			const { code, province } = C13 ?? {};
			if (!isOneOf(code, '123')) return { items: ['C13.code'], missing: code === undefined };
			if (code !== '3') return province !== undefined && { variant: 'superfluous' };
			if (province === undefined) return MISSING;
			return province === context.district.slice(0, 2) ? { variant: 'here' } : !PROVINCE.test(province);
		})
	},
	{
		id: 'L11',
		level: 'hard',
		basis: 'form',
		holds: 'C14 is 1 or 2 from the age of 5, and blank below; C14 = 2 has a county.',
		message: {
			zh: '请选择{name}五年前常住的地方；不在本县的要选到县（市、区）。',
			en: 'Please choose where {name} lived five years ago, and the county if it was another one.'
		},
		variants: {
			superfluous: {
				zh: '{name}不满 5 周岁，不填五年前常住地。请留空，或核对出生年月。',
				en: '{name} is under 5: the residence five years ago is not asked. Please leave it out, or check the month of birth.'
			},
			area: {
				zh: '{name}五年前住在本县，不填地址。请留空，或改选“其他地区”。',
				en: '{name} lived in this county: no other is given. Please leave it out, or choose “Elsewhere”.'
			}
		},
		find: ofEachPerson(['C14', 'C5'], (person, around) => {
			const age = ageOf(person, around);
			const { code, area } = person.C14 ?? {};
			const verdict = inUniverse(age === undefined ? undefined : age >= FIVE, code, '2');
			if (verdict !== false || code === undefined) return verdict;
			if (code === '1') return area !== undefined && { variant: 'area' };
			return area === undefined ? MISSING : !isCounty(area, around);
		})
	},
	{
		id: 'L12',
		level: 'soft',
		basis: 'D',
		holds: 'If C7 = 1 and C9 is 1 or 9, C14 = 1.',
		message: {
			zh: '请核实：{name}五年前住在别处，离开户口登记地的时间却是“没有离开”或“十年以上”。',
			en: 'Please check: {name} lived elsewhere five years ago, but has not left the place of hukou, or left it ten years ago.'
		},
		find: ofEachPerson(
			['C9', 'C14.code'],
			(person) => isHere(person) && isOneOf(person.C9, '19') && person.C14?.code === '2'
		)
	},
	{
		id: 'L13',
		level: 'hard',
		basis: 'form',
		holds: 'C16 is 1–5 if C15 is 3–9, and blank otherwise.',
		message: { zh: '请选择{name}的学业完成情况。', en: 'Please say whether {name} has completed the schooling.' },
		variants: {
			superfluous: {
				zh: '{name}没有上过小学以上的学校，不填学业完成情况。请留空，或核对受教育程度。',
				en: '{name} has not been to primary school or further: completion is not asked. Please leave it out, or check the education.'
			}
		},
		find: ofEachPerson(['C15', 'C16'], ({ C15, C16 }) =>
			inUniverse(C15 === undefined ? (C16 === undefined ? undefined : false) : isCode(C15, '3', '9'), C16, '5')
		)
	},
	{
		id: 'L14',
		level: 'soft',
		basis: 'M:med',
		holds:
			'If C16 = 1, the age is at most {L14.max}; with C15 = 3 at most {L14.maxPrimary}, with 4 at most {L14.maxJunior}, with 5 at most {L14.maxSenior}.',
		message: {
			zh: '请核实：{name} {age} 岁，在这一级学校里还在校。',
			en: 'Please check: {name} is {age} and still at a school of this level.'
		},
		find: ofEachPerson(['C15', 'C16', 'C5'], (person, around) => {
			const age = ageOf(person, around);
			if (person.C16 !== '1' || age === undefined) return false;
			const bounds = { '3': 'L14.maxPrimary', '4': 'L14.maxJunior', '5': 'L14.maxSenior' } as const;
			const own = bounds[(person.C15 ?? '') as keyof typeof bounds] ?? 'L14.max';
			const max = Math.min(around.thresholds[own], around.thresholds['L14.max']);
			return age > max && { values: { age } };
		})
	},
	{
		id: 'L15',
		level: 'hard',
		basis: 'form, M:high',
		holds: 'From the age of 15 C17 is 1 or 2, C18 is 1–3, C23 is 1–7 and C24 is 1–4; below all four are blank.',
		message: {
			zh: '满 15 周岁的人要填是否识字、工作情况、主要生活来源和婚姻状况：请补上{name}的。',
			en: 'From 15 on literacy, work, livelihood and marital status are asked: please complete those of {name}.'
		},
		variants: {
			superfluous: {
				zh: '{name}不满 15 周岁，不填是否识字、工作情况、主要生活来源和婚姻状况。请留空，或核对出生年月。',
				en: '{name} is under 15: literacy, work, livelihood and marital status are not asked. Please leave them out, or check the month of birth.'
			}
		},
		find: ofEachPerson(['C5'], (person, around) => adultItems(person, ageOf(person, around)))
	},
	{
		id: 'L31',
		level: 'hard',
		basis: 'form',
		holds: 'From the age of 60 C28 is 1–7 and C29 is 1–4; below both are blank.',
		message: {
			zh: '满 60 周岁的人要填居住状况和身体健康状况：请补上{name}的。',
			en: 'From 60 on living arrangement and health are asked: please complete those of {name}.'
		},
		variants: {
			superfluous: {
				zh: '{name}不满 60 周岁，不填居住状况和身体健康状况。请留空，或核对出生年月。',
				en: '{name} is under 60: living arrangement and health are not asked. Please leave them out, or check the month of birth.'
			}
		},
		find: ofEachPerson(['C5'], (person, around) => elderlyItems(person, ageOf(person, around)))
	},
	{
		id: 'L50',
		level: 'hard',
		basis: 'form',
		holds: 'C12 is 1 or 2.',
		message: {
			zh: '请选择{name}是否有农村土地承包经营权。',
			en: 'Please say whether {name} holds contracted farm land.'
		},
		find: ofEachPerson(['C12'], ({ C12 }) => inUniverse(true, C12, '2'))
	}
];
