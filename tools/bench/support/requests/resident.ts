/** A household at its form through HTTP alone, as a browser without scripts: pages are found and posted by what they say. */

/** An answer of the product; its body is read. */
export interface Answered {
	status: number;
	location: string;
	body: string;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** What the form of a page would post if nothing were touched: hidden and text fields, and what is chosen. */
export function fieldsOf(html: string): Record<string, string> {
	const form = /<main[\s\S]*?<form[^>]*>([\s\S]*?)<\/form>/.exec(html)?.[1] ?? '';
	const inputs = form.match(/<input[^>]*>/g) ?? [];
	const posted = inputs.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag));
	return Object.fromEntries(
		posted.map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']).filter(([name]) => name)
	);
}

export class Resident {
	readonly #cookies = new Map<string, string>();
	/** Where the form begins: `/form`, or wherever signing in leads. */
	form = '/form';

	constructor(private readonly origin: string) {}

	get = (path: string): Promise<Answered> => this.#send(path, { headers: { accept: 'text/html' } });

	post = (path: string, fields: Record<string, string>): Promise<Answered> =>
		this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'text/html' } });

	postJson = (path: string, body: unknown): Promise<Answered> =>
		this.#send(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { accept: 'application/json', 'content-type': 'application/json' }
		});

	async signsIn(code: string, pin: string): Promise<void> {
		await this.post('/', { code });
		const { location } = await this.post('/sign-in/pin', { pin });
		this.form = new URL(await this.#led(location), this.origin).pathname;
		if (this.form.startsWith('/sign-in') || this.form === '/') throw new Error('Nobody was signed in.');
	}

	/** The address where a redirect ends. */
	async #led(path: string): Promise<string> {
		const { location } = await this.get(path);
		return location ? this.#led(location) : path;
	}

	async #send(
		path: string,
		init: { method?: string; body?: string | URLSearchParams; headers: Record<string, string> }
	): Promise<Answered> {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const answer = await fetch(new URL(path, this.origin), {
			...init,
			headers: { ...init.headers, cookie },
			redirect: 'manual'
		});
		for (const set of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
			this.#cookies.set(name, value);
		}
		return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text() };
	}
}
