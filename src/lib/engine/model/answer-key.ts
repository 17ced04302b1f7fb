/** Keys of what a draft notes beside its answers: marks, what is half typed, numbers that wait to be typed again. */

/** Of one answer: `H6@`, `D5@p1`. Ids of entries are unique within a form, so no list is named. */
export const answerKey = (field: string, entry = ''): string => `${field}@${entry}`;

/** Of an entry as a whole (is it on the form?) and of a list's first place. No field has such a name. */
export const entryKey = (entry: string): string => answerKey('', entry);
export const firstKey = (list: string): string => answerKey('first', `/${list}`);
