/** Where people live and where their hukou is: M01–M11 (census-2020 §2.3, §3.2). */
import type { AreaAnswer } from '../model/response';
import { isCode, ofEachPerson } from './reading';
import type { Verdict } from './reading';
import { LEAVING_CHECKS } from './leaving';
import type { Check, CheckContext } from './types';

const isOneOf = (code: string | undefined, codes: string): boolean => code !== undefined && codes.includes(code);

const validateCode = (place: AreaAnswer | undefined, last: string): Verdict =>
	!isCode(place?.code, '1', last) && { missing: place?.code === undefined };

/** M03, M05: an address to county level stands with the category that asks for one, and with no other. */
function validateArea(place: AreaAnswer | undefined, askedBy: string, { counties }: CheckContext): Verdict {
	const { code, area } = place ?? {};
	if (code === undefined) return false;
	if (code !== askedBy) return area !== undefined && { variant: 'superfluous' };
	if (area === undefined) return { missing: true };
	return !/^\d{6}$/.test(area) || (counties !== undefined && !counties.has(area));
}

/** M08–M10: how the time since leaving must look, given residence and hukou; undefined = not known yet. */
function hasLeft(residence: string | undefined, hukou: string | undefined): boolean | undefined {
	if (residence === '1' && isOneOf(hukou, '234')) return true;
	if (hukou !== '1') return undefined;
	if (isOneOf(residence, '12')) return false;
	return isOneOf(residence, '34567') ? true : undefined;
}

export const PLACE_CHECKS: Check[] = [
	{
		id: 'M01',
		level: 'hard',
		basis: 'form',
		holds: 'D7 is 1–7 and D8 is 1–5.',
		message: {
			zh: '请选择{name}在普查时点的居住地和户口登记地。',
			en: 'Please choose where {name} lived at the reference moment and where the hukou is.'
		},
		find: (response, context) => [
			...ofEachPerson(['D7.code'], ({ D7 }) => validateCode(D7, '7'))(response, context),
			...ofEachPerson(['D8.code'], ({ D8 }) => validateCode(D8, '5'))(response, context)
		]
	},
	{
		id: 'M02',
		level: 'hard',
		basis: 'form',
		holds: 'D7 = 1 or D8 = 1.',
		message: {
			zh: '{name}当晚不住在这里，户口也不在这里，不在这张表上登记。请核对居住地和户口登记地，或删除这个人。',
			en: '{name} neither slept here nor has hukou here and does not belong on this form. Please check both places, or take the person off the form.'
		},
		find: ofEachPerson(['D7.code', 'D8.code'], ({ D7, D8 }) => {
			return D7 !== undefined && D8 !== undefined && D7.code !== '1' && D8.code !== '1';
		})
	},
	{
		id: 'M03',
		level: 'hard',
		basis: 'form',
		holds: 'D7 has a county code if and only if D7 = 5.',
		message: {
			zh: '请填写{name}居住的省、市、县（区）。',
			en: 'Please give the province, city and county where {name} lived.'
		},
		variants: {
			superfluous: {
				zh: '{name}的居住地不在其他县，不用填省、市、县地址。请留空，或核对居住地。',
				en: '{name} did not live in another county: please leave the address out, or check the place of residence.'
			}
		},
		find: ofEachPerson(['D7.code', 'D7.area'], ({ D7 }, { context }) => validateArea(D7, '5', context))
	},
	{
		id: 'M04',
		level: 'hard',
		basis: 'D',
		holds: 'The county of D7 is not this district.',
		message: {
			zh: '{name}居住在本区，居住地请选本区的选项，不用填地址。',
			en: '{name} lived in this district: please choose one of the answers for this district, without an address.'
		},
		find: ofEachPerson(['D7.code', 'D7.area'], ({ D7 }, { context }) => {
			return D7?.code === '5' && D7.area === context.district;
		})
	},
	{
		id: 'M05',
		level: 'hard',
		basis: 'form, D',
		holds: 'D8 has a county code if and only if D8 = 4, and that county is not this district.',
		message: {
			zh: '请填写{name}户口登记地的省、市、县（区）。',
			en: 'Please give the province, city and county of the hukou of {name}.'
		},
		variants: {
			superfluous: {
				zh: '{name}的户口不在其他县，不用填省、市、县地址。请留空，或核对户口登记地。',
				en: 'The hukou of {name} is not in another county: please leave the address out, or check the place of hukou.'
			},
			thisDistrict: {
				zh: '{name}的户口在本区，户口登记地请选本区的选项，不用填地址。',
				en: 'The hukou of {name} is in this district: please choose one of the answers for this district, without an address.'
			}
		},
		find: ofEachPerson(['D8.code', 'D8.area'], ({ D8 }, { context }) => {
			const isHere = D8?.code === '4' && D8.area === context.district;
			return isHere ? { variant: 'thisDistrict' } : validateArea(D8, '4', context);
		})
	},
	{
		id: 'M06',
		level: 'hard',
		basis: 'form',
		holds: 'If D8 = 5, D9 and D10 are blank.',
		message: {
			zh: '{name}户口待定，不填离开户口登记地的时间和原因。请留空，或核对户口登记地。',
			en: 'The hukou of {name} is pending: time since leaving and reason are not asked. Please leave them out, or check the place of hukou.'
		},
		find: ofEachPerson(['D8.code', 'D9', 'D10'], ({ D8, D9, D10 }) => {
			return D8?.code === '5' && (D9 !== undefined || D10 !== undefined);
		})
	},
	{
		id: 'M07',
		level: 'hard',
		basis: 'form',
		holds: 'If D8 ≠ 5, D9 is 1–9.',
		message: {
			zh: '请选择{name}离开户口登记地的时间；没有离开请选“没有离开户口登记地”。',
			en: 'Please say how long ago {name} left the place of hukou, or that they have not left.'
		},
		find: ofEachPerson(['D9'], ({ D8, D9 }) => {
			return isCode(D8?.code, '1', '4') && !isCode(D9, '1', '9') && { missing: D9 === undefined };
		})
	},
	{
		id: 'M08',
		level: 'hard',
		basis: 'D',
		holds: 'If D8 = 1 and D7 is 1 or 2, D9 = 1.',
		message: {
			zh: '{name}住在本村（居）委会，户口也在这里，应为“没有离开户口登记地”。',
			en: '{name} lives and has hukou in this committee’s area: the answer is “has not left the place of hukou”.'
		},
		find: ofEachPerson(['D7.code', 'D8.code', 'D9'], ({ D7, D8, D9 }) => {
			return hasLeft(D7?.code, D8?.code) === false && isCode(D9, '2', '9');
		})
	},
	{
		id: 'M09',
		level: 'hard',
		basis: 'D',
		holds: 'If D7 = 1 and D8 is 2–4, D9 is 2–9.',
		message: {
			zh: '{name}的户口不在本村（居）委会，应已离开户口登记地。请选择离开的时间，或核对户口登记地。',
			en: 'The hukou of {name} is not in this committee’s area, so they have left it. Please choose since when, or check the place of hukou.'
		},
		find: ofEachPerson(['D7.code', 'D8.code', 'D9'], ({ D7, D8, D9 }) => {
			return D8?.code !== '1' && hasLeft(D7?.code, D8?.code) === true && D9 === '1';
		})
	},
	{
		id: 'M10',
		level: 'hard',
		basis: 'D',
		holds: 'If D8 = 1 and D7 is 3–7, D9 is 2–9.',
		message: {
			zh: '{name}现在住在本村（居）委会以外，应已离开户口登记地。请选择离开的时间，或核对居住地。',
			en: '{name} lives outside this committee’s area and so has left the place of hukou. Please choose since when, or check the place of residence.'
		},
		find: ofEachPerson(['D7.code', 'D8.code', 'D9'], ({ D7, D8, D9 }) => {
			return D8?.code === '1' && hasLeft(D7?.code, D8.code) === true && D9 === '1';
		})
	},
	{
		id: 'M11',
		level: 'hard',
		basis: 'form',
		holds: 'If D9 = 1, D10 is blank; if D9 is 2–9, D10 is 0–9.',
		message: {
			zh: '请选择{name}离开户口登记地的原因。',
			en: 'Please choose why {name} left the place of hukou.'
		},
		variants: {
			superfluous: {
				zh: '{name}没有离开户口登记地，不填离开原因。请留空，或核对离开时间。',
				en: '{name} has not left the place of hukou: the reason is not asked. Please leave it out, or check the time.'
			}
		},
		find: ofEachPerson(['D9', 'D10'], ({ D9, D10 }) => {
			if (D9 === '1') return D10 !== undefined && { variant: 'superfluous' };
			return isCode(D9, '2', '9') && !isCode(D10, '0', '9') && { missing: D10 === undefined };
		})
	},
	...LEAVING_CHECKS
];
