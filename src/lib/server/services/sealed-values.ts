/** Everything but drafts that the service's keys seal, kind by kind: opened with one ring, sealed anew with another. */
import type { KeyRing } from '../crypto/key-ring';
import { openContact, phoneHash, sealContact } from '../crypto/contact';
import { openMessage, sealMessage } from '../crypto/message-seal';
import { openNote, sealNote } from '../crypto/note-seal';
import * as prelisted from '../crypto/prelisting-seal';
import { openStaffSecret, sealStaffSecret } from '../crypto/staff-secret';
import type { Queryable } from '../db/client';
import {
	askedPhones,
	boundPhones,
	NOTES_OF,
	prelistedContacts,
	replaceAskedPhone,
	replaceBoundPhone,
	replaceMessage,
	replaceNote,
	replacePrelistedContact,
	replaceStaffSecret,
	replaceTicketContact,
	sealedNotes,
	staffSecrets,
	ticketContacts,
	waitingMessages
} from '../db/queries/sealed-values';

export interface SealedValue {
	/** @throws when it was not made with a key of this ring */
	open(ring: KeyRing): unknown;
	/** Opens it, and seals it with the ring's current key. */
	sealAnew(tx: Queryable, ring: KeyRing): Promise<unknown>;
}

const ofAccounts = async (db: Queryable): Promise<SealedValue[]> =>
	(await staffSecrets(db)).map(({ number, sealed }) => {
		const open = (ring: KeyRing) => openStaffSecret(ring, number, sealed);
		return {
			open,
			sealAnew: (tx, ring) => replaceStaffSecret(tx, number, sealed, sealStaffSecret(ring, number, open(ring)))
		};
	});

const ofTickets = async (db: Queryable): Promise<SealedValue[]> =>
	(await ticketContacts(db)).map(({ ticketId, sealed }) => {
		const open = (ring: KeyRing) => openContact(ring, ticketId, sealed);
		return {
			open,
			sealAnew(tx, ring) {
				const contact = open(ring);
				const hash = contact.phone === '' ? null : phoneHash(ring, contact.phone);
				return replaceTicketContact(tx, ticketId, sealed, {
					contact: sealContact(ring, ticketId, contact),
					phoneHash: hash
				});
			}
		};
	});

const ofPhones = async (db: Queryable): Promise<SealedValue[]> =>
	(await boundPhones(db)).map(({ householdId, sealed }) => {
		const open = (ring: KeyRing) => openContact(ring, householdId, sealed);
		return {
			open,
			sealAnew(tx, ring) {
				const contact = open(ring);
				return replaceBoundPhone(tx, householdId, sealed, {
					phone: sealContact(ring, householdId, contact),
					phoneHash: phoneHash(ring, contact.phone)
				});
			}
		};
	});

const ofRequests = async (db: Queryable): Promise<SealedValue[]> =>
	(await askedPhones(db)).flatMap(({ householdId, verificationId, sealed }) => {
		if (!sealed) return [];
		const open = (ring: KeyRing) => openContact(ring, householdId, sealed);
		return [
			{
				open,
				sealAnew: (tx, ring) =>
					replaceAskedPhone(tx, verificationId, sealed, sealContact(ring, householdId, open(ring)))
			}
		];
	});

const ofMessages = async (db: Queryable): Promise<SealedValue[]> =>
	(await waitingMessages(db)).flatMap(({ sealed, ...row }) => {
		if (!sealed) return [];
		const open = (ring: KeyRing) => openMessage(ring, row, sealed);
		return [
			{ open, sealAnew: (tx, ring) => replaceMessage(tx, row.messageId, sealed, sealMessage(ring, row, open(ring))) }
		];
	});

const ofPrelisting = async (db: Queryable): Promise<SealedValue[]> =>
	(await prelistedContacts(db)).flatMap(({ householdId, sealed }) => {
		if (!sealed) return [];
		const open = (ring: KeyRing) => prelisted.openContact(ring, householdId, sealed);
		return [
			{
				open,
				sealAnew: (tx, ring) =>
					replacePrelistedContact(tx, householdId, sealed, prelisted.sealContact(ring, householdId, open(ring)))
			}
		];
	});

const ofNotes = async (db: Queryable): Promise<SealedValue[]> => {
	const all = await Promise.all(NOTES_OF.map(async (of) => (await sealedNotes(db, of)).map((row) => ({ of, ...row }))));
	return all.flat().flatMap(({ of, noteId, sealed }) => {
		if (!sealed) return [];
		const open = (ring: KeyRing) => openNote(ring, noteId, sealed);
		return [{ open, sealAnew: (tx, ring) => replaceNote(tx, of, noteId, sealed, sealNote(ring, noteId, open(ring))) }];
	});
};

export const SEALED_KINDS = {
	accounts: ofAccounts,
	tickets: ofTickets,
	phones: ofPhones,
	requests: ofRequests,
	messages: ofMessages,
	contacts: ofPrelisting,
	notes: ofNotes
} as const satisfies Record<string, (db: Queryable) => Promise<SealedValue[]>>;

export type SealedKind = keyof typeof SEALED_KINDS;
