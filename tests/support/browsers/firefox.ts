import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sourceOf, type Driver } from './driver';

/**
 * A stock Firefox through WebDriver BiDi, which it speaks by itself (no geckodriver). By hand, because what drives it is
 * heavy (puppeteer-core: 77 MB with its dependencies) or asks an ESR for commands that it does not know (Playwright).
 */
export async function startFirefox(path: string): Promise<Driver> {
	const profile = mkdtempSync(join(tmpdir(), 'zitian-firefox-'));
	const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const ended = once(child, 'exit');
	const address = await listening(child.stderr);
	const { send, close } = await connect(`${address}/session`);
	const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
		capabilities: {}
	});
	const tree = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
	const context = tree.contexts[0]?.context ?? '';
	await send('browsingContext.setViewport', { context, viewport: { width: 360, height: 740 } });

	const evaluate = async (expression: string): Promise<string> =>
		(
			await send<{ result: { value: string } }>('script.evaluate', {
				expression,
				target: { context },
				awaitPromise: true
			})
		).result.value;
	const act = (actions: object[]) => send('input.performActions', { context, actions });
	const press = async (selector: string) => {
		await evaluate(
			`[...document.querySelectorAll(${JSON.stringify(selector)})].at(-1).scrollIntoView({ block: 'center' })`
		);
		const { nodes } = await send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
			context,
			locator: { type: 'css', value: selector }
		});
		const element = { type: 'element', element: { sharedId: nodes.at(-1)?.sharedId } };
		await act([
			{
				type: 'pointer',
				id: 'finger',
				actions: [
					{ type: 'pointerMove', x: 0, y: 0, origin: element },
					{ type: 'pointerDown', button: 0 },
					{ type: 'pointerUp', button: 0 }
				]
			}
		]);
	};
	return {
		version: `Firefox ${capabilities.browserVersion}`,
		goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
		run: async (work, argument) => JSON.parse(await evaluate(sourceOf(work, argument))),
		press,
		async type(selector, text) {
			await press(selector);
			await act([
				{
					type: 'key',
					id: 'keys',
					actions: [...text].flatMap((value) => [
						{ type: 'keyDown', value },
						{ type: 'keyUp', value }
					])
				}
			]);
		},
		async quit() {
			await send('browser.close', {}).catch(() => undefined);
			close();
			await ended;
			rmSync(profile, { recursive: true, force: true });
		}
	};
}

async function listening(output: NodeJS.ReadableStream): Promise<string> {
	for await (const line of createInterface({ input: output })) {
		const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
		if (address) return address;
	}
	throw new Error('Firefox ended before it could be driven.');
}

async function connect(address: string) {
	const socket = new WebSocket(address);
	await new Promise((resolve, reject) => {
		socket.onopen = resolve;
		socket.onerror = () => reject(new Error(`No answer from ${address}`));
	});
	const waiting = new Map<number, (answer: { type: string; result: unknown; message?: string }) => void>();
	socket.onmessage = ({ data }) => {
		const answer = JSON.parse(String(data));
		waiting.get(answer.id)?.(answer);
		waiting.delete(answer.id);
	};
	let last = 0;
	const send = <R = unknown>(method: string, params: object): Promise<R> =>
		new Promise((resolve, reject) => {
			const id = (last += 1);
			waiting.set(id, ({ type, result, message }) =>
				type === 'success' ? resolve(result as R) : reject(new Error(`${method}: ${message}`))
			);
			socket.send(JSON.stringify({ id, method, params }));
		});
	return { send, close: () => socket.close() };
}
