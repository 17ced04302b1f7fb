/** What `voiceFor` needs of a SpeechSynthesisVoice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** "zh_CN" on some phones. */
const tagOf = ({ lang }: Voice): string => lang.replace('_', '-').toLowerCase();

/** zh-HK is Cantonese: not what somebody who reads Mandarin expects to hear. */
const isCantonese = (voice: Voice): boolean => /^(yue|zh-hk|zh-mo)/.test(tagOf(voice));

/**
 * A voice of the device itself for a page in `lang` (BCP 47), the closest first. Voices of a service are never used:
 * they send what they read, which may hold a person's name, to somebody else's computer.
 */
export function voiceFor<V extends Voice>(lang: string, voices: readonly V[]): V | undefined {
	const [language = ''] = lang.toLowerCase().split('-');
	const fitting = voices.filter(
		(voice) => voice.localService && tagOf(voice).split('-')[0] === language && !isCantonese(voice)
	);
	return fitting.find((voice) => tagOf(voice) === lang.toLowerCase()) ?? fitting[0];
}

/**
 * What is read: the question, and what the portal itself says about it (`data-aloud`). Never a list of people, never
 * what stands in a field; a person's name only where the question itself says it.
 */
export const passagesIn = (root: ParentNode): string[] =>
	[...root.querySelectorAll('h1, [data-aloud]')]
		.map(({ textContent }) => textContent.trim())
		.filter((text) => text !== '');
