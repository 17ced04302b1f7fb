import type { SubmitFunction } from '@sveltejs/kit';

type Answered = Exclude<Awaited<ReturnType<SubmitFunction>>, void>;

/** The address of the page whose form got no answer when it was last sent. */
let unanswered = $state<string>();

/** The form of the page at this address was sent, and nobody knows whether it arrived. Only in a browser: a server shows many people's pages. */
export const isUnanswered = (address: string): boolean => unanswered === address;

/** For `use:enhance`: without an answer the page stays as it is, with all that was typed, and the root layout says to press again. */
export const sending: SubmitFunction = () => {
	unanswered = undefined;
	return answered;
};

/** What `sending` does with the answer, for a form with something of its own to do before or after. */
export const answered: Answered = async ({ result, update }) => {
	// An error with a status is a page of the product; one without came of the network, or of something in between.
	if (result.type === 'error' && result.status === undefined) unanswered = location.href;
	else await update({ reset: false });
};
