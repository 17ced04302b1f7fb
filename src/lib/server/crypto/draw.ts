import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a draw is random by, told in its event: whoever has it and the frame finds the same households. */
export const newBeacon = (): string => randomBytes(32).toString('hex');

/** The procedure of census-2020-more §1.3, under a label of its own for each kind of sample. */
export const drawSeed = (label: string, beacon: string): Buffer =>
	createHash('sha256').update(`${label}|v1|${beacon}`).digest();

/** Where a draw of one area begins: 0 … step − 1, each as likely. */
export function drawStart(seed: Uint8Array, area: string, step: number): number {
	const steps = BigInt(step);
	const fair = (2n ** 64n / steps) * steps;
	for (let again = 0; ; again += 1) {
		const drawn = createHmac('sha256', seed).update(`${area}|${again}`).digest().readBigUInt64BE();
		if (drawn < fair) return Number(drawn % steps);
	}
}
