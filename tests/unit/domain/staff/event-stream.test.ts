import { describe, expect, it, vi } from 'vitest';
import { eventStream, eventText, type Line } from '../../../../src/lib/server/events/event-stream';

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

	it('says when to try again, then sends named events with the id to come back with', async () => {
		const { line, reader } = opened();
		line.send('door', { householdId: 'h' }, '5:9:');
		expect(await read(reader)).toBe('retry: 2000\n\n');
		expect(await read(reader)).toBe('id: 5:9:\nevent: door\ndata: {"householdId":"h"}\n\n');
	});

	it('keeps every event on one line of data', () => {
		expect(eventText('door', { text: 'a\nb' }, '5:9:')).toBe('id: 5:9:\nevent: door\ndata: {"text":"a\\nb"}\n\n');
	});

	it('cleans up once when the phone leaves, and then sends nothing', async () => {
		const { line, reader, undo } = opened();
		await reader.cancel();
		line.send('door', {}, '5:9:');
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
