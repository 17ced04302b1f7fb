/** A household's history for the help desk: recorded events and refused sign-ins, newest first. No answer is in it. */
export interface RecordedEvent {
	at: number;
	actorKind: 'resident' | 'staff' | 'office' | 'system';
	action: string;
	outcome: string;
	detail: Record<string, string | number>;
}

export interface RefusedSignIn {
	at: number;
	reference: string;
	problem: string;
	letterNumber?: number;
}

export type TimelineEntry =
	| {
			kind: 'event';
			at: number;
			action: string;
			by: RecordedEvent['actorKind'];
			times: number;
			detail: Record<string, string | number>;
	  }
	| ({ kind: 'refused' } & RefusedSignIn);

/** A run of the same action within this time is one line: a form is saved dozens of times in a sitting. */
const SITTING = 2 * 3600 * 1000;

/**
 * @param toldAs the action whose sentence tells this one; undefined for bookkeeping (a try that the refusal beside it explains)
 */
export function timelineOf(
	events: RecordedEvent[],
	refused: RefusedSignIn[],
	toldAs: (action: string) => string | undefined
): TimelineEntry[] {
	const lines = events.flatMap(({ at, action, actorKind, detail, outcome }): TimelineEntry[] => {
		const told = outcome === 'done' ? toldAs(action) : undefined;
		return told === undefined ? [] : [{ kind: 'event', at, action: told, by: actorKind, times: 1, detail }];
	});
	const all = [...lines, ...refused.map((attempt): TimelineEntry => ({ kind: 'refused', ...attempt }))];
	return all.sort((a, b) => b.at - a.at).reduce<TimelineEntry[]>(gather, []);
}

function gather(lines: TimelineEntry[], next: TimelineEntry): TimelineEntry[] {
	const last = lines.at(-1);
	if (!last || !isSameSitting(last, next)) return [...lines, next];
	return [...lines.slice(0, -1), { ...last, times: last.times + 1 }];
}

type EventLine = Extract<TimelineEntry, { kind: 'event' }>;

function isSameSitting(last: TimelineEntry, next: TimelineEntry): last is EventLine {
	return (
		last.kind === 'event' &&
		next.kind === 'event' &&
		last.by === 'resident' &&
		last.action === next.action &&
		last.at - next.at < SITTING
	);
}
