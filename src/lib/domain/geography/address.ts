/** Where a household lives, as a person would say it, in both languages. */
import type { LocalizedText } from '$lib/engine/model/types';
import { isBare } from './place';

/** What a list of households knows about a dwelling. Texts as the office wrote them; absent = not stated. */
export interface DwellingPlace {
	/** Compound, street or hamlet: "漓榕新村". */
	line: string;
	building?: string;
	unit?: string;
	floor?: string;
	room?: string;
}

interface PartWords {
	part: 'building' | 'unit' | 'room';
	/** The words that an office may have written after the number already: English has its own. */
	written: RegExp;
	zh: string;
	en: string;
}

const PARTS: PartWords[] = [
	{ part: 'building', written: /\s*(栋|幢|座|号楼|楼|号)$/, zh: ' 栋', en: 'Building ' },
	{ part: 'unit', written: /\s*单元$/, zh: ' 单元', en: 'Unit ' },
	{ part: 'room', written: /\s*(室|房)$/, zh: '', en: 'Room ' }
];

/** "3" → "3 栋" and "Building 3"; "宿舍" and "3号楼" say by themselves what they are: words are added to numbers only. */
function inWords(value: string, { written, zh, en }: PartWords): LocalizedText {
	const number = value.replace(written, '').replace(/#$/, '');
	return { zh: isBare(value) ? value + zh : value, en: isBare(number) ? en + number : value };
}

/** "3 栋 2 单元 402" / "Building 3, Unit 2, Room 402": what stands on the door. Empty where only the line is known. */
export function doorText(place: DwellingPlace): LocalizedText {
	const known = PARTS.flatMap((words) => {
		const value = place[words.part]?.trim();
		return value ? [inWords(value, words)] : [];
	});
	return { zh: known.map((part) => part.zh).join(' '), en: known.map((part) => part.en).join(', ') };
}

/** Line and door in one: "漓榕新村 3 栋 2 单元 402". The line stays as written: nobody translates a street for the office. */
export function dwellingText(place: DwellingPlace): LocalizedText {
	const door = doorText(place);
	return {
		zh: [place.line, door.zh].filter((part) => part !== '').join(' '),
		en: [door.en, place.line].filter((part) => part !== '').join(', ')
	};
}

/** The whole sentence, from the township down in Chinese and from the door up in English. */
export function addressText(township: LocalizedText, village: LocalizedText, place: DwellingPlace): LocalizedText {
	const dwelling = dwellingText(place);
	return {
		zh: [township.zh, village.zh, dwelling.zh].filter((part) => part !== '').join(' '),
		en: [dwelling.en, village.en, township.en].filter((part) => part !== '').join(', ')
	};
}
