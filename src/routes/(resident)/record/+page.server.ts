import { recordActorText, recordText } from '$lib/i18n/record';
import { roleText } from '$lib/i18n/staff';
import { inOneLanguage } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import { readRecord, type RecordLine } from '$lib/server/use-cases/form/read-record';
import { residentOf } from '../open-form';
import type { PageServerLoad } from './$types';

const ACTORS: Record<string, LocalizedText> = { ...roleText, ...recordActorText };

/** Said by the server, in one language: a browser need not carry what anybody might have done. */
const inWords = ({ at, action, by, number }: RecordLine) => ({
	at,
	own: by === 'household',
	who: ACTORS[by] ?? recordActorText.system,
	what: recordText[action] ?? { zh: action, en: action },
	...(number !== undefined && { number })
});

export const load: PageServerLoad = async (event) => {
	const { deps, locale } = event.locals;
	const lines = await readRecord(deps, residentOf(event), Object.keys(recordText));
	return { lines: inOneLanguage(lines.map(inWords), locale) };
};
