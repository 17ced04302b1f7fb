/** The citizen ID number (GB 11643-1999) and the absence of one: P04–P11, P13, P14 (census-2020 §2.2). */
import {
	hasIdNumberShape,
	hasRightCheckCharacter,
	idBirthDate,
	idBirthMonth,
	idSex
} from '$lib/engine/answers/types/id-number';
import type { LocalizedText } from '$lib/engine/model/types';
import type { NoIdReason, Person } from '../model/response';
import { hasAge, isCode, ofEachPerson, othersAt } from './reading';
import type { Verdict, Surroundings } from './reading';
import type { Check } from './types';

const REASONS: readonly NoIdReason[] = ['newborn', 'pending', 'other'];

/** First two digits of the provinces (GB/T 2260). */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;
/** Residence permits of Hong Kong, Macao and Taiwan residents (since 2018). */
const RESIDENCE_PERMIT = /^8[123]/;

/** A number with a reason for having none, neither of them, an unknown reason, or a number of another shape. */
export function validateNumberOrReason(idNumber: string | undefined, reason: NoIdReason | undefined): Verdict {
	if (idNumber === undefined && reason === undefined) return { missing: true };
	if (idNumber === undefined) return !REASONS.includes(reason as NoIdReason);
	return reason !== undefined || !hasIdNumberShape(idNumber);
}

export const hasWrongCheckCharacter = (idNumber: string | undefined): boolean =>
	idNumber !== undefined && hasIdNumberShape(idNumber) && !hasRightCheckCharacter(idNumber);

export function hasImpossibleBirthDate(idNumber: string | undefined, { thresholds, context }: Surroundings): boolean {
	if (idNumber === undefined || !hasIdNumberShape(idNumber)) return false;
	const date = idBirthDate(idNumber);
	return date === undefined || date < `${thresholds['P16.firstYear']}-01-01` || date.slice(0, 7) > context.lastMonth;
}

/** Silent where the digits are no date: P06 says so. */
export function contradictsBirth(idNumber: string | undefined, birth: string | undefined): boolean {
	if (idNumber === undefined || birth === undefined || !hasIdNumberShape(idNumber)) return false;
	const month = idBirthMonth(idNumber);
	return month !== undefined && month !== birth;
}

export const contradictsSex = (idNumber: string | undefined, sex: string | undefined): boolean =>
	idNumber !== undefined && hasIdNumberShape(idNumber) && isCode(sex, '1', '2') && idSex(idNumber) !== sex;

const startsWith = (idNumber: string | undefined, prefix: RegExp): boolean =>
	idNumber !== undefined && hasIdNumberShape(idNumber) && prefix.test(idNumber);

/** P11: somebody further up has the same number. */
function isUsedBefore({ D3 }: Person, { response }: Surroundings, index: number): Verdict {
	if (D3 === undefined) return false;
	const first = response.persons.findIndex((person) => person.D3 === D3);
	return first < index && { others: othersAt([first], 'D3') };
}

/** Said of the living (P04–P08) and of the dead (S03) in the same words. */
export const ID_NUMBER_TEXTS = {
	shape: {
		zh: '请核对{name}的公民身份号码：应为 18 位，最后一位是数字或 X。没有号码的请选择原因。',
		en: 'Please check the ID number of {name}: it has 18 characters, the last a digit or X. If there is none, please choose the reason.'
	},
	checkCharacter: {
		zh: '{name}的公民身份号码可能有一位打错了，请对照证件逐位检查。证件上就是这样的，可以请普查员核实。',
		en: 'One character of the ID number of {name} seems to be mistyped. Please compare it with the card; if it is the same there, you can ask the enumerator to verify.'
	},
	birthDate: {
		zh: '{name}的公民身份号码里，第 7 到 14 位不是可能的出生日期，请对照证件检查。',
		en: 'Digits 7 to 14 of the ID number of {name} are not a possible date of birth. Please compare it with the card.'
	},
	birth: {
		zh: '{name}的出生年月与公民身份号码不一致。请改正其中一项；如果证件本身有误，可以请普查员核实。',
		en: 'The month of birth of {name} does not agree with the ID number. Please correct one of them; if the card itself is wrong, you can ask the enumerator to verify.'
	},
	sex: {
		zh: '{name}的性别与公民身份号码不一致。请改正其中一项；如果证件本身有误，可以请普查员核实。',
		en: 'The sex of {name} does not agree with the ID number. Please correct one of them; if the card itself is wrong, you can ask the enumerator to verify.'
	}
} satisfies Record<string, LocalizedText>;

export const ID_NUMBER_CHECKS: Check[] = [
	{
		id: 'P04',
		level: 'hard',
		basis: 'form',
		holds:
			'D3 is 18 characters, the first not 0, the last a digit or X; or there is a reason for having none. Not both.',
		message: ID_NUMBER_TEXTS.shape,
		find: ofEachPerson(['D3', 'noIdNumber'], ({ D3, noIdNumber }) => validateNumberOrReason(D3, noIdNumber))
	},
	{
		id: 'P05',
		level: 'hard',
		verifiable: true,
		basis: 'GB 11643-1999, M:high',
		holds: 'The check character of D3 is right (GB 11643-1999).',
		message: ID_NUMBER_TEXTS.checkCharacter,
		silences: ['P06', 'P07', 'P08', 'P09'],
		find: ofEachPerson(['D3'], ({ D3 }) => hasWrongCheckCharacter(D3))
	},
	{
		id: 'P06',
		level: 'hard',
		basis: 'M:high',
		holds: 'Digits 7–14 of D3 are a date from {P16.firstYear}-01-01 to 2020-10-31.',
		message: ID_NUMBER_TEXTS.birthDate,
		find: ofEachPerson(['D3'], ({ D3 }, around) => hasImpossibleBirthDate(D3, around))
	},
	{
		id: 'P07',
		level: 'hard',
		verifiable: true,
		basis: 'form',
		holds: 'Digits 7–12 of D3 are D5.',
		message: ID_NUMBER_TEXTS.birth,
		find: ofEachPerson(['D3', 'D5'], ({ D3, D5 }) => contradictsBirth(D3, D5))
	},
	{
		id: 'P08',
		level: 'hard',
		verifiable: true,
		basis: 'M:high',
		holds: 'Digit 17 of D3 is odd if D4 = 1 and even if D4 = 2.',
		message: ID_NUMBER_TEXTS.sex,
		find: ofEachPerson(['D3', 'D4'], ({ D3, D4 }) => contradictsSex(D3, D4))
	},
	{
		id: 'P09',
		level: 'soft',
		basis: 'M:high',
		holds: 'D3 begins with the code of a province: 11–15, 21–23, 31–37, 41–46, 50–54, 61–65 (81–83: see P10).',
		message: {
			zh: '请核实：{name}的公民身份号码前两位不是省级地区的代码。',
			en: 'Please check: the first two digits of the ID number of {name} are not the code of a province.'
		},
		find: ofEachPerson(['D3'], ({ D3 }) => {
			return startsWith(D3, /./) && !startsWith(D3, PROVINCE) && !startsWith(D3, RESIDENCE_PERMIT);
		})
	},
	{
		id: 'P10',
		level: 'hard',
		basis: 'M:high',
		holds: 'D3 does not begin with 81, 82 or 83.',
		message: {
			zh: '{name}的号码是港澳台居民居住证号码。这样的家人由普查员上门登记，请在第一页改选“有”。',
			en: 'The number of {name} is that of a residence permit for Hong Kong, Macao and Taiwan residents. An enumerator registers such members: please answer “Yes” on the first page.'
		},
		find: ofEachPerson(['D3', 'hasForeignMembers'], ({ D3 }) => startsWith(D3, RESIDENCE_PERMIT))
	},
	{
		id: 'P11',
		level: 'hard',
		verifiable: true,
		basis: 'M:high',
		holds: 'No two persons have the same D3.',
		message: {
			zh: '{name}与{other}的公民身份号码相同，请改正其中一个。',
			en: '{name} and {other} have the same ID number. Please correct one of them.'
		},
		find: ofEachPerson(['D3'], isUsedBefore)
	},
	{
		id: 'P13',
		level: 'soft',
		basis: 'M:med',
		holds: 'If there is no ID number, the age is at most {P13.max} or D8 = 5.',
		message: {
			zh: '请核实：{name}没有公民身份号码吗？一般只有新生儿或户口待定的人没有。',
			en: 'Please check: has {name} no ID number? Usually only babies and people whose hukou is pending have none.'
		},
		find: ofEachPerson(['noIdNumber', 'D5', 'D8.code'], (person, { thresholds, context }) => {
			const hasHukou = isCode(person.D8?.code, '1', '4');
			return (
				person.noIdNumber !== undefined && hasHukou && hasAge(person, context, (age) => age > thresholds['P13.max'])
			);
		})
	},
	{
		id: 'P14',
		level: 'soft',
		basis: 'M:med',
		holds: 'If D8 = 5, there is no ID number.',
		message: {
			zh: '请核实：{name}有公民身份号码，户口却是待定。请看看户口登记地，或写明原因。',
			en: 'Please check: {name} has an ID number but a pending hukou. Please look at the place of hukou, or give the reason.'
		},
		find: ofEachPerson(['D3', 'D8.code'], ({ D3, D8 }) => D3 !== undefined && D8?.code === '5')
	}
];
