import type { StoredHousehold } from '$lib/server/db/queries/household-lists';
import type { ListedHousehold } from '$lib/server/import/household-list';
import { isDrawnAlike, isSamePlace, type ListDifference } from '$lib/server/use-cases/office/compare-households';
import { dwellingText } from '$lib/domain/geography/address';
import { both, say } from './command-line';

/** So many lines of a kind are written out; the rest is counted. */
const SHOWN = 200;

type Placed = Pick<ListedHousehold, 'block' | 'household' | 'address' | 'building' | 'unit' | 'room'>;

const place = ({ address, building, unit, room }: Placed): string =>
	dwellingText({ line: address, building, unit, room }).zh;
const number = ({ block, household }: Placed): string => `${block} ${household}`;

const sample = (to: ListedHousehold, from: StoredHousehold): string =>
	isDrawnAlike(from, to) ? '' : to.drawn ? '（抽中长表）' : '（不再抽中长表）';

/** New, changed and gone lines beside what was loaded before; nothing of it for a list of new lines only. */
export function sayDifference({ added, changed, gone, same }: ListDifference): void {
	if (changed.length + gone.length + same === 0) return;
	say(
		both({
			zh: `和以前导入的比：新的 ${added.length}，改了的 ${changed.length}，没有了的 ${gone.length}，没有变的 ${same}。`,
			en: `Beside what was loaded before: ${added.length} new, ${changed.length} changed, ${gone.length} gone, ${same} the same.`
		})
	);
	list(changed, ({ from, to }) => ({
		zh: `改：${number(to)}  ${place(from)} → ${place(to)}${sample(to, from)}${from.hasLetter && !isSamePlace(from, to) ? '（已发信，信上是旧地址）' : ''}`,
		en: `changed, line ${to.line}${from.hasLetter && !isSamePlace(from, to) ? '; its letter shows the old address' : ''}`
	}));
	list(gone, (one) => ({ zh: `没有了：${number(one)}  ${place(one)}`, en: 'gone' }));
}

export function sayKept(kept: StoredHousehold[]): void {
	if (kept.length === 0) return;
	say(
		both({
			zh: `名册上没有、但是有信、走访或表的 ${kept.length} 户留着。请让普查员上门记录（空房、重复、搬走）。`,
			en: `${kept.length} households that are not in the list stay: they have a letter, a visit or a form. Let their enumerator record what is there.`
		})
	);
	list(kept, (one) => ({ zh: `留着：${number(one)}  ${place(one)}`, en: 'kept' }));
}

function list<V>(all: readonly V[], text: (one: V) => { zh: string; en: string }): void {
	for (const one of all.slice(0, SHOWN)) say(both(text(one)));
	if (all.length > SHOWN) say(both({ zh: `……还有 ${all.length - SHOWN} 行`, en: `… and ${all.length - SHOWN} more` }));
}
