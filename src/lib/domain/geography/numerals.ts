const DIGITS = '零一二三四五六七八九';

/** Chinese numerals 一 … 九十九 as digits: "十二" → "12"; undefined for anything else. */
export function readNumeral(word: string): string | undefined {
	const plain = word.replaceAll('两', '二').replaceAll('〇', '零');
	if (!/^[零一二三四五六七八九十]{1,4}$/.test(plain)) return undefined;
	if (!plain.includes('十')) return [...plain].map((character) => DIGITS.indexOf(character)).join('');
	const [tens = '', ones = ''] = plain.split('十');
	if (tens.length > 1 || ones.length > 1) return undefined;
	return String(DIGITS.indexOf(tens || '一') * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)));
}
