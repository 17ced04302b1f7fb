/**
 * A visit on its way from the phone to the server: only the server can open it (ECDH P-256, HKDF-SHA-256, AES-256-GCM).
 * So what was recorded in a stairwell can be sent from any page, without the PIN that guards it on the phone.
 * All parts are base64url.
 */
export interface Parcel {
	/** Which of the server's keys it is sealed to. */
	kid: string;
	ephemeral: { x: string; y: string };
	iv: string;
	ciphertext: string;
}

/** What the seal is bound to, so that no parcel can stand for another visit or in another block. */
export const parcelMark = (block: string, visitId: string): string => `${block}/${visitId}`;

/** HKDF's `info`, the same for everything that an enumerator's phone seals. */
export const FIELD_SEAL = 'zitian/field';
