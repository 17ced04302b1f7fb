import type { ToldProblem } from '$lib/domain/problem';
import type { ErrorLine } from './ErrorSummary.svelte';

/** A problem as a line of the error summary; `field` is where it can be mended on this page. */
export const problemLine = ({ say, details }: ToldProblem, field?: string): ErrorLine => ({ field, message: say, values: details });
