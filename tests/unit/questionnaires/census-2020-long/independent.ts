/**
 * The hard expressions of the long form once more, straight from the list of rules and sharing no code with the product:
 * strict about absence, with the numbers written out. Those of the short form are read in the short form's own tests.
 */
import type { LongFormResponse, Person } from '../../../../src/lib/questionnaires/census-2020-long/model/response';

const among = (code: unknown, codes: string): boolean => typeof code === 'string' && codes.split(' ').includes(code);

const parts = (month: string | undefined): [number, number] | undefined => {
	const [, y, m] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month ?? '') ?? [];
	return y && m ? [Number(y), Number(m)] : undefined;
};
const index = (month: string | undefined): number => {
	const found = parts(month);
	return found ? found[0] * 12 + found[1] : NaN;
};
/** Completed years at the end of October 2020; NaN where nobody knows, or for whoever was born later. */
const age = ({ C5 }: Person): number => {
	const years = Math.floor((index('2020-10') - index(C5)) / 12);
	return years < 0 ? NaN : years;
};

type Holds<T> = (each: T, form: LongFormResponse) => boolean;

const HOUSEHOLD: Record<string, Holds<LongFormResponse>> = {
	B01: (f) => {
		const items = [f.H8, f.H9, f.H10, f.H11, f.H12, f.H13, f.H14, f.H15, f.H16, f.H17, f.H19];
		const last = [4, 5, 9, 2, 5, 2, 3, 5, 4, 9];
		if (among(f.H5, '2 3 4 5')) return [...items, f.H18].every((item) => item === undefined);
		if (f.H5 !== '1') return true;
		return (
			last.every((max, i) => /^[1-9]$/.test(items[i] ?? '') && Number(items[i]) <= max) &&
			/^car[0-6]$/.test(f.H19 ?? '')
		);
	},
	B02: (f) => (among(f.H17, '1 2') ? among(f.H18, '1 2 3 4 5 6 7 8 9 10') : f.H18 === undefined),
	B05: (f) => f.H8 !== '4' || (f.H11 !== '2' && !among(f.H9, '2 3 4 5'))
};

const from = (isAsked: boolean | undefined, code: string | undefined, codes: string): boolean =>
	isAsked === undefined ? true : isAsked ? among(code, codes) : code === undefined;
const asked = (years: number, min: number): boolean | undefined => (Number.isNaN(years) ? undefined : years >= min);

const births = (p: Person) => (p.C27?.births ?? []).filter((b) => b.month !== undefined || b.sex !== undefined);
const yearOf = (month: number): number => (month >= 11 ? 2019 : 2020);
const isWoman = (p: Person, oldest: number): boolean => p.C4 === '2' && age(p) >= 15 && age(p) <= oldest;
const whole = (n: unknown): boolean => Number.isInteger(n) && (n as number) >= 0;

const PERSON: Record<string, Holds<Person>> = {
	L09: (p) =>
		p.C8?.code === undefined || (p.C8.code !== '5' && p.C9 === undefined)
			? true
			: from(p.C8.code !== '5' && p.C9 !== '1', p.C11, '1 2 3 4'),
	L10: ({ C13 }) => {
		if (C13?.code !== '3') return among(C13?.code, '1 2') && C13?.province === undefined;
		return /^(1[1-5]|2[123]|3[1-7]|4[12346]|5[0-4]|6[1-5]|71|81|82|abroad)$/.test(C13.province ?? '');
	},
	L11: (p) => {
		if (!from(asked(age(p), 5), p.C14?.code, '1 2')) return false;
		if (p.C14?.code === undefined) return true;
		return p.C14.code === '1' ? p.C14.area === undefined : /^\d{6}$/.test(p.C14.area ?? '');
	},
	L13: ({ C15, C16 }) => (C15 === undefined ? C16 === undefined : from(among(C15, '3 4 5 6 7 8 9'), C16, '1 2 3 4 5')),
	L15: (p) => {
		const adult = asked(age(p), 15);
		return (
			from(adult, p.C17, '1 2') &&
			from(adult, p.C18?.code, '1 2 3') &&
			from(adult, p.C23, '1 2 3 4 5 6 7') &&
			from(adult, p.C24, '1 2 3 4')
		);
	},
	L16: ({ C18 }) =>
		C18?.code === '1' ? whole(C18.hours) && C18.hours! >= 1 && C18.hours! <= 168 : C18?.hours === undefined,
	L17: ({ C18, C19, C20, C21, C22 }) => {
		if (C18?.code === '3')
			return [C19, C20?.unit, C20?.business, C21].every((a) => a === undefined) && among(C22, '1 2 3 4 5');
		if (!among(C18?.code, '1 2')) return true;
		return C22 === undefined && among(C19, '1 2 3 4') && !!C20?.business && !!C21;
	},
	L19: (p) => p.C22 !== '2' || !(age(p) < 40),
	L21: (p) => p.C23 !== '2' || !(age(p) < 40),
	L24: ({ C24, C25, C26, C27 }) =>
		C24 === '1' ? [C25, C26, C27].every((a) => a === undefined) : !among(C24, '2 3 4') || C25 !== undefined,
	L25: (p) => {
		if (p.C25 === undefined) return true;
		if (!parts(p.C25) || index(p.C25) > index('2020-10')) return false;
		return !(Math.floor((index(p.C25) - index(p.C5)) / 12) < 12);
	},
	L26: (p) => {
		if (isWoman(p, 64) && p.C24 !== undefined && p.C24 !== '1' && !among(p.C26?.code, '1 2')) return false;
		const { code, bornMale = Infinity, bornFemale = Infinity, livingMale = 0, livingFemale = 0 } = p.C26 ?? {};
		return code !== '2' || (livingMale <= bornMale && livingFemale <= bornFemale);
	},
	L27: ({ C26 }) => (C26?.bornMale ?? 0) + (C26?.bornFemale ?? 0) <= 15,
	L31: (p) => from(asked(age(p), 60), p.C28, '1 2 3 4 5 6 7') && from(asked(age(p), 60), p.C29, '1 2 3 4'),
	L50: ({ C12 }) => among(C12, '1 2'),
	W07: ({ C19, C20 }) => !among(C19, '1 2') || [...(C20?.unit ?? '').trim()].length >= 4,
	W09: ({ C19, C20 }) => !among(C19, '3 4') || (C20?.business ?? '').trim() !== '',
	F06: ({ C26 }) => {
		const { code, ...numbers } = C26 ?? {};
		const all = [numbers.bornMale, numbers.bornFemale, numbers.livingMale, numbers.livingFemale];
		if (code === '1') return all.every((n) => n === undefined);
		return code !== '2' || (all.every(whole) && (numbers.bornMale ?? 0) + (numbers.bornFemale ?? 0) >= 1);
	},
	F12: (p) => {
		const ofSex = (sex: string) => births(p).filter((b) => b.sex === sex).length;
		if (p.C26?.code === undefined) return true;
		return ofSex('1') <= (p.C26.bornMale ?? Infinity) && ofSex('2') <= (p.C26.bornFemale ?? Infinity);
	},
	F13: (p) => {
		if (p.C27?.code === '1') return births(p).length === 0;
		if (p.C27?.code !== '2') return !(isWoman(p, 50) && p.C24 !== undefined && p.C24 !== '1' && p.C26?.code === '2');
		const isWhole = births(p).every((b) => whole(b.month) && b.month! >= 1 && b.month! <= 12 && among(b.sex, '1 2'));
		return births(p).length >= 1 && births(p).length <= 4 && isWhole;
	},
	F14: (p) => {
		const order = births(p)
			.flatMap(({ month }) => (month === undefined ? [] : [month >= 11 ? month - 11 : month + 1]))
			.sort((a, b) => a - b);
		return order.every((month, i) => i === 0 || month === order[i - 1] || month - order[i - 1]! >= 8);
	},
	F17: (p) =>
		births(p).every(({ month }) => {
			if (month === undefined || month < 1 || month > 12) return true;
			const years = Math.floor((yearOf(month) * 12 + month - index(p.C5)) / 12);
			return !(years < 13);
		}),
	F19: (p) => {
		if (p.C4 === undefined || Number.isNaN(age(p))) return true;
		return (p.C26 === undefined || isWoman(p, 64)) && (p.C27 === undefined || isWoman(p, 50));
	},
	L32: (p, { H1, persons }) => {
		const head = persons.find(({ C2 }) => C2 === '0');
		return p.C2 !== '1' || H1 === '2' || ([undefined, '2'].includes(p.C24) && [undefined, '2'].includes(head?.C24));
	},
	L33: (p, { H1, persons }) =>
		H1 === '2' || p.C24 !== '1' || (p.C2 !== '6' && !(p.C2 === '0' && persons.some(({ C2 }) => C2 === '4'))),
	F23: (p, { H1, persons }) => H1 === '2' || p.C2 !== '0' || p.C24 !== '1' || !persons.some(({ C2 }) => C2 === '1'),
	L43: (p, { H1, persons }) => {
		const isKnown = persons.every(({ C2, C7 }) => C2 !== undefined && C7 !== undefined);
		const here = persons.filter(({ C7 }) => C7?.code === '1').length;
		return p.C28 !== '5' || p.C7?.code !== '1' || H1 === '2' || !isKnown || here === 1;
	}
};

/** Ids of the hard rules of the long form's own that do not hold. */
export const brokenHardRules = (form: LongFormResponse): string[] => [
	...Object.entries(HOUSEHOLD).flatMap(([rule, holds]) => (holds(form, form) ? [] : [rule])),
	...Object.entries(PERSON).flatMap(([rule, holds]) => (form.persons.every((each) => holds(each, form)) ? [] : [rule]))
];
