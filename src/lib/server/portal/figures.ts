import type { Deps } from '../deps';
import { outboxWaiting, submissionsStanding } from '../db/queries/figures';
import { openLines } from '../events/event-stream';

/** One figure of how this server does. `name`: of /metrics, without its prefix. */
export interface Figure {
	name: FigureName;
	help: string;
	/** Undefined: it cannot be had, which for the database says that it is away. */
	read(): Promise<number | undefined> | number;
}

export type FigureName =
	| 'database_answer_seconds'
	| 'pressure'
	| 'newcomers_waiting'
	| 'slow_work_waiting'
	| 'live_lines'
	| 'outbox_waiting'
	| 'submissions';

/** What is asked for when somebody looks: /metrics and the office's page read the same. */
export const figuresOf = ({ probe, gate, pressure, room }: Deps): Figure[] => [
	{
		name: 'database_answer_seconds',
		help: 'How long the database took for one small question; absent: away.',
		read: () => probe.seconds()
	},
	{
		name: 'pressure',
		help: 'How much the process has to do; 1: as much as it can.',
		read: () => pressure.now()
	},
	{ name: 'newcomers_waiting', help: 'New sign-ins that wait for their turn.', read: () => room.length },
	{ name: 'slow_work_waiting', help: 'Sign-ins that wait for a slow hash.', read: () => gate.waiting() },
	{ name: 'live_lines', help: 'Lists of doors that are open and told of every change.', read: openLines },
	{ name: 'outbox_waiting', help: 'Text messages that wait to be sent.', read: () => probe.ask(outboxWaiting) },
	{
		name: 'submissions',
		help: 'Submissions that stand, of all forms.',
		read: () => probe.ask(submissionsStanding)
	}
];
