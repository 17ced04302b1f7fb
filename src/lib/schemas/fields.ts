import { z } from 'zod';
import type { ProblemCode } from '$lib/domain/problem';

/** What a schema says of a wrong field: a code of the catalogue, so that every page words it alike. */
const says = (code: ProblemCode): ProblemCode => code;

/** Text as typed, without the spaces around it; longer than `max` is cut, as the field on the page cuts it. */
export const text = (max: number) => z.string().overwrite((typed) => typed.trim().slice(0, max));

/** Full-width digits and spaces come from Chinese keyboards. */
export const plainText = (max: number) =>
	z.string().overwrite((typed) => typed.slice(0, max).normalize('NFKC').replace(/\s/g, ''));

/** Taken as it is: a password, a PIN. */
export const secret = (max: number) => z.string().overwrite((typed) => typed.slice(0, max));

/** The id of a household, a ticket, a visit or a member of staff; left empty it is absent, and never an empty id. */
export const optionalId = z.uuid().optional();

/** One of a few; nothing chosen is answered with `code`. */
export const choice = <const V extends string>(values: readonly V[], code: ProblemCode) =>
	z
		.string()
		.default('')
		.pipe(z.enum(values, says(code)));

/** One of a few; anything else is the first. */
export const choiceOrFirst = <const V extends string>(values: readonly [V, ...V[]]) => z.enum(values).catch(values[0]);

/** A whole number that the page itself posts; anything else is 0. */
export const pageNumber = z.coerce.number().int().nonnegative().catch(0);
