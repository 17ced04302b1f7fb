import { error } from '@sveltejs/kit';
import { writtenDays } from '$lib/domain/beijing';
import { officeOf, reportsOf, type Round } from '$lib/domain/household/round';
import { PROBLEMS } from '$lib/domain/problem';
import { inOneLanguage } from '$lib/engine/model/interpolate';
import { ABOUT_TOPICS, aboutTopicText, type AboutTopic } from '$lib/i18n/about';
import { questions, sample, who } from '$lib/i18n/about-census';
import { dates } from '$lib/i18n/about-dates';
import { languages } from '$lib/i18n/about-languages';
import { answers, enumerator, rights } from '$lib/i18n/about-rights';
import type { Passage } from '$lib/i18n/public-pages';
import { translate } from '$lib/i18n/translate';
import type { PageServerLoad } from './$types';

const PASSAGES: Record<AboutTopic, Passage[]> = {
	who,
	questions,
	dates,
	answers,
	enumerator,
	sample,
	rights,
	languages
};

const isTopic = (name: string): name is AboutTopic => ABOUT_TOPICS.some((topic) => topic === name);

const HOUR = 3_600_000;

/** "11月16日至12月10日": when forms are checked, and the long one is filled in. */
const afterVisits = ({ visitsEnd, fieldWorkEnds }: Round) =>
	writtenDays(visitsEnd, (fieldWorkEnds ?? visitsEnd + HOUR) - HOUR);

/** One page about the census; `?district=` where a round has several. Only its own sentences, in one language, go to a browser. */
export const load: PageServerLoad = ({ params, url, locals: { deps, locale } }) => {
	const { topic } = params;
	if (!isTopic(topic)) error(404, { message: translate(PROBLEMS.notAllowed.say, locale) });
	const district = url.searchParams.get('district') ?? undefined;
	const [title, passages] = [aboutTopicText[topic].title, PASSAGES[topic]];
	return {
		topic,
		...inOneLanguage({ title, passages, reports: reportsOf(deps.round, district) }, locale),
		words: { afterVisits: translate(afterVisits(deps.round), locale) },
		office: officeOf(deps.round, district)
	};
};
