/** What a phone seals when an interview is signed, read on the server: the shape alone, judged afterwards by the forms' own checks. */
import { z } from 'zod';
import { isSnapshot } from '../engine/answers/answers-snapshot';
import { COMPOSITIONS, INFORMANTS, MOST_AT_ONCE, UNSIGNED_REASONS } from '../domain/field/interview';

const name = z.string().min(1).max(40);
/** Codes stand on screens and in rows of the database, of forms that this portal does not have too: no letters of a person's name, and no number. */
const questionnaireId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
/** Ids of entries stand in addresses and on screens: letters and digits only. */
const entryId = z.string().regex(/^[a-z][a-z0-9]{0,15}$/);
/** What no database stores (half a letter, a null) would stop the office long after the door: it comes out here. */
const text = z.string().transform((value) => value.replace(/[\0\p{Cs}]/gu, ''));
const answers = z.record(name, text.pipe(z.string().max(4000)));
const group = name.optional();

/** A draft as far as it is handed in: what two devices noted beside it stays on the phone. */
const draft = z.object({
	questionnaire: questionnaireId,
	household: answers,
	lists: z.record(name, z.array(z.object({ id: entryId, group, answers })).max(300)),
	confirmed: z
		.array(
			z.object({
				key: z.string().max(60),
				fingerprint: z.string().max(40_000).refine(isSnapshot),
				reason: text.pipe(z.string().max(4000)).optional(),
				verify: z.boolean().optional()
			})
		)
		.max(2000),
	rostersDone: z.array(name).max(40).optional()
});

const base64url = (most: number) =>
	z
		.string()
		.max(most)
		.regex(/^[\w-]*$/);

const signature = z.union([
	// Pen down, then lines, in whole points of the box: nothing that a viewer would run.
	z.object({
		strokes: z
			.string()
			.max(20_000)
			.regex(/^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/)
	}),
	z.object({ reason: z.enum(UNSIGNED_REASONS), witness: z.string().trim().min(1).max(60) }),
	z.object({ agreed: z.literal('byTelephone') }),
	// The portal's own seal: read by it alone, for this interview.
	z.object({ confirmed: base64url(400) })
]);

export const signedInterview = z.object({
	householdId: z.string().max(36),
	composition: z.enum(COMPOSITIONS),
	informant: z.enum(INFORMANTS),
	/** 普查员证件已出示、目的和法律已说明 ticked. */
	explained: z.literal(true),
	signature,
	/** The return that the phone's list showed when it was signed, UTC milliseconds of the server; absent = none, or an older build. */
	returnedAt: z.number().optional(),
	/** 工号 of whoever asked, as the phone knows it. */
	signedBy: z.string().min(1).max(20).optional(),
	/** Version of the build on the phone. */
	build: z.string().max(60),
	forms: z
		.array(z.object({ draft, receiptNumber: z.string().regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/) }))
		.min(1)
		.max(4)
		.refine((forms) => new Set(forms.map(({ draft: { questionnaire } }) => questionnaire)).size === forms.length)
});

export type SignedInterview = z.infer<typeof signedInterview>;

/** As it is posted: the parcel is opened with the interview's own mark. */
export const postedInterview = z.object({
	interviewId: z.string().max(36),
	/** How long ago it was signed, milliseconds. */
	ago: z.number(),
	parcel: z.object({
		kid: z.string().max(16),
		ephemeral: z.object({ x: base64url(43), y: base64url(43) }),
		iv: base64url(16),
		ciphertext: base64url(360_000)
	})
});

/** Several at once, each of which is read by itself: what one of them lacks says nothing of the others. */
export const postedInterviews = z.object({
	interviews: z
		.array(z.looseObject({ interviewId: z.string().max(36) }))
		.min(1)
		.max(MOST_AT_ONCE)
});
