/** Bytes of the smallest size that anything sealed has. */
const LEAST = 4096;

/**
 * JSON with spaces behind it, which mean nothing in JSON, up to 4 KiB or the next doubling of it: how long a ciphertext is tells
 * nothing of how many people a home has, as long as they fit the same step.
 */
export function paddedJson(value: unknown): Buffer {
	const text = Buffer.from(JSON.stringify(value));
	let size = LEAST;
	while (size < text.length) size *= 2;
	return Buffer.concat([text, Buffer.alloc(size - text.length, ' ')]);
}
