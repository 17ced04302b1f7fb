/** Who acts: what hooks find out about a request and hand to the use-cases, which know no HTTP. */
import type { FormKey } from '$lib/domain/household/forms';
import type { Role } from './db/schema';

/** A signed-in household. The resident's key lives only here and in the encrypted cookie. */
export interface Resident extends FormKey {
	sessionId: string;
	/** 6 digits; undefined in a session that was opened before there were several. */
	district?: string;
	residentKey: Uint8Array;
	/** Signed in on a phone that is the resident's own: drafts may be kept on it. False on a shared or borrowed one. */
	ownDevice: boolean;
	/** What locks the draft that is kept on that phone, base64: made there, and here only in the encrypted cookie. */
	offlineKey?: string;
}

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
}
