import { Agent, request, type IncomingMessage } from 'node:http';

/** Kept alive, as a proxy keeps its own; no library, so that the generator takes little of the machine. */
export const connections = (most = 64): Agent => new Agent({ keepAlive: true, maxSockets: most });
const ofEverybody = connections();

export interface Answer {
	status: number;
	location: string;
	body: string;
	/** When the page asks again by itself, in seconds; 0 = not said. */
	again: number;
	/** When its reader is asked to try again, in seconds; 0 = not said. */
	retryAfter: number;
	/** Milliseconds until the last byte. */
	took: number;
}

/** One household's browser, as far as the server sees it: cookies, an address of its own, what the app sends. */
export class Browser {
	readonly #cookies = new Map<string, string>();

	/**
	 * @param port of the server that is asked next; another may take over
	 * @param agent of its own for whoever must not wait, in this process, for a connection of somebody else's
	 */
	constructor(
		public port: number,
		readonly address: string,
		private readonly agent = ofEverybody
	) {}

	page = (path: string): Promise<Answer> => this.#send('GET', path, 'text/html');

	post = (path: string, fields: Record<string, string>): Promise<Answer> =>
		this.#send('POST', path, 'text/html', new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');

	json = (path: string, body: unknown): Promise<Answer> =>
		this.#send('POST', path, 'application/json', JSON.stringify(body), 'application/json');

	async #send(method: string, path: string, accept: string, body?: string, type?: string): Promise<Answer> {
		const begun = performance.now();
		const response = await this.#ask(method, path, { accept, ...(type && { 'content-type': type }) }, body);
		const text = await textOf(response);
		for (const set of response.headers['set-cookie'] ?? []) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
			if (/max-age=0|expires=thu, 01 jan 1970/i.test(set)) this.#cookies.delete(name);
			else this.#cookies.set(name, value);
		}
		return {
			status: response.statusCode ?? 0,
			location: response.headers.location ?? '',
			body: text,
			again: Number(response.headers.refresh ?? 0),
			retryAfter: Number(response.headers['retry-after'] ?? 0),
			took: performance.now() - begun
		};
	}

	#ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<IncomingMessage> {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const all = { ...headers, cookie, 'x-forwarded-for': this.address, origin: `http://127.0.0.1:${this.port}` };
		return new Promise((resolve, reject) => {
			const sent = request(
				{ host: '127.0.0.1', port: this.port, method, path, headers: all, agent: this.agent },
				resolve
			);
			sent.on('error', reject);
			sent.end(body);
		});
	}
}

async function textOf(response: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of response) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}
