import type { SubmitFunction } from '@sveltejs/kit';
import { page } from '$app/state';

type Answered = Exclude<Awaited<ReturnType<SubmitFunction>>, void>;

/** The address of the page whose form got no answer when it was last sent. */
let unanswered = $state<string>();

/** The address of the page that is shown. Pages that the phone made have addresses of their own. */
const addressHere = (): string => page.state.form ?? page.url.pathname + page.url.search;

/** A form of the page that is shown was sent, and nobody knows whether it arrived. */
export const hasNetworkFailure = (): boolean => unanswered === addressHere();

/** Says so. Only in a browser: a server shows many people's pages. */
export const markNetworkFailure = (): void => void (unanswered = addressHere());

/** For `use:enhance`: without an answer the page stays as it is, with all that was typed, and the root layout says to press again. */
export const enhanceForm: SubmitFunction = () => {
	unanswered = undefined;
	return onResult;
};

/** What `sending` does with the answer, for a form with something of its own to do before or after. */
export const onResult: Answered = async ({ result, update }) => {
	// An error with a status is a page of the product; one without came of the network, or of something in between.
	if (result.type === 'error' && result.status === undefined) markNetworkFailure();
	else await update({ reset: false });
};
