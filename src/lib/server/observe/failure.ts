/** What may be said of an exception: classes, codes and frames. Its message may quote a value, and is never looked at. */
export interface Failure {
	kind: string;
	/** Of what lies below it: the driver's error, below Drizzle's. */
	cause?: string;
	/** SQLSTATE, or the code of the driver or of Node */
	code?: string;
	/** Of the database: which rule was broken, not by what. */
	constraint?: string;
	stack: string[];
}

export function failureOf(problem: unknown): Failure {
	const kind = kindOf(problem);
	const cause = problem instanceof Error && problem.cause !== undefined ? problem.cause : undefined;
	const { code, constraint_name: constraint } = (cause ?? problem ?? {}) as Record<string, unknown>;
	return {
		kind,
		...(cause !== undefined && { cause: kindOf(cause) }),
		...(isName(code) && { code }),
		...(isName(constraint) && { constraint }),
		stack: stackOf(problem)
	};
}

const kindOf = (problem: unknown): string => (problem instanceof Error ? problem.name : typeof problem);

/** A word of the program's: a text of somebody's has spaces, letters beyond ASCII, or is longer. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^\w{1,63}$/.test(value);

/** Frames only: the first line is the message. */
const stackOf = (problem: unknown): string[] =>
	problem instanceof Error
		? (problem.stack ?? '')
				.split('\n')
				.filter((line) => /^\s+at /.test(line))
				.slice(0, 8)
		: [];
