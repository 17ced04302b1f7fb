import type { CallAgreement, Signature } from '$lib/domain/field/interview';
import type { Parcel } from '$lib/domain/field/parcel';
import type { Draft } from '$lib/engine/model/draft';
import { paddedSize } from '$lib/domain/padded-size';
import { toBase64Url, type VerifyingKey } from '../doors/receipt-check';
import { seal } from '../vault/pin-lock';
import type { OpenInterview } from './interview-records';

/** What a signature is under, as `signedInterview` (src/lib/schemas/interview.ts) reads it. */
export function signedContent(
	{ householdId, composition, informant, drafts }: OpenInterview,
	{ receiptNumbers, ...signed }: SignedWith
): object {
	const forms = Object.entries(drafts).map(([questionnaire, draft]) => ({
		draft: answered(draft),
		receiptNumber: receiptNumbers[questionnaire]
	}));
	return { householdId, composition, informant, explained: true, ...signed, forms };
}

/** What the server reads of a draft. What the phone noted beside it (who was taken off a list, what was typed when) goes with the draft. */
const answered = ({ questionnaire, household, lists, confirmed, rostersDone }: Draft): Draft => ({
	questionnaire,
	household,
	lists,
	confirmed,
	...(rostersDone && { rostersDone })
});

interface SignedWith {
	signature: Signature | CallAgreement;
	/** Version of this build. */
	build: string;
	receiptNumbers: Record<string, string>;
	returnedAt?: number;
	/** 工号 of whoever asked: on a shared phone somebody else may send it. */
	signedBy?: string;
}

/**
 * For the server alone: this phone cannot open it again. Padded, so that the length on a lost phone tells nothing of how many people a
 * home has. `mark` binds it to its block and id.
 */
export async function sealForServer(to: VerifyingKey, mark: string, content: object): Promise<Parcel> {
	const { ephemeral, iv, ciphertext } = await seal({ publicKey: to }, mark, padded(content));
	const { x = '', y = '' } = ephemeral;
	return {
		kid: to.kid,
		ephemeral: { x, y },
		iv: toBase64Url(iv),
		ciphertext: base64Url(new Uint8Array(ciphertext))
	};
}

/** What is padded to more than this no portal reads (BODY_SIZE_LIMIT): the phone would send it for ever. */
const MOST_PADDED = 45_000;

function padded(content: object): object {
	const { length } = new TextEncoder().encode(JSON.stringify(content));
	const size = Math.min(paddedSize(length), Math.max(length, MOST_PADDED));
	return { ...content, padding: ' '.repeat(size - length) };
}

const CHUNK = 0x6000;

/** In pieces: a call takes only so many arguments. Pieces of a multiple of three bytes join without a seam. */
const base64Url = (bytes: Uint8Array): string =>
	Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, at) =>
		toBase64Url(bytes.subarray(at * CHUNK, (at + 1) * CHUNK))
	).join('');
