import type { Visitor } from '../../auth/sign-in-limits';
import type { Deps } from '../../deps';
import { lookUpLetter, type LetterCode } from '../../services/look-up-letter';
import { noteRefusal } from './refuse-sign-in';

/** "不是我家": written down with its letter, under a reference, as long as the address does not flood the table. */
export async function refuseHome(deps: Deps, asked: LetterCode | undefined, visitor: Visitor) {
	const looked = asked && (await lookUpLetter(deps, { ...asked, ...visitor }));
	const letter = looked?.ok ? looked.value.letter : undefined;
	return noteRefusal(deps, { cause: 'home.notMine', address: visitor.address, letter });
}
