/** The smallest size that anything sealed has. */
const LEAST = 4096;

/**
 * What something sealed is padded to: 4 KiB or the next doubling of it, on phones and on the server alike. How long a ciphertext is tells
 * nothing of how many people a home has, as long as they fit the same step.
 * @param length bytes
 */
export function paddedSize(length: number): number {
	let size = LEAST;
	while (size < length) size *= 2;
	return size;
}
