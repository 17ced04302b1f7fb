import { keyIds } from '../../crypto/key-ring';
import { unwrapForService, wrapForService } from '../../crypto/data-key';
import { keyThatOpens } from '../../crypto/which-key';
import { audited, type Actor } from '../../audit/audited';
import type { Deps } from '../../deps';
import { replaceWrap, wrapsOf } from '../../db/queries/sealed-values';
import { draftsByKey, giveUp, lettersFromBefore, registeredKeys } from '../../db/queries/service-keys';
import { SEALED_KINDS, type SealedKind, type SealedValue } from '../../services/sealed-values';

type KeyDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;
type Counts = Partial<Record<'drafts' | SealedKind, number>>;

/** One key: of the ring, or one that the database has been used with. */
export interface KeyUse {
	keyId: string;
	/** The key is among this process's. */
	isHere: boolean;
	/** New things are made with it. */
	isCurrent: boolean;
	givenUpAt?: number;
	/** What was made with it and can be sealed anew. */
	counts: Counts;
}

export interface KeyUses {
	keys: KeyUse[];
	/** What no key of the ring opens, whatever key that was. */
	unopened: Counts;
	/** Standing letters from before the current key: their codes, PINs and wraps cannot be made anew without the letter. */
	olderLetters: number;
}

const KINDS = Object.entries(SEALED_KINDS) as [SealedKind, (typeof SEALED_KINDS)[SealedKind]][];

/** How much hangs on each key. Opens everything that is sealed, one by one, and keeps nothing of it. */
export async function showKeys({ db, clock, keys: ring }: KeyDeps): Promise<KeyUses> {
	const registered = new Map((await registeredKeys(db)).map((row) => [row.keyId, row]));
	const drafts = await draftsByKey(db);
	const counts = new Map<string | undefined, Counts>();
	const add = (keyId: string | undefined, kind: keyof Counts, number = 1) => {
		const of = counts.get(keyId) ?? {};
		counts.set(keyId, { ...of, [kind]: (of[kind] ?? 0) + number });
	};
	for (const [keyId, number] of drafts) add(keyId, 'drafts', number);
	for (const [kind, read] of KINDS) for (const value of await read(db)) add(keyThatOpens(ring, value.open), kind);
	const ids = new Set([...keyIds(ring), ...registered.keys(), ...drafts.keys()]);
	const { currentSince } = registered.get(ring.current) ?? {};
	// A key that nothing has been started with yet, beside others: everything is older than it.
	const since = currentSince ?? (registered.size > 0 ? clock.now() : null);
	return {
		keys: [...ids].map((keyId) => ({
			keyId,
			isHere: ring.secrets.has(keyId),
			isCurrent: keyId === ring.current,
			givenUpAt: registered.get(keyId)?.givenUpAt ?? undefined,
			counts: counts.get(keyId) ?? {}
		})),
		unopened: counts.get(undefined) ?? {},
		olderLetters: since === null ? 0 : await lettersFromBefore(db, since)
	};
}

/** Rows in one transaction: a resident who saves meanwhile waits for no more than these. */
const BATCH = 200;

/**
 * Everything that can be is sealed anew with the current key, in small transactions, while the round goes on. May be
 * broken off and begun again.
 * @returns how many of each kind
 */
export async function sealAnew(deps: KeyDeps, actor: Actor): Promise<Counts> {
	const done: Counts = { drafts: await wrapAnew(deps, actor) };
	for (const [kind, read] of KINDS) {
		const old = (await read(deps.db)).filter(({ open }) => {
			const keyId = keyThatOpens(deps.keys, open);
			return keyId !== undefined && keyId !== deps.keys.current;
		});
		for (let from = 0; from < old.length; from += BATCH) await sealBatch(deps, actor, old.slice(from, from + BATCH));
		done[kind] = old.length;
	}
	return done;
}

const sealBatch = ({ keys, ...deps }: KeyDeps, actor: Actor, values: SealedValue[]): Promise<void> =>
	audited(deps, actor, async (tx, record) => {
		for (const value of values) await value.sealAnew(tx, keys);
		await record({ action: 'key.sealedAnew', objectId: keys.current, detail: { count: values.length } });
	});

async function wrapAnew(deps: KeyDeps, actor: Actor): Promise<number> {
	const { keys } = deps;
	const older = keyIds(keys).filter((keyId) => keyId !== keys.current);
	let count = 0;
	for (;;) {
		const wraps = older.length === 0 ? [] : await wrapsOf(deps.db, older, BATCH);
		if (wraps.length === 0) return count;
		await audited(deps, actor, async (tx, record) => {
			for (const wrap of wraps) {
				const dataKey = unwrapForService(keys, wrap.householdId, wrap.serviceWrap);
				await replaceWrap(tx, wrap, wrapForService(keys, wrap.householdId, dataKey));
			}
			await record({ action: 'key.sealedAnew', objectId: keys.current, detail: { count: wraps.length } });
		});
		count += wraps.length;
	}
}

/** The office says that a key is gone, or no longer needed: a start without it is right from now on. @returns false for an unknown one */
export const giveUpKey = (deps: KeyDeps, actor: Actor, keyId: string): Promise<boolean> =>
	audited(deps, actor, async (tx, record) => {
		const done = await giveUp(tx, keyId, deps.clock.now());
		await record({ action: 'key.givenUp', outcome: done ? 'done' : 'refused', objectId: keyId });
		return done;
	});
