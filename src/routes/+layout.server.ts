import type { RequestEvent } from '@sveltejs/kit';
import { officeOf } from '$lib/domain/household/round';
import { roundContext } from '$lib/domain/household/round-words';
import { releaseId } from '$lib/server/release';
import { translate, type Locale } from '$lib/i18n/translate';
import type { LocalizedText } from '$lib/engine/model/types';
import { readResumeCode } from '$lib/server/http/resume-cookie';
import { readSignInCode } from '$lib/server/http/sign-in-cookie';
import type { LayoutServerLoad } from './$types';

/** What the frame of every page needs: language, who runs the service and whom to call, in the reader's own district where it is known. */
export const load: LayoutServerLoad = (event) => {
	const { locals } = event;
	const { settings, round } = locals.deps;
	const district = districtBehind(event);
	const { organiser, helpDeskPhone } = officeOf(round, district);
	return {
		locale: locals.locale,
		textSize: locals.textSize,
		/** Where the service's name leads: whoever has signed in has left the letter behind. */
		home: locals.resident ? '/form' : '/',
		rehearsal: settings.rehearsal,
		roundWords: wordsIn(roundContext(round, district).roundWords, locals.locale),
		service: {
			host: organiser,
			helpDeskPhone,
			// Whoever reports a fault from a staff page says with it where it was found.
			recordNumbers: [settings.recordNumbers, locals.staff && releaseId].filter(Boolean).join(' · ')
		}
	};
};

/** Of whoever is signed in, or whose letter lies on this device; undefined for a stranger. */
function districtBehind(event: RequestEvent): string | undefined {
	const { resident, staff } = event.locals;
	if (resident || staff) return resident?.district ?? (staff?.district || staff?.blocks[0]);
	return (readSignInCode(event) ?? readResumeCode(event))?.district;
}

/** In the language of the page alone. */
const wordsIn = (texts: Record<string, LocalizedText>, locale: Locale): Record<string, string> =>
	Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, translate(text, locale)]));
