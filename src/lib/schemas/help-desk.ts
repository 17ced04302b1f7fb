import { z } from 'zod';
import { CALL_TIMES, TOPICS } from '$lib/domain/support/ticket';
import { choice, choiceOrFirst, optionalId, pageNumber, text } from './fields';

/** What every ticket begins with, whoever writes it down. */
const ticketFields = {
	topic: choice(TOPICS, 'ticket.topic'),
	phone: text(30),
	callAt: choiceOrFirst(CALL_TIMES)
};

/** 请客服帮忙: told to the help desk from a door. */
export const doorTicketSchema = z.object(ticketFields);

/** What a caller says: an address, a reference, a receipt. */
export const searchSchema = z.object({ q: text(200) });

/** A call, written down by an agent. */
export const callSchema = z.object({ ...ticketFields, place: text(100), household: optionalId });

/** "请给我打电话": a resident who cannot sign in leaves a number. */
export const callBackSchema = z.object({
	...ticketFields,
	place: text(100),
	reference: text(10),
	wantsVisit: z.boolean()
});

/** The buttons of a ticket; each reads its own field. */
export const handOverSchema = z.object({ to: optionalId });
export const linkSchema = z.object({ household: optionalId });
export const linkHereSchema = z.object({ ticket: optionalId });
export const answerSchema = z.object({ text: text(1000) });
export const closeSchema = z.object({ resolution: text(40) });
export const mergeSchema = z.object({ into: text(20) });

/** A remark on something that happens to many households. */
export const incidentSchema = z.object({ incident: text(1000), note: text(1000) });

/** Any of the seven actions for a household: which of the fields it needs says the action. */
export const supportActionSchema = z.object({
	reason: text(40),
	/** What the caller read out. */
	spokenCode: text(20),
	/** The newest letter that the page showed. */
	replaces: pageNumber,
	delivery: choiceOrFirst(['print', 'door', 'text']),
	addressLine: text(200)
});

/** A request for somebody else's approval. */
export const approvalSchema = z.object({ action: text(40), phone: text(30) });

/** The second person's word on it. */
export const approvalDecisionSchema = z.object({
	block: text(20),
	household: optionalId,
	verification: optionalId,
	decision: choiceOrFirst(['decline', 'approve'])
});

/** 电话登记 begins: the caller's code where one was sent, and that they agreed. */
export const beginCallSchema = z.object({ spokenCode: text(20), consented: z.boolean() });
