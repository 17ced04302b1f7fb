import { fail, ok, type Result } from '$lib/domain/problem';
import { handedOver, positionOf } from '$lib/engine/resolve/entry-form';
import { audited } from '../../audit/audited';
import type { Visitor } from '../../auth/sign-in-limits';
import { actorOf, type Resident } from '../../actors';
import { codeHash, newAccessCode } from '../../crypto/codes';
import { putPart, removePart } from '../../db/queries/member-parts';
import type { Queryable } from '../../db/client';
import type { Deps } from '../../deps';
import { requireRoundOpen } from '../../services/change-form';
import { readDraftForUpdate, writeDraft } from '../../services/open-draft';

/** An entry of a list, as its page is addressed. */
export interface EntryAddress {
	section: string;
	entry: string;
}

/**
 * 让本人自己填: a code for one member, shown once and kept as a hash. What the household has typed about them goes, but the name.
 * A code that they had is void, with what was typed under it. Problem `part.done` once they have finished.
 */
export async function issuePart(
	deps: Deps,
	resident: Resident,
	{ section, entry, ...visitor }: EntryAddress & Visitor
): Promise<Result<{ code: string }>> {
	const code = newAccessCode();
	const hash = await deps.gate.run(visitor, 'resident', () => codeHash(deps.keys, code));
	if (!hash.ok) return hash;
	const part = { entry, codeHash: hash.value, issuedAt: deps.clock.now() };
	const done = await change(deps, resident, { section, entry }, 'part.issued', 'waiting', (tx) =>
		putPart(tx, resident, part)
	);
	return done.ok ? ok({ code }) : done;
}

/** 收回: the household is asked for this person again, and what they had typed is gone, seen by nobody. */
export const takeBackPart = (deps: Deps, resident: Resident, address: EntryAddress): Promise<Result<undefined>> =>
	change(deps, resident, address, 'part.revoked', undefined, (tx) => removePart(tx, resident, address.entry));

/** Mark of the entry and row of the part, together or not at all. */
async function change(
	deps: Deps,
	resident: Resident,
	{ section, entry }: EntryAddress,
	action: string,
	state: 'waiting' | undefined,
	work: (tx: Queryable) => Promise<void>
): Promise<Result<undefined>> {
	const allowed = requireRoundOpen(deps, resident);
	if (!allowed.ok) return allowed;
	return audited(deps, actorOf(resident), async (tx, record) => {
		const open = await readDraftForUpdate(deps, tx, resident);
		const refused = open.ok ? refusalOf(open.value.form, { section, entry }) : open;
		await record({ action, householdId: resident.householdId, outcome: refused ? 'refused' : 'done' });
		if (!open.ok || refused) return refused ?? fail('step.unreachable');
		const { form } = open.value;
		await work(tx);
		await writeDraft(deps, tx, open.value, form.with(handedOver(form, entry, state)), null);
		return ok(undefined);
	});
}

function refusalOf(form: Parameters<typeof positionOf>[0], { section, entry }: EntryAddress) {
	const position = positionOf(form, entry);
	if (position?.section.id !== section || !position.section.groups) return fail('step.unreachable');
	const state = form.draft.lists[position.section.list]?.[position.index]?.elsewhere;
	return state === 'done' ? fail('part.done') : undefined;
}
