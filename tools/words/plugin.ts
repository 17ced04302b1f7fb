import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type Plugin } from 'vite';
import { BROWSER_FILES, LANGUAGE_FOLDERS, fileIn } from '../../src/lib/i18n/files.ts';
import { sentencesIn, withSentences, type Sentences } from './in-place.ts';
import { inOneLanguage, textsIn, withoutWords, withTraditional } from './texts-in.ts';
import { toTraditional } from './traditional.ts';

/** Adds to each sentence its traditional characters, in every module of ours, for the server and for browsers. */
const traditional: Plugin = {
	name: 'words-in-traditional-characters',
	enforce: 'post',
	transform(code, id) {
		if (!/\/src\/[^?]*\.(ts|svelte)(\?|$)/.test(id) || !/\bzh:/.test(code)) return undefined;
		return { code: withTraditional(code, textsIn(this.parse(code)), toTraditional), map: null };
	}
};

const catalogues = new Map<string, Sentences>();

/** The catalogue that a module imports as `$lib/i18n/…`, with its traditional characters; undefined = it is none. */
function catalogue(source: string): Sentences | undefined {
	if (!source.startsWith('$lib/i18n/')) return undefined;
	const file = join('src', 'lib', `${source.slice('$lib/'.length)}.ts`);
	const known = catalogues.get(file);
	if (known) return known;
	const written = readFileSync(file, 'utf8');
	const code = withTraditional(written, textsIn(parseSync(file, written).program), toTraditional);
	const sentences = sentencesIn(code, parseSync(file, code).program);
	catalogues.set(file, sentences);
	return sentences;
}

/** Browsers do not load the catalogues: what a page says stands in its own script. */
const inPlace: Plugin = {
	name: 'words-in-their-place',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	transform(code, id) {
		if (!/\/src\/[^?]*\.(ts|svelte)(\?|$)/.test(id) || !code.includes('$lib/i18n/')) return undefined;
		return { code: withSentences(code, this.parse(code), catalogue), map: null };
	}
};

/** What a check says comes to a browser with the questionnaire, as data; its scripts have only what a check does. */
const checksWithoutWords: Plugin = {
	name: 'checks-without-words',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	transform(code, id) {
		if (!/\/src\/lib\/questionnaires\/[\w-]+\/checks\/(?!index\.)[\w-]+\.ts$/.test(id)) return undefined;
		return { code: withoutWords(code, this.parse(code)), map: null };
	}
};

/**
 * A browser gets the words of its own language only: the files that the build made for browsers keep the Chinese ones, and
 * copies with the words of each other language lie beside them in a folder of that name (src/lib/i18n/files.ts).
 */
const oneLanguageEach: Plugin = {
	name: 'words-of-one-language',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle: {
		order: 'post',
		handler(_options, bundle) {
			for (const file of Object.values(bundle)) {
				if (!file.fileName.startsWith(BROWSER_FILES)) continue;
				const copyTo = (language: (typeof LANGUAGE_FOLDERS)[number], source: string | Uint8Array) =>
					this.emitFile({ type: 'asset', fileName: fileIn(file.fileName, language), source });
				if (file.type === 'asset') {
					for (const language of LANGUAGE_FOLDERS) copyTo(language, file.source);
					continue;
				}
				const { code } = file;
				const texts = textsIn(this.parse(code));
				for (const language of LANGUAGE_FOLDERS) copyTo(language, inOneLanguage(code, texts, language));
				file.code = inOneLanguage(code, texts, 'zh');
			}
		}
	}
};

export const words: Plugin[] = [traditional, inPlace, checksWithoutWords, oneLanguageEach];
