import { ok, type Result } from '$lib/domain/problem';
import type { Visitor } from '../auth/sign-in-limits';
import { codeHashes, stretchCode } from '../crypto/codes';
import { letterByHashes, type LetterRow } from '../db/queries/access';
import type { Deps } from '../deps';

/** A letter's code as a sign-in carries it from page to page. */
export interface LetterCode {
	/** Normalised. */
	code: string;
	/** What the slow hash made of it, once that was done: no page does it again (docs/adr/0032). */
	stretched?: Uint8Array;
	/** Of the household, once somebody has shown that the code opens it: whose office the pages before the PIN name. */
	district?: string;
}

export interface LookedUp {
	stretched: Uint8Array;
	/** Undefined: the code belongs to nobody. */
	letter?: LetterRow;
}

/** Finds the letter of a code; slow only the first time. Problem `signIn.busy` where too many ask for that at this moment. */
export async function lookUpLetter(
	deps: Pick<Deps, 'db' | 'keys' | 'gate'>,
	{ code, stretched, ...visitor }: LetterCode & Partial<Visitor>
): Promise<Result<LookedUp>> {
	const done = stretched ? ok(stretched) : await stretch(deps, code, visitor);
	if (!done.ok) return done;
	return ok({ stretched: done.value, letter: await letterByHashes(deps.db, codeHashes(deps.keys, done.value)) });
}

/** Without an address it is the product itself that asks (the seed of a rehearsal). */
const stretch = async (
	{ gate }: Pick<Deps, 'gate'>,
	code: string,
	{ address, device }: Partial<Visitor>
): Promise<Result<Uint8Array>> =>
	address === undefined
		? ok(await stretchCode(code))
		: gate.run({ address, device }, 'resident', () => stretchCode(code));
