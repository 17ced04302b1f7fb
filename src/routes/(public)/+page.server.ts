import { fail, redirect } from '@sveltejs/kit';
import { phaseOf } from '$lib/domain/household/round';
import { PROBLEMS, type Problem } from '$lib/domain/problem';
import { letterCodeSchema } from '$lib/schemas/sign-in';
import { readPosted } from '$lib/server/http/posted-form';
import { problemPage } from '$lib/server/http/problem-page';
import { visitorOf } from '$lib/server/http/known-device';
import { readResumeCode } from '$lib/server/http/resume-cookie';
import { setSignInCode, whereCookieIsExpected } from '$lib/server/http/sign-in-cookie';
import { identifyLetter } from '$lib/server/use-cases/sign-in/identify-letter';
import type { Actions, PageServerLoad } from './$types';

const DAY = 86_400_000;

/** Only a code that opens nothing is sent back in the page, to be mended; one that might is half of what opens a form. */
const isTypingError = ({ code }: Problem): boolean => code === 'code.malformed' || code === 'code.checkDigits';

export const load: PageServerLoad = (event) => {
	const { url } = event;
	const { clock, round } = event.locals.deps;
	const now = clock.now();
	const expired = url.searchParams.has('expired') || url.searchParams.has('signed-out');
	const phase = phaseOf(round, now);
	return {
		phase,
		daysLeft: Math.floor((round.selfReportCloses - now) / DAY),
		// Where hooks and pages send somebody whose session has ended, and where "save and exit" leads.
		expired: expired ? PROBLEMS['signIn.expired'].say : undefined,
		closed: phase === 'closed' ? PROBLEMS['round.closed'].say : undefined,
		resumable: readResumeCode(event) !== undefined,
		signedOut: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const posted = await readPosted(event.request, letterCodeSchema);
		if (!posted.ok) return problemPage(posted.problem);
		const { code } = posted.value;
		if (code === '') return fail(400, { empty: true });
		const result = await identifyLetter(event.locals.deps, { code, ...visitorOf(event, 'resident') });
		if (!result.ok)
			return isTypingError(result.problem)
				? problemPage(result.problem, { typed: code.slice(0, 40) })
				: problemPage(result.problem);
		setSignInCode(event, result.value);
		redirect(303, whereCookieIsExpected(event, `/sign-in/${result.value.next}`));
	}
};
