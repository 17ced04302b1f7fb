/**
 * Which modules share a file in the browser. A few larger files compress better than many small ones: what everything
 * runs on, the frame of every page, what a phone keeps, the form, and its questions. `page-weight.ts` holds the result to its promise.
 */
const FRAMEWORK = /node_modules[\\/](svelte|@sveltejs|devalue|esm-env|clsx)[\\/]|@oxc-project|vite[\\/]preload-helper/;
const ours = (files: string): RegExp => new RegExp(`src/lib/(${files})`.replaceAll('/', '[\\\\/]'));

const FRAME = ours(
	[
		'components/(page/(DisplayChoice|ErrorSummary|LabelledField|Fold|Footer|Header|Help|PageTitle|PinField|moments|open-where))',
		'client/(display|install-prompt|polyfills|timers|enhance-form|translate)',
		'domain/(access/text-size|beijing|error-line)',
		'engine/model/interpolate',
		'i18n/(translate|display)'
	].join('|')
);
const KEPT = ours('client/(vault/(?!pin-lock)|keep-page)|form/client/(draft-lock|draft-store|forget)');
/** Pages that few visits see, and what only they need, come by themselves. */
const FORM = ours(
	[
		'form/client/(?!offline-key)',
		'form/views/(?!hub-view|check-view|remove-view)',
		'form/pages/(?!UnlockDraft|StoppedNote|LocalPageAround|Hub|Check|Remove|Step|Roster|SoftFindings|NextButton)',
		'engine/(?!answers/(code-list|search))'
	].join('|')
);
/** Loaded with the first question: the hub and the check page do without. */
const QUESTIONS = ours('form/(fields/|pages/(Step|SoftFindings|NextButton))');

export const browserFiles = {
	groups: [
		{ name: 'framework', test: FRAMEWORK, priority: 5 },
		{ name: 'frame', test: FRAME, priority: 4 },
		{ name: 'kept', test: KEPT, priority: 3 },
		{ name: 'form', test: FORM, priority: 2 },
		{ name: 'questions', test: QUESTIONS, priority: 1 }
	]
};
