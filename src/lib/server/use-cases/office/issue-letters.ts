import { byPlace } from '$lib/domain/field/door';
import { householdNumber } from '$lib/domain/geography/codes';
import { fail, ok, type Result } from '$lib/domain/problem';
import { audited, type Actor, type RecordEvent } from '../../audit/audited';
import type { Deps } from '../../deps';
import { codeHash, newAccessCode } from '../../crypto/codes';
import type { Queryable } from '../../db/client';
import { addLetter } from '../../db/queries/access';
import { householdsOf, lockBlock, type AddressedHousehold } from '../../db/queries/district';
import type { PrintedLetter } from '../../letters/letter-page';
import { homeForPage } from '../../services/home-on-page';

export interface IssueLetters {
	/** 15 digits */
	block: string;
	/** 户编号 of households whose letter is replaced; empty = everybody who has none yet. */
	reissue: string[];
	/** Codes that were hashed beforehand; what is missing is hashed now, what is left over is nobody's. */
	prepared?: Promise<PreparedCode[]>;
}

/** A code of nobody yet. */
export interface PreparedCode {
	code: string;
	hash: Uint8Array;
}

type LetterDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

/**
 * Prints letters: codes are made here, handed to `deliver`, and only their keyed hashes are kept: nobody can read a
 * code back. `deliver` runs before the commit, so that a full disk leaves no household with a code that nobody has.
 */
export function issueLetters(
	deps: LetterDeps,
	actor: Actor,
	command: IssueLetters,
	deliver: (letters: PrintedLetter[]) => Promise<void>
): Promise<Result<{ letters: number }>> {
	const { block } = command;
	return audited(deps, actor, async (tx, record): Promise<Result<{ letters: number }>> => {
		const chosen = (await lockBlock(tx, block)) ? await choose(tx, command) : fail('block.unknown', { block });
		if (!chosen.ok) {
			await record({ action: 'letters.issued', outcome: 'refused', objectId: block });
			return chosen;
		}
		const coded = await withCodes(deps, chosen.value, command.prepared);
		const letters: PrintedLetter[] = [];
		for (const household of coded) letters.push(await issue(deps, tx, record, block, household));
		await record({ action: 'letters.issued', objectId: block, detail: { households: letters.length } });
		await deliver(letters);
		return ok({ letters: letters.length });
	});
}

async function choose(tx: Queryable, { block, reissue }: IssueLetters): Promise<Result<AddressedHousehold[]>> {
	const all = (await householdsOf(tx, block)).sort(asWalked);
	if (reissue.length === 0) {
		const without = all.filter(({ letterNumber }) => letterNumber === null);
		return without.length > 0 ? ok(without) : fail('letters.none', { block });
	}
	const named = all.filter(({ householdNumber: number }) => reissue.includes(number));
	return named.length === new Set(reissue).size ? ok(named) : fail('household.unknown');
}

/** Building, unit, floor from below, room: whoever brings them has the next one on top. */
const asWalked = (a: AddressedHousehold, b: AddressedHousehold): number => byPlace(placeOf(a), placeOf(b));

const placeOf = ({ householdNumber: number, floor, ...place }: AddressedHousehold) => ({
	...place,
	number,
	floor: floor ?? undefined
});

type Coded = AddressedHousehold & PreparedCode;

async function withCodes(
	{ keys }: LetterDeps,
	households: AddressedHousehold[],
	prepared: Promise<PreparedCode[]> = Promise.resolve([])
): Promise<Coded[]> {
	const ready = (await prepared).slice(0, households.length);
	const codes = [...ready, ...(await prepareCodes(keys, households.length - ready.length))];
	return codes.flatMap((code, index) => {
		const household = households[index];
		return household ? [{ ...household, ...code }] : [];
	});
}

/** Hashing is slow on purpose: codes are hashed side by side, and may be while letters of another block are written. */
export const prepareCodes = (keys: Deps['keys'], count: number): Promise<PreparedCode[]> =>
	Promise.all(
		Array.from({ length: count }, async () => {
			const code = newAccessCode();
			return { code, hash: await codeHash(keys, code) };
		})
	);

async function issue(
	{ clock }: LetterDeps,
	tx: Queryable,
	record: RecordEvent,
	block: string,
	{ householdId, code, hash, ...household }: Coded
): Promise<PrintedLetter> {
	const letterNumber = await addLetter(tx, householdId, hash, clock.now());
	await record({ action: 'letter.issued', householdId, detail: { letterNumber } });
	const home = await homeForPage(tx, householdId);
	return {
		number: householdNumber(block, household.householdNumber),
		letterNumber,
		code,
		address: home?.address ?? { zh: '', en: '' },
		enumerator: home?.enumerator
	};
}
