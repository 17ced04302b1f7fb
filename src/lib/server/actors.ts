/** Who acts: what hooks find out about a request and hand to the use-cases, which know no HTTP. */
import type { FormKey } from '$lib/domain/household/forms';
import type { Actor } from './audit/audited';
import type { Role } from './db/schema';

/** A signed-in member of staff; `blocks` are the enumeration blocks assigned, read anew at every request. */
export interface Staff {
	staffId: string;
	sessionId: string;
	number: string;
	name: string;
	role: Role;
	/** Area code of what they see, of an agent or an office; '' = all of the round. Of field staff, the blocks say it. */
	district: string;
	blocks: string[];
	/** Signed in with the password that was printed: it has to be changed before anything else. */
	firstPassword?: true;
	/** 电话登记: an agent who may ask a household's form by telephone. */
	mayCapture?: true;
}

/** Who fills in a form. How the key of what they fill in is kept follows from it (services/draft-keys.ts, adr/0022). */
export type Filler = ResidentFiller | Interviewer | OfficeFiller;

/** The household itself: it comes back, on any device, with letter and PIN. */
export interface ResidentFiller extends FormKey {
	kind: 'resident';
	/** Made of letter and PIN; lives only here and in the encrypted cookie. */
	residentKey: Uint8Array;
}

/** Asks at the door, on a phone of their own, and hands in once what was read back and signed. */
export interface Interviewer extends FormKey {
	kind: 'interviewer';
	staff: Staff;
}

/** Enters a form that was filled in on paper. */
export interface OfficeFiller extends FormKey {
	kind: 'office';
	/** Who enters it, as the audit trail names them. */
	officer: string;
}

/** A signed-in household. */
export interface Resident extends ResidentFiller {
	sessionId: string;
	/** 6 digits; undefined in a session that was opened before there were several. */
	district?: string;
	/** Signed in on a phone that is the resident's own: drafts may be kept on it. False on a shared or borrowed one. */
	ownDevice: boolean;
	/** What locks the draft that is kept on that phone, base64: made there, and here only in the encrypted cookie. */
	offlineKey?: string;
}

/** One member of a household, signed in to a part of their own and to nothing else (adr/0063). */
export interface Member {
	householdId: string;
	partId: string;
	/** Made of the member's own code and PIN; lives only here and in the encrypted cookie. */
	memberKey: Uint8Array;
	district?: string;
}

/** Whom the audit trail names for what a filler does. */
export function actorOf(filler: Pick<ResidentFiller, 'kind' | 'householdId'> | Interviewer | OfficeFiller): Actor {
	if (filler.kind === 'interviewer') return { kind: 'staff', id: filler.staff.staffId };
	if (filler.kind === 'office') return { kind: 'office', id: filler.officer };
	return { kind: 'resident', id: filler.householdId };
}
