/**
 * Which modules share a file in the browser. A few larger files compress better than many small ones: what everything
 * runs on, the frame of every page, what a phone keeps, the form, and its questions. `page-weight.ts` holds the result to its promise.
 */
const FRAMEWORK = /node_modules[\\/](svelte|@sveltejs|devalue|esm-env|clsx)[\\/]|@oxc-project|vite[\\/]preload-helper/;
const FRAME =
	/src[\\/]lib[\\/](components[\\/](layout[\\/](DisplayChoice|ErrorSummary|Field|Fold|Footer|Header|Help|PageTitle|PinField|display|install-prompt|moments|next-task|older-browsers|patience|problem-line|sending|words)|status)|domain[\\/](access[\\/]text-size|beijing|questionnaire[\\/]pipe\.)|i18n[\\/](say|display))/;
const KEPT = /src[\\/]lib[\\/](offline[\\/](kept|pin-lock|keep-page|draft[\\/](draft-lock|draft-store|forget))|domain[\\/]visits[\\/]parcel)/;
const QUESTIONS = /src[\\/]lib[\\/](components[\\/]questions[\\/](?!questionnaire-here|answer-text)|domain[\\/]identity|components[\\/]layout[\\/]Help)/;
const FORM =
	/src[\\/]lib[\\/](components[\\/](form[\\/](?!offline-key|UnlockDraft|Local(Hub|Check|Removal)|Hub|hub-view|Check|check-view|Remove|remove-view)|questions[\\/](questionnaire-here|answer-text))|domain[\\/](checks|sync|response|questionnaire|identity|geography[\\/]areas)|offline[\\/]draft[\\/]draft-(device|sync))/;

export const browserFiles = {
	groups: [
		{ name: 'framework', test: FRAMEWORK, priority: 5 },
		{ name: 'frame', test: FRAME, priority: 4 },
		{ name: 'kept', test: KEPT, priority: 3 },
		{ name: 'form', test: FORM, priority: 2 },
		{ name: 'questions', test: QUESTIONS, priority: 1 }
	]
};
