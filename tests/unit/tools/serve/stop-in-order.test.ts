import { EventEmitter, once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { when } from '$lib/server/runtime/process-events';
import { stopInOrder } from '../../../../tools/serve/stop-in-order';

/** A server whose one request is answered when the test says so. */
async function server(drainSeconds: number) {
	const told: string[] = [];
	const signals = new EventEmitter();
	const listening = createServer((_, response) => {
		told.push('asked');
		waiting.push(() => response.end('done'));
	});
	const waiting: (() => void)[] = [];
	listening.listen(0, '127.0.0.1');
	await once(listening, 'listening');
	const stopped = new Promise<void>((resolve) => {
		stopInOrder(listening, { drainSeconds, signals, stopped: resolve });
	});
	const unhear = [when('drain', () => told.push('drain')), when('close', () => told.push('close'))];
	const ask = () => get({ port: (listening.address() as AddressInfo).port, agent: false });
	return { told, signals, stopped, waiting, ask, listening, unhear: () => unhear.forEach((stop) => stop()) };
}

it('SIGTERM drains; a second one closes at once, and what is being answered is answered', async () => {
	const { told, signals, stopped, waiting, ask, listening, unhear } = await server(600);
	signals.emit('SIGTERM');
	expect(told).toEqual(['drain']);
	const answer = once(ask(), 'response');
	await once(listening, 'request');
	signals.emit('SIGTERM');
	expect(told).toEqual(['drain', 'asked', 'close']);
	await vi.waitFor(() => expect(listening.listening).toBe(false));
	waiting.forEach((finish) => finish());
	const [response] = await answer;
	expect(response.statusCode).toBe(200);
	response.resume();
	await stopped;
	unhear();
});

it('after the drain it closes by itself, and Ctrl-C does not drain', async () => {
	for (const [seconds, signal, expected] of [
		[0, 'SIGTERM', ['drain', 'close']],
		[600, 'SIGINT', ['close']]
	] as const) {
		const { told, signals, stopped, unhear } = await server(seconds);
		signals.emit(signal);
		await stopped;
		expect(told).toEqual(expected);
		unhear();
	}
});
