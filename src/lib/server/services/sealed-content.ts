import type { Composition, Informant, InterviewState, Unsigned } from '$lib/domain/field/interview';
import type { FormResponse } from '$lib/engine/model/response';

/** What is sealed to the office at 上报, and what `open-responses` writes, one a line. */
export interface SealedContent<Response extends FormResponse = FormResponse> {
	response: Response;
	/** Typed name (普查条例 第25条); of an interview the strokes on the glass, as an SVG path in a box of 600 × 200, or ''. */
	signature: string;
	/** ISO 8601, UTC */
	submittedAt: string;
	receiptNumber: string;
	/** 1 for the first submission of a form. */
	version: number;
	/** Absent where the household filled it in itself. */
	capture?: SealedCapture;
	/** Members' own parts, sealed by themselves: `open-responses` puts each in its place. */
	parts?: SealedPart[];
	/** Of an interview that does not stand: `open-responses` writes it apart. */
	aside?: SetAside;
}

/** Why an interview does not stand. */
export interface SetAside {
	state: Exclude<InterviewState, 'handedIn'>;
	/** Codes of items and checks that stood open. */
	items: string[];
}

/** Forms of one interview that do not stand, as one line of the export. */
export interface SealedAside {
	aside: SealedContent[];
}

/** How an interview was made, for the office alone. */
export interface SealedCapture {
	by: 'enumerator' | 'supervisor' | 'agent';
	/** Absent at the door. */
	mode?: 'telephone';
	interviewId: string;
	/** 工号 */
	staffNumber: string;
	/** 工号 of whoever sent it, where a phone that is shared was somebody else's then. */
	sentBy?: string;
	informant: Informant;
	composition: Composition;
	/** ISO 8601, UTC; counted back from the server's clock by the phone's. */
	signedAt: string;
	/** Version of the build on the phone. */
	build: string;
	/** Why nobody signed on the glass, and who saw it. */
	unsigned?: Unsigned;
	/** In place of a signature: the informant told the enumerator a code that the portal had sent by text message. */
	confirmed?: CodeConfirmation;
	/** 电话登记: in place of a signature. */
	consent?: CallConsent;
}

/** When the portal was given the code (ISO 8601, UTC), and the last two digits of the number that it had sent it to. */
export interface CodeConfirmation {
	by: 'textMessageCode';
	at: string;
	numberEnding: string;
}

/** What was read out to a caller, who agreed: to be asked by telephone, and that what was read back is right. */
export type CallConsent = Record<'asked' | 'readBack', { sentence: string; at: string }>;

/** One member's part, and where in the response it belongs. */
export interface SealedPart {
	list: string;
	/** Counts from 0. */
	index: number;
	/** JWE of a `PartContent`. */
	sealed: string;
}

/** What is sealed when a member has finished. */
export interface PartContent {
	/** The entry as the response would have it. */
	entry: Record<string, unknown>;
	confirmed?: string[];
	toVerify?: string[];
}
