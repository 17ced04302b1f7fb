import { setTimeout as pause } from 'node:timers/promises';
import { connections, type Answer, type Browser } from '../returns/browser';
import { newBrowser } from '../returns/measure';
import type { Step } from '../returns/one-return';

/** What became of those who came. */
export interface Newcomers {
	came: number;
	letIn: number;
	/** Whole returns, to the receipt. */
	returns: number;
	/** From the first page asked for to the first page shown, in milliseconds, in the order of being let in. */
	waited: number[];
	/** Of each who was let in, in that order: which of those who came it was. */
	order: number[];
	/** Times that somebody who had been let in was asked to press again, by step. */
	pressedAgain: Record<string, number>;
	/** Answers that were neither what the step expects nor one that says when to come again. */
	wrong: Record<string, number>;
}

const count = (counts: Record<string, number>, what: string): void => {
	counts[what] = (counts[what] ?? 0) + 1;
};

/** Households that come at a steady rate, each from a network of its own, and go from the first page to the receipt, waiting where they are asked to. */
export function arriving(port: number, steps: Step[], codes: string[], rate: number) {
	const seen: Newcomers = { came: 0, letIn: 0, returns: 0, waited: [], order: [], pressedAgain: {}, wrong: {} };
	const over = new AbortController();
	const agent = connections();
	const [first, ...rest] = steps as [Step, ...Step[]];
	const state = () => ({ revision: 0, code: codes.pop() ?? '' });

	/** The page itself, however often it says to ask again. Undefined: the time was over first. */
	async function asked(step: Step, browser: Browser, at: ReturnType<typeof state>): Promise<Answer | undefined> {
		while (!over.signal.aborted) {
			const answer = await step.send(browser, at);
			if (answer.status === step.status) return answer;
			// Their turn: the same page once more.
			if (answer.status === 303 && step === first) continue;
			const again = answer.status === 503 ? answer.again || answer.retryAfter : 0;
			if (again === 0) return void count(seen.wrong, `${step.name}: ${answer.status}`);
			if (answer.again === 0) count(seen.pressedAgain, step.name);
			await pause(again * 1000);
		}
		return undefined;
	}

	async function household(number: number): Promise<void> {
		const browser = newBrowser(port, agent);
		const begun = performance.now();
		if (!(await asked(first, browser, { revision: 0, code: '' }))) return;
		seen.letIn += 1;
		seen.waited.push(performance.now() - begun);
		seen.order.push(number);
		const at = state();
		for (const step of rest) if (!(await asked(step, browser, at))) return;
		seen.returns += 1;
	}

	const timer = setInterval(() => void household((seen.came += 1)), 1000 / rate);
	return {
		stop(): Newcomers {
			over.abort();
			clearInterval(timer);
			return seen;
		}
	};
}
