/** Small readers that the checks of every questionnaire share. None of them finds fault with an answer that is not there yet. */
import type { CensusMonths } from '../../domain/household/round-months';
import { isYearMonth, monthsBetween, yearsBetween } from '../../engine/model/calendar';
import type { FormResponse } from '../../engine/model/response';
import type { Check, FindingPlace, Level } from '../../engine/validate/check';
import type { CheckContext, ThresholdValues } from './folder';

/** What a rule says of one place: fine (false), broken, broken at this level, or broken with details. */
export type Verdict = boolean | Level | Partial<FindingPlace>;

/** What a rule can look at besides the entry that it judges. */
export interface Surroundings<Response, Name extends string = string> {
	response: Response;
	thresholds: ThresholdValues<Name>;
	context: CheckContext<Name>;
}

type Find<Response, Name extends string> = Check<Response, CheckContext<Name>>['find'];

const placeOf = (where: FindingPlace, verdict: Exclude<Verdict, false>): FindingPlace => {
	if (verdict === true) return where;
	return typeof verdict === 'string' ? { ...where, level: verdict } : { ...where, ...verdict };
};

const around = <Response, Name extends string>(
	response: Response,
	context: CheckContext<Name>
): Surroundings<Response, Name> => ({ response, thresholds: context.thresholds, context });

/** A rule about the form as a whole. */
export const ofForm =
	<Response extends FormResponse, Name extends string>(
		items: string[],
		validate: (response: Response, around: Surroundings<Response, Name>) => Verdict
	): Find<Response, Name> =>
	(response, context) => {
		const verdict = validate(response, around(response, context));
		return verdict === false ? [] : [placeOf({ items }, verdict)];
	};

/** A rule about each entry of a list; `index` counts from 0. Plain loops, because this runs for every rule and person. */
export const ofEach =
	<Entry, Response extends FormResponse, Name extends string>(
		list: keyof Response & string,
		items: string[],
		validate: (entry: Entry, around: Surroundings<Response, Name>, index: number) => Verdict
	): Find<Response, Name> =>
	(response, context) => {
		const surroundings = around(response, context);
		const entries = response[list] as readonly Entry[];
		const places: FindingPlace[] = [];
		for (let index = 0; index < entries.length; index++) {
			const verdict = validate(entries[index] as Entry, surroundings, index);
			if (verdict !== false) places.push(placeOf({ at: { list, index }, items }, verdict));
		}
		return places;
	};

/** For an answer that is not there. */
export const MISSING: Partial<FindingPlace> = { missing: true };

/** Below `hardMin` is hard, below `min` soft. `years` undefined = an answer is not there yet. */
export function belowBounds(years: number | undefined, hardMin: number, min: number): Level | false {
	if (years === undefined || years >= min) return false;
	return years < hardMin ? 'hard' : 'soft';
}

/** Completed years at the reference moment; undefined while the month is absent, none, or not before that moment. */
export function ageFrom(birth: string | undefined, { lastMonth }: Pick<CensusMonths, 'lastMonth'>): number | undefined {
	const age = yearsFrom(birth, lastMonth);
	return age !== undefined && age >= 0 ? age : undefined;
}

/** Completed years from one month to another, negative in the other order; undefined while one of them is absent or none. */
export function yearsFrom(from: string | undefined, to: string | undefined): number | undefined {
	const isKnown = from !== undefined && to !== undefined && isYearMonth(from) && isYearMonth(to);
	return isKnown ? yearsBetween(from, to) : undefined;
}

/** Months from one to another; undefined while one of them is absent or none. */
export function monthsFrom(from: string | undefined, to: string | undefined): number | undefined {
	const isKnown = from !== undefined && to !== undefined && isYearMonth(from) && isYearMonth(to);
	return isKnown ? monthsBetween(from, to) : undefined;
}

export const isWholeNumber = (value: number | undefined): value is number =>
	value !== undefined && Number.isInteger(value) && value >= 0;

/** A category code within first..last, both single digits. */
export const isCode = (code: string | undefined, first: string, last: string): boolean =>
	code !== undefined && code.length === 1 && code >= first && code <= last;

/** One of these codes, each of one character. */
export const isOneOf = (code: string | undefined, codes: string): boolean =>
	code !== undefined && code.length === 1 && codes.includes(code);
