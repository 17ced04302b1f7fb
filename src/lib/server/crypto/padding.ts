import { paddedSize } from '$lib/domain/padded-size';

/** JSON with spaces behind it, which mean nothing in JSON, up to its padded size. */
export function paddedJson(value: unknown): Buffer {
	const text = Buffer.from(JSON.stringify(value));
	return Buffer.concat([text, Buffer.alloc(paddedSize(text.length) - text.length, ' ')]);
}
