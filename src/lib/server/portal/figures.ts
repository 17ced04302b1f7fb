import type { Deps } from '../deps';
import { outboxWaiting, submissionsStanding } from '../db/queries/figures';
import { openLines } from '../events/event-stream';
import type { Figure } from '../observe/metrics';

export type FigureName =
	| 'database_answer_seconds'
	| 'pressure'
	| 'newcomers_waiting'
	| 'strangers_waiting'
	| 'slow_work_waiting'
	| 'live_lines'
	| 'outbox_waiting'
	| 'submissions';

/** What is asked for when somebody looks: /metrics and the office's page read the same. */
export const figuresOf = ({ probe, gate, pressure, room, admission }: Deps): Figure<FigureName>[] => [
	{
		name: 'database_answer_seconds',
		of: 'portal',
		help: 'How long the database took for one small question; absent: away.',
		read: () => probe.seconds()
	},
	{
		name: 'pressure',
		of: 'portal',
		help: 'How much the process has to do; 1: as much as it can.',
		read: () => pressure.now()
	},
	{ name: 'newcomers_waiting', of: 'process', help: 'New sign-ins that wait for their turn.', read: () => room.length },
	{
		name: 'strangers_waiting',
		of: 'process',
		help: 'Requests of strangers that wait until one before them is answered.',
		read: () => admission.strangers.length
	},
	{ name: 'slow_work_waiting', of: 'process', help: 'Sign-ins that wait for a slow hash.', read: () => gate.waiting() },
	{
		name: 'live_lines',
		of: 'process',
		help: 'Lists of doors that are open and told of every change.',
		read: openLines
	},
	{
		name: 'outbox_waiting',
		of: 'portal',
		help: 'Text messages that wait to be sent.',
		read: () => probe.ask(outboxWaiting)
	},
	{
		name: 'submissions',
		of: 'portal',
		help: 'Submissions that stand, of all forms.',
		read: () => probe.ask(submissionsStanding)
	}
];
