import type { LayoutServerLoad } from './$types';

/** What the frame of every page needs: language, who runs the service, whom to call. */
export const load: LayoutServerLoad = ({ locals }) => {
	const { settings, round } = locals.deps;
	return {
		locale: locals.locale,
		textSize: locals.textSize,
		rehearsal: settings.rehearsal,
		service: {
			host: round.office.organiser,
			helpDeskPhone: round.office.helpDeskPhone,
			recordNumbers: settings.recordNumbers
		}
	};
};
