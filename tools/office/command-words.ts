/** The words of command lines: titles of a help text, and what was wrong in a call. */
import type { LocalizedText } from '../../src/lib/engine/model/types';

/** commander's titles, with their Chinese. */
export const TITLES: Readonly<Record<string, string>> = {
	'Usage:': '用法  |  Usage:',
	'Options:': '选项  |  Options:',
	'Arguments:': '参数  |  Arguments:'
};

/** By commander's code; `{named}` is the option or argument, `{message}` commander's own sentence. */
export const MISUSES: Readonly<Record<string, LocalizedText>> = {
	'commander.unknownOption': { zh: '不认识的选项：{named}', en: 'not understood: {named}' },
	'commander.missingMandatoryOptionValue': { zh: '缺少选项：{named}', en: 'missing option: {named}' },
	'commander.missingArgument': { zh: '缺少参数：{named}', en: 'missing: {named}' },
	'commander.optionMissingArgument': { zh: '选项后面缺少内容：{named}', en: 'nothing follows the option: {named}' },
	'commander.excessArguments': { zh: '多余的参数', en: '{message}' },
	'commander.invalidArgument': { zh: '选项的内容不对：{named}', en: '{message}' }
};
