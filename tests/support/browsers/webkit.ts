import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { sourceOf, until, type Driver } from './driver';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK's own small browser through W3C WebDriver, as its `WebKitWebDriver` serves it. */
export async function startWebKit(driverPath: string, browserPath: string, display: string): Promise<Driver> {
	const port = await freePort();
	const env = { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
	const child = spawn(driverPath, [`--port=${port}`], { stdio: 'ignore', env });
	const ended = once(child, 'exit');
	const base = `http://127.0.0.1:${port}`;
	await until('WebKitWebDriver answers', async () => (await fetch(`${base}/status`)).ok);
	const send = async <R = unknown>(method: 'POST' | 'DELETE', path: string, body: object = {}): Promise<R> => {
		const answer = await fetch(base + path, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
		const { value } = (await answer.json()) as { value: R & { error?: string; message?: string } };
		if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message ?? ''}`);
		return value;
	};
	const options = { 'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] } };
	const { sessionId, capabilities } = await send<{ sessionId: string; capabilities: { browserVersion: string } }>(
		'POST',
		'/session',
		{ capabilities: { alwaysMatch: options } }
	);
	const session = `/session/${sessionId}`;
	const last = async (selector: string): Promise<string> => {
		const script = 'return [...document.querySelectorAll(arguments[0])].at(-1)';
		return (
			(await send<Record<string, string>>('POST', `${session}/execute/sync`, { script, args: [selector] }))[ELEMENT] ??
			''
		);
	};
	return {
		version: `WebKitGTK ${capabilities.browserVersion}`,
		goto: async (url) => void (await send('POST', `${session}/url`, { url })),
		run: async (work, argument) =>
			JSON.parse(
				await send('POST', `${session}/execute/sync`, { script: `return ${sourceOf(work, argument)}`, args: [] })
			),
		press: async (selector) => void (await send('POST', `${session}/element/${await last(selector)}/click`)),
		type: async (selector, text) =>
			void (await send('POST', `${session}/element/${await last(selector)}/value`, { text })),
		async quit() {
			await send('DELETE', session).catch(() => undefined);
			child.kill();
			await ended;
		}
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
