/** 公民身份号码, GB 11643-1999: 6 digits area, 8 digits birth date, 3 digits sequence (odd = male), 1 check character. */

const SHAPE = /^[1-9]\d{16}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const FULL_WIDTH_OFFSET = 0xfee0;

/** What people type, as it is stored: ASCII digits, capital X, no spaces or hyphens between the groups. */
export const normaliseIdNumber = (raw: string): string =>
	raw
		.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
		.replace(/[\s\u200b\ufeff-]/g, '')
		.toUpperCase();

/** 17 digits and a digit or X; 15-digit numbers have not been valid since 2013. */
export const hasIdNumberShape = (value: string): boolean => SHAPE.test(value);

/** Check character of the first 17 digits (ISO 7064 MOD 11-2). */
export function idCheckCharacter(first17: string): string {
	let sum = 0;
	for (let i = 0; i < WEIGHTS.length; i++) sum += (WEIGHTS[i] ?? 0) * (first17.charCodeAt(i) - 48);
	return CHECK_CHARACTERS.charAt(sum % 11);
}

export const hasRightCheckCharacter = (idNumber: string): boolean => idCheckCharacter(idNumber) === idNumber.charAt(17);

/** Birth date `YYYY-MM-DD`, or undefined where the digits are no date of the calendar (leap days included). */
export function idBirthDate(idNumber: string): string | undefined {
	const [year, month, day] = [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)];
	const isDate = day >= '01' && Number(day) <= daysIn(Number(year), Number(month));
	return isDate ? `${year}-${month}-${day}` : undefined;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	if (month < 1 || month > 12) return 0;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Birth year-month `YYYY-MM`, as D5 has it. */
export const idBirthMonth = (idNumber: string): string | undefined => idBirthDate(idNumber)?.slice(0, 7);

/** Code of D4: '1' male (odd sequence), '2' female. */
export const idSex = (idNumber: string): '1' | '2' => (Number(idNumber.charAt(16)) % 2 === 1 ? '1' : '2');
