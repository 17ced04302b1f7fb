import type { LayoutServerLoad } from './$types';

/** What the frame of every page needs: language, who runs the service, whom to call. */
export const load: LayoutServerLoad = ({ locals }) => {
	const { settings } = locals.deps;
	return {
		locale: locals.locale,
		textSize: locals.textSize,
		rehearsal: settings.rehearsal,
		service: {
			host: settings.hostOrganisation,
			helpDeskPhone: settings.helpDeskPhone,
			recordNumbers: settings.recordNumbers
		}
	};
};
