import type { FormResponse } from '$lib/engine/model/response';

/** What is sealed to the office at 上报, and what `open-responses` writes, one a line. */
export interface SealedContent<Response extends FormResponse = FormResponse> {
	response: Response;
	/** Typed name (普查条例 第25条). */
	signature: string;
	/** ISO 8601, UTC */
	submittedAt: string;
	receiptNumber: string;
	/** 1 for the first submission of a form. */
	version: number;
}
