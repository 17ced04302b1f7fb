/** 公民身份号码, GB 11643-1999: 6 digits area, 8 digits birth date, 3 digits sequence (odd = male), 1 check character. */
import { calendarDate } from '../../model/calendar';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';
import { ERROR_TEXTS } from './error-texts';

const SHAPE = /^[1-9]\d{16}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** What people type, as it is stored: ASCII digits, capital X, no spaces or hyphens between the groups. */
export const normaliseIdNumber = (typed: string): string =>
	cleanCode(typed)
		.replace(/[-‐-―−]/g, '')
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
export const idBirthDate = (idNumber: string): string | undefined =>
	calendarDate(idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14));

/** Birth year-month `YYYY-MM`, as D5 has it. */
export const idBirthMonth = (idNumber: string): string | undefined => idBirthDate(idNumber)?.slice(0, 7);

/** Code of D4: '1' male (odd sequence), '2' female. */
export const idSex = (idNumber: string): '1' | '2' => (Number(idNumber.charAt(16)) % 2 === 1 ? '1' : '2');

/**
 * 450304************: the place of issue. The cover used on the check page, which leaves the last four places too, would not
 * do: month of birth and sex stand on the form, and with the check character about three numbers are left to choose from.
 */
export const maskedNumber = (value: string): string =>
	`${value.slice(0, 6)}${'*'.repeat(Math.max(value.length - 6, 0))}`;

export const isMasked = (value: string): boolean => value.includes('*');

/** 18 places of GB 11643-1999. Whether they can be anybody's is for the checks to say. */
export const idNumber: AnswerRules = {
	normalise: normaliseIdNumber,
	error: (value) => (isMasked(value) ? ERROR_TEXTS.retype : hasIdNumberShape(value) ? undefined : ERROR_TEXTS.idNumber),
	missing: ERROR_TEXTS.idNumberMissing
};
