import { fail, ok, type Result } from '$lib/domain/problem';
import type { ResolvedForm } from '$lib/engine/index';
import { checkOfEntry } from '$lib/engine/validate/check-of-entry';
import type { CheckFunction } from '$lib/engine/validate/findings';
import { entryForm, isElsewhere, positionOf, type EntryPosition, type OwnPart } from '$lib/engine/resolve/entry-form';
import type { Member, ResidentFiller } from '../actors';
import { decryptPart } from '../crypto/part-box';
import type { Queryable } from '../db/client';
import { lockPart, partOf, type PartRow } from '../db/queries/member-parts';
import type { Deps } from '../deps';
import { readDraft, readDraftForUpdate, type OpenDraft } from './open-draft';
import { checkOf } from './resolve-draft';

export interface OpenPart {
	row: PartRow;
	/** Of the member's own entry alone. */
	form: ResolvedForm;
	check: CheckFunction;
	position: EntryPosition;
	/** The household's draft, of which a member's page shows nothing. */
	household: OpenDraft;
}

/** The member's part, and the household's form around it. Problems `part.gone`, `part.handedIn`. */
export async function readPart(deps: Deps, member: Member): Promise<Result<OpenPart>> {
	const row = await partOf(deps.db, member);
	return row ? opened(deps, member, row, await readDraft(deps, householdOf(row))) : fail('part.gone');
}

/** The same inside a transaction that holds the household's form, and then the part: in this order everywhere. */
export async function readPartForUpdate(deps: Deps, tx: Queryable, member: Member): Promise<Result<OpenPart>> {
	const found = await partOf(tx, member);
	if (!found) return fail('part.gone');
	const household = await readDraftForUpdate(deps, tx, householdOf(found));
	const row = await lockPart(tx, member);
	return row ? opened(deps, member, row, household) : fail('part.gone');
}

/** The household's open draft needs no key of a resident: while it is open the service has its wrap. */
const householdOf = ({ householdId, questionnaire }: PartRow): ResidentFiller => ({
	kind: 'resident',
	householdId,
	questionnaire,
	residentKey: new Uint8Array()
});

function opened(deps: Deps, member: Member, row: PartRow, read: Result<OpenDraft>): Result<OpenPart> {
	if (!read.ok) return read.problem.code === 'draft.sealed' ? fail('part.handedIn') : read;
	const household = read.value;
	const position = positionOf(household.form, row.entry);
	const own = ownPart(member, row);
	if (!position || !own || !isElsewhere(household.form, row.entry)) return fail('part.gone');
	const form = entryForm(household.form, position, own);
	return ok({
		row,
		form,
		check: checkOfEntry(checkOf(deps, household.form), household.form.definition, position),
		position,
		household
	});
}

const ownPart = ({ memberKey }: Member, row: PartRow): OwnPart | undefined =>
	row.ciphertext
		? (decryptPart([memberKey], row, row.ciphertext) as OwnPart | undefined)
		: { answers: {}, confirmed: [] };
