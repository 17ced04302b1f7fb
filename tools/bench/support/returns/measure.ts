import type { Agent } from 'node:http';
import { databaseTime, processorTime } from '../processor-time';
import { Browser } from './browser';
import type { Step } from './one-return';

/** Processor milliseconds of one request. */
export interface Cost {
	name: string;
	web: number;
	database: number;
}

interface Processes {
	port: number;
	web: number;
	postmaster: number;
}

let households = 0;

/** A browser whose address is in a network of its own. */
export function newBrowser(port: number, agent?: Agent): Browser {
	households += 1;
	return new Browser(port, `10.${households >> 8}.${households & 255}.1`, agent);
}

/** @throws naming the step that was not answered as it should be */
export async function take({ name, status, send }: Step, browser: Browser, state: { revision: number; code: string }) {
	const answer = await send(browser, state);
	if (answer.status !== status) throw new Error(`${name} was answered with ${answer.status} ${answer.location}.`);
	return answer;
}

/** All households take the same step, one after the other, before the next one: between the steps the processes are read. */
export async function costsOf({ port, web, postmaster }: Processes, steps: Step[], codes: string[]): Promise<Cost[]> {
	const all = codes.map((code) => ({ browser: newBrowser(port), state: { revision: 0, code } }));
	const costs: Cost[] = [];
	for (const step of steps) {
		const before = { web: processorTime(web), database: databaseTime(postmaster) };
		for (const { browser, state } of all) await take(step, browser, state);
		costs.push({
			name: step.name,
			web: (processorTime(web) - before.web) / all.length,
			database: (databaseTime(postmaster) - before.database) / all.length
		});
	}
	return costs;
}
