import { stretchCode } from '../../../../src/lib/server/crypto/codes';

const HASHES = 12;

/** Processor milliseconds of the one slow hash of a sign-in. */
export async function hashTime(): Promise<number> {
	await stretchCode('0');
	const before = process.cpuUsage();
	for (let n = 0; n < HASHES; n += 1) await stretchCode(String(n));
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000 / HASHES;
}
