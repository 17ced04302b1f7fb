import { z } from 'zod';
import { choiceOrFirst, pageNumber, text } from './fields';

/** An id that the page itself posts; the use-case says what is wrong with one that is none. */
const id = text(40);

/** What happened at a door: a code of domain/field/outcomes.ts, with what its kind asks for. */
export const visitSchema = z.object({
	outcome: text(40),
	visitId: id,
	/** The hour agreed on, in Beijing: "2020-11-02", "19:30". */
	day: text(10),
	time: text(5),
	/** Number of a paper form. */
	paperNumber: text(40),
	/** When the list that the page showed was made, UTC milliseconds. */
	seen: z.coerce.number().positive().optional().catch(undefined)
});

/** 撤销: a visit that was recorded by mistake. */
export const takeBackSchema = z.object({ visitId: id });

/** A letter handed over at the door; `replaces` is the newest one that the page showed. */
export const doorLetterSchema = z.object({ replaces: pageNumber });

/** 补登: where a household lives that the list lacks. */
export const addHouseholdSchema = z.object({
	householdId: id,
	behind: id,
	addressLine: text(200),
	building: text(200),
	unit: text(200),
	floor: text(200),
	room: text(200),
	allDeceased: z.boolean()
});

/** 摸底: what is written down before the round. */
export const prelistingSchema = z.object({
	mode: text(10),
	expectedPresent: text(100),
	expectedAbsent: text(100),
	name: text(100),
	phone: text(100)
});

/** A receipt as its QR code says it, or as it was typed. */
export const receiptSchema = z.object({ receipt: text(400) });

/** A supervisor gives an enumerator a block. */
export const assignSchema = z.object({ number: text(40), how: choiceOrFirst(['replace', 'add', 'remove']) });

/** A supervisor ends what an enumerator has open. */
export const revokeSchema = z.object({ staff: id });

/** A supervisor decides about a door; without an outcome it was looked at. */
export const decisionSchema = z.object({
	block: text(40),
	household: id,
	look: id,
	outcome: text(40).overwrite((outcome) => outcome || 'reviewed'),
	/** 户编号 of the household that this one is the same as. */
	sameAs: text(40),
	/** 工号 of whoever is to go again. */
	givenTo: text(40)
});

/** 退回修改: codes of items and checks, and a reason of a list. Longer than the field allows is refused as words. */
export const returnSchema = z.object({ codes: text(400), reason: text(20) });

/** 复查结果: of a drawn household, codes of items where it differs. */
export const reInterviewSchema = z.object({ household: id, codes: text(400) });
