import type { Send } from '$lib/domain/support/text-message';
import type { Deps } from '../deps';
import { nextTryOfAll } from '../db/queries/text-messages';
import { log } from '../log';
import { sendMessages } from '../use-cases/messages/send-messages';
import { webhook } from './webhook';

type OutboxDeps = Pick<Deps, 'db' | 'clock' | 'keys' | 'settings'>;

/** After a failure of the database itself, and at least so often while something waits: a minute. */
const PAUSE = 60_000;

/**
 * Sends text messages behind the actions that wrote them: nobody waits for it. It sleeps until it is woken by a new
 * message or a page of the help desk, or until a try is due; so a message written before a restart is not forgotten.
 */
export class Outbox {
	readonly #deps: OutboxDeps;
	readonly #send: Send | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | undefined;
	#again = false;
	#stopped = false;

	constructor(deps: OutboxDeps, send: Send | undefined = serviceOf(deps.settings)) {
		this.#deps = deps;
		this.#send = send;
	}

	/** Never throws, never waits. */
	wake(): void {
		if (this.#stopped) return;
		if (this.#running) this.#again = true;
		else this.#running = this.#run().finally(() => (this.#running = undefined));
	}

	/** @returns once nothing is being sent */
	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#timer);
		await this.#running;
	}

	async #run(): Promise<void> {
		do {
			this.#again = false;
			const wait = await this.#once();
			clearTimeout(this.#timer);
			if (wait !== undefined && !this.#stopped) this.#timer = setTimeout(() => this.wake(), wait).unref();
		} while (this.#again && !this.#stopped);
	}

	/** @returns milliseconds until there may be something to do; undefined = nothing waits */
	async #once(): Promise<number | undefined> {
		try {
			await sendMessages(this.#deps, this.#send);
			const next = await nextTryOfAll(this.#deps.db);
			if (next === undefined) return undefined;
			return this.#send ? Math.min(Math.max(next - this.#deps.clock.now(), 1000), PAUSE) : PAUSE;
		} catch (problem) {
			log.error({ kind: problem instanceof Error ? problem.name : typeof problem }, 'text messages could not be sent');
			return PAUSE;
		}
	}
}

const serviceOf = ({ smsWebhookUrl, smsWebhookToken }: Deps['settings']): Send | undefined =>
	smsWebhookUrl === '' ? undefined : webhook(smsWebhookUrl, smsWebhookToken);
