import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Order } from './process';

export type Answers = Record<string, number>;

/**
 * The stranger, in a process of its own: another machine's in life, so it yields the processor to the portal and to the household's
 * clock. What it could not send in time is in its answers, as `leftOut`.
 */
export async function strangersMachine() {
	const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
	await once(child, 'message');
	setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
	return {
		begin: (order: Order): unknown => child.send(order),
		async stop(): Promise<Answers> {
			child.send({});
			const [answers] = (await once(child, 'message')) as [Answers];
			return answers;
		},
		end: () => child.kill()
	};
}
