import type { Deps } from '../../deps';
import { codeHashes } from '../../crypto/codes';
import { letterByHashes } from '../../db/queries/access';
import { noteRefusal } from './refuse-sign-in';

/** "不是我家": written down with its letter, under a reference, as long as the address does not flood the table. */
export async function refuseHome(deps: Deps, { code, address }: { code: string | undefined; address: string }) {
	const letter = code === undefined ? undefined : await letterByHashes(deps.db, await codeHashes(deps.keys, code));
	return noteRefusal(deps, { cause: 'home.notMine', address, letter });
}
