/** A fault quotes what stands there, but nothing that may be somebody's name or number: columns shift. */

const MOST = 24;
const HIDDEN = '…';
/** Surnames of nine people in ten; a place of two to four characters that begins with one may be a person. */
const SURNAMES =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤蒙农';

/** Of a code column only what is written as a code. */
export const shownCode = (value: string): string =>
	/^[\w.+-]{1,20}$/.test(value) && !isNumberOfSomebody(value) ? value : HIDDEN;

export const shownPlace = (value: string): string =>
	[...value].length <= MOST && !isNumberOfSomebody(value) && !isName(value) ? value : HIDDEN;

/** A mobile number, or an ID number old or new. */
const isNumberOfSomebody = (text: string): boolean => /1[3-9]\d{9}|\d{17}[\dXx]|\d{15}/.test(text);

const isName = (text: string): boolean => /^\p{Script=Han}{2,4}$/u.test(text) && SURNAMES.includes(text.charAt(0));
