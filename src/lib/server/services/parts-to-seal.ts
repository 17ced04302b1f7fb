import type { FormKey } from '$lib/domain/household/forms';
import type { ResolvedForm } from '$lib/engine/index';
import type { Queryable } from '../db/client';
import { sealedPartsOf } from '../db/queries/member-parts';
import type { SealedPart } from './sealed-content';

/**
 * Members' own parts of a form, as they are handed in with it. @returns undefined where the form counts on a part that is not
 * sealed
 */
export async function partsToSeal(
	tx: Queryable,
	key: FormKey,
	{ draft }: ResolvedForm
): Promise<{ sealed: SealedPart[]; toVerify: boolean } | undefined> {
	const places = Object.entries(draft.lists).flatMap(([list, entries]) =>
		entries.flatMap(({ id, elsewhere }, index) => (elsewhere ? [{ list, index, id }] : []))
	);
	if (places.length === 0) return { sealed: [], toVerify: false };
	const parts = await sealedPartsOf(tx, key);
	const sealed = places.flatMap(({ list, index, id }) => {
		const part = parts.find(({ entry }) => entry === id);
		return part?.sealed ? [{ list, index, sealed: part.sealed }] : [];
	});
	const toVerify = parts.some((part) => part.toVerify && places.some(({ id }) => id === part.entry));
	return sealed.length === places.length ? { sealed, toVerify } : undefined;
}
