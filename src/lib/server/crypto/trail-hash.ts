import { createHash } from 'node:crypto';

/** Of an event in its chain: over the hash before it and its content, as the database makes it (migration 0018). */
export const trailHash = (before: Uint8Array | undefined, content: string): Uint8Array =>
	new Uint8Array(
		createHash('sha256')
			.update(before ?? new Uint8Array())
			.update(content)
			.digest()
	);
