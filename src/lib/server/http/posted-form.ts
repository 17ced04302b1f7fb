import { superValidate } from 'sveltekit-superforms/server';
import { zod4 } from 'sveltekit-superforms/adapters';
import type { z } from 'zod';
import { problemLine, type ErrorLine } from '$lib/domain/error-line';
import { PROBLEMS, type Problem, type ProblemCode } from '$lib/domain/problem';
import { withMessage } from './problem-page';

/** The fields of a post, or what is wrong with them: `problem` and `field` are those of the first line. */
export type Posted<V> = { ok: true; value: V } | { ok: false; problem: Problem; field: string; errors: ErrorLine[] };

/** Reads a post by its schema (src/lib/schemas, docs/adr/0009). An empty optional field is absent. */
export async function readPosted<S extends z.ZodObject>(
	posted: Request | FormData,
	schema: S
): Promise<Posted<z.output<S>>> {
	const form = await superValidate(posted instanceof Request ? await posted.formData() : posted, zod4(schema));
	if (form.valid) return { ok: true, value: form.data as z.output<S> };
	const wrong = Object.entries(form.errors as Record<string, string[] | undefined>);
	const lines = wrong.map(([field, messages]) => ({ field, problem: problemOf(messages?.[0]) }));
	const [{ field, problem } = { field: '', problem: problemOf(undefined) }] = lines;
	return { ok: false, field, problem, errors: lines.map((line) => problemLine(withMessage(line.problem), line.field)) };
}

/** A field that is wrong without a code of ours was posted by no page of ours. */
const problemOf = (message: string | undefined): Problem => ({
	code: message !== undefined && Object.hasOwn(PROBLEMS, message) ? (message as ProblemCode) : 'notAllowed'
});

/** Fields as they were typed, to fill in the same page again. */
export const typedIn = <const N extends string>(form: FormData, names: readonly N[]): Record<N, string> =>
	Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '').slice(0, 200)])) as Record<N, string>;
