import type { Round } from '../../src/lib/domain/household/round';
import { parseRound, shippedRound } from '../../src/lib/server/round-file';
import { both, textOf, Unusable } from './command-line';

/** The option of commands that work for a round without a database. */
export const ROUND_OPTION = [
	'--round <file>',
	both({ zh: '本轮的文件；默认用 ROUND_FILE', en: 'the file of the round; ROUND_FILE otherwise' })
] as const;

/**
 * The round that such a command works for: of the file named, of ROUND_FILE, else the one that is shipped.
 * @throws Unusable with every fault of the file
 */
export function roundOf(file = process.env.ROUND_FILE): Round {
	if (!file) return shippedRound;
	const read = parseRound(textOf(file));
	if ('round' in read) return read.round;
	throw new Unusable(`${file} cannot be used:\n${read.faults.map((fault) => `- ${fault}`).join('\n')}`);
}
