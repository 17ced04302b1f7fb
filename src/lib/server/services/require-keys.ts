import { same } from '../crypto/slow-hash';
import { keyIds, subkey, type KeyRing } from '../crypto/key-ring';
import { audited } from '../audit/audited';
import type { Queryable } from '../db/client';
import { registeredKeys, registerKey, type RegisteredKey } from '../db/queries/service-keys';
import type { Deps } from '../deps';

/** A key that the database has been used with and that is not among this process's. */
export interface KeyFault {
	keyId: string;
	/** `other`: there is one of that name, and it is not the same. */
	kind: 'missing' | 'other';
}

type KeyDeps = Pick<Deps, 'db' | 'clock' | 'keys'>;

const SYSTEM = { kind: 'system', id: 'keys' } as const;
const checkValue = (ring: KeyRing, keyId: string) => subkey(ring, 'check-value', keyId);

/** What is wrong with the keys of this process; nothing of it is found out from values, which nobody here may see. */
export async function keyFaults(db: Queryable, ring: KeyRing): Promise<KeyFault[]> {
	const registered = await registeredKeys(db);
	return registered.flatMap((row): KeyFault[] => {
		if (!ring.secrets.has(row.keyId)) return row.givenUpAt === null ? [{ keyId: row.keyId, kind: 'missing' }] : [];
		return isOther(ring, row) ? [{ keyId: row.keyId, kind: 'other' }] : [];
	});
}

const isOther = (ring: KeyRing, { keyId, checkValue: known }: RegisteredKey): boolean =>
	known !== null && !same(checkValue(ring, keyId), known);

/** Notes the keys that this database has not been used with before. */
async function registerKeys(deps: KeyDeps): Promise<void> {
	const { clock, keys } = deps;
	const known = new Map((await registeredKeys(deps.db)).map((row) => [row.keyId, row]));
	const isKnown = (keyId: string) => {
		const { checkValue: value = null, currentSince = null } = known.get(keyId) ?? {};
		return value !== null && (keyId !== keys.current || currentSince !== null);
	};
	const unknown = keyIds(keys).filter((keyId) => !isKnown(keyId));
	if (unknown.length === 0) return;
	await audited(deps, SYSTEM, async (tx, record) => {
		for (const keyId of unknown) {
			const currentSince = keyId === keys.current ? clock.now() : null;
			await registerKey(tx, { keyId, checkValue: checkValue(keys, keyId), currentSince });
			await record({ action: 'key.registered', objectId: keyId });
		}
	});
}

const sentence: Record<KeyFault['kind'], (keyId: string) => string> = {
	missing: (keyId) => `${keyId}: 不在 ZITIAN_SECRETS 里  |  is not in ZITIAN_SECRETS`,
	other: (keyId) => `${keyId}: 不是原来的那一把  |  is another key than before`
};

/** For whoever starts a server: what is missing, what hangs on it, what to do. */
const keyFaultsText = (faults: KeyFault[]): string =>
	[
		'这个数据库用过的密钥不齐：用它们封存的草稿、信函和账号都会打不开。',
		'Keys that this database has been used with are not here; what was made with them could not be opened:',
		...faults.map(({ keyId, kind }) => `  - ${sentence[kind](keyId)}`),
		'请放回 ZITIAN_SECRETS。密钥确实已经丢失，才运行 npm run keys -- give-up。',
		'Put them back. Only where a key is lost for good: npm run keys -- give-up KEY (docs/operations.md).'
	].join('\n');

/** Its message says which keys are missing, and what to do. */
export class MissingKeys extends Error {
	readonly keyIds: string[];
	constructor(faults: KeyFault[]) {
		super(keyFaultsText(faults));
		this.keyIds = faults.map(({ keyId }) => keyId);
	}
}

/** @throws MissingKeys */
export async function requireKeys(deps: KeyDeps): Promise<void> {
	const faults = await keyFaults(deps.db, deps.keys);
	if (faults.length > 0) throw new MissingKeys(faults);
	await registerKeys(deps);
}

/** Portals whose keys were right: those of a process do not change. */
const right = new WeakSet<KeyRing>();

/** @returns false while it is not known, because the database is away or has no tables yet @throws MissingKeys */
export async function haveKeys(deps: KeyDeps & Pick<Deps, 'probe'>): Promise<boolean> {
	if (right.has(deps.keys)) return true;
	const faults = await deps.probe.ask((db) => keyFaults(db, deps.keys));
	if (!faults) return false;
	if (faults.length > 0) throw new MissingKeys(faults);
	const registered = await registerKeys(deps).then(
		() => true,
		() => false
	);
	if (registered) right.add(deps.keys);
	return registered;
}
