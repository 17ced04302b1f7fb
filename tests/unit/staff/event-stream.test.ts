import { describe, expect, it, vi } from 'vitest';
import { eventStream, eventText, type Line } from '../../../src/lib/server/events/event-stream';
import { ListSender } from '../../../src/lib/server/events/door-stream';
import type { DoorChange } from '../../../src/lib/domain/doors/live';

function opened(undo = vi.fn()) {
	let line: Line | undefined;
	const response = eventStream((given) => {
		line = given;
		return undo;
	});
	if (!line || !response.body) throw new Error('The stream did not open.');
	return { line, response, reader: response.body.getReader(), undo };
}

const read = async (reader: ReadableStreamDefaultReader<Uint8Array>) => {
	const { value, done } = await reader.read();
	return done ? undefined : new TextDecoder().decode(value);
};

describe('a line to a phone', () => {
	it('is an event stream that no one may keep', () => {
		const { response } = opened();
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		expect(response.headers.get('cache-control')).toBe('no-store');
	});

	it('says when to try again, then sends named events', async () => {
		const { line, reader } = opened();
		line.send('door', { householdId: 'h' });
		expect(await read(reader)).toBe('retry: 2000\n\n');
		expect(await read(reader)).toBe('event: door\ndata: {"householdId":"h"}\n\n');
	});

	it('keeps every event on one line of data', () => {
		expect(eventText('door', { text: 'a\nb' })).toBe('event: door\ndata: {"text":"a\\nb"}\n\n');
	});

	it('cleans up once when the phone leaves, and then sends nothing', async () => {
		const { line, reader, undo } = opened();
		await reader.cancel();
		line.send('door', {});
		line.end();
		expect(undo).toHaveBeenCalledTimes(1);
	});

	it('cleans up once when the server ends it', async () => {
		const { line, reader, undo } = opened();
		line.end();
		line.end();
		await read(reader);
		expect(await read(reader)).toBeUndefined();
		expect(undo).toHaveBeenCalledTimes(1);
	});
});

describe('a whole list', () => {
	const change = (status: DoorChange['status']): DoorChange => ({ householdId: 'h', status });
	const lineOf = () => ({ send: vi.fn(), end: vi.fn() });

	it('is read again when a change was sent while it was being read', async () => {
		const line = lineOf();
		const answers = [[change('started')], [change('submitted')]];
		const sender: ListSender = new ListSender(async () => {
			const answer = answers.shift();
			if (answers.length === 1) sender.outdate();
			return answer;
		}, line);
		await sender.send();
		expect(line.send.mock.calls).toEqual([['list', [change('submitted')]]]);
	});

	it('that may not be seen any more ends the line', async () => {
		const line = lineOf();
		await new ListSender(async () => undefined, line).send();
		expect(line.end).toHaveBeenCalled();
	});

	it('that cannot be read ends the line', async () => {
		const line = lineOf();
		await new ListSender(() => Promise.reject(new Error('away')), line).send();
		expect(line.end).toHaveBeenCalled();
		expect(line.send).not.toHaveBeenCalled();
	});
});
