import { unwrapForResident, wrapForResident, wrapForService } from '../crypto/data-key';
import type { KeyRing } from '../crypto/key-ring';
import type { AnswersRow, Wraps } from '../db/queries/answers';
import type { Filler, ResidentFiller } from '../actors';

/** How the key of a form's draft is kept for its filler. */
export interface DraftKeys {
	/** The service opens it for every save, the filler whatever happens to the service. */
	whileOpen(dataKey: Uint8Array): Wraps;
	/** For the filler alone: what was submitted the service cannot open any more. */
	onceSubmitted(dataKey: Uint8Array): Wraps;
}

/**
 * The key strategy of each filler. Undefined: nothing is kept between two visits, because what is handed in is sealed to
 * the office at once; such a filler opens no draft, not even the one that the household itself has begun.
 */
export const draftKeys = (ring: KeyRing, filler: Filler): DraftKeys | undefined =>
	filler.kind === 'resident' ? residentDraftKeys(ring, filler) : undefined;

export const residentDraftKeys = (
	ring: KeyRing,
	{ householdId, residentKey }: Pick<ResidentFiller, 'householdId' | 'residentKey'>
): DraftKeys => ({
	whileOpen: (dataKey) => ({
		serviceWrap: wrapForService(ring, householdId, dataKey),
		residentWrap: wrapForResident(residentKey, householdId, dataKey)
	}),
	onceSubmitted: (dataKey) => ({ serviceWrap: null, residentWrap: wrapForResident(residentKey, householdId, dataKey) })
});

/** The data key that the resident's letter and PIN unwrap; undefined for those of another letter or PIN. */
export const dataKeyOf = ({ householdId, residentKey }: ResidentFiller, row: Pick<AnswersRow, 'residentWrap'>) =>
	row.residentWrap ? unwrapForResident(residentKey, householdId, row.residentWrap) : undefined;
