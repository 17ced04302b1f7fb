import { interpolate } from '../../model/interpolate';
import { ERROR_TEXTS } from './error-texts';
import type { AnswerRules } from './answer-rules';
import { cleanCode } from './clean';

/** A number with a point: no leading zeros, and none at the end that say nothing ("12.50" is "12.5"). */
export const decimal: AnswerRules = {
	normalise(typed) {
		const compact = cleanCode(typed).replace(/[。·・٫]/g, '.');
		const digits = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(compact) ? compact.replace(/,/g, '') : compact;
		const [, sign = '', whole = '', fraction = ''] = /^\+?(-?)(\d*)\.?(\d*)$/.exec(digits) ?? [];
		return whole || fraction ? canonical(sign, whole, fraction) : digits;
	},
	error(value, { min = 0, max = 999_999, scale = 2 }) {
		const parts = /^-?\d{1,12}(?:\.(\d+))?$/.exec(value);
		const isInside = parts && (parts[1] ?? '').length <= scale && Number(value) >= min && Number(value) <= max;
		return isInside ? undefined : interpolate(ERROR_TEXTS.decimal, { min, max, scale });
	},
	missing: ERROR_TEXTS.countMissing,
	toJson: Number
};

function canonical(sign: string, whole: string, fraction: string): string {
	const left = whole.replace(/^0+(?=\d)/, '') || '0';
	const right = fraction.replace(/0+$/, '');
	const number = right ? `${left}.${right}` : left;
	return number === '0' ? number : sign + number;
}
