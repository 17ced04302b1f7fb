import type { Field } from '$lib/engine/model/types';
import type { Choice } from '../views/step-page';

/** What every answer type is given. The input's id is the field's name, so that error summaries lead to it. */
export interface FieldProps {
	field: Field;
	/** All fields of its question: the reason for having no ID number belongs to the number's field. */
	question: Field[];
	/** Stored, typed or proposed answers of the page, parts of an answer too. */
	values: Record<string, string>;
	/** Of these, the field's own; "" = none. */
	value: string;
	/** Id of the element that names the input, where it has no label of its own. */
	labelledBy?: string;
	describedBy?: string;
	invalid?: boolean;
	/** What the code that is the answer stands for, where a page has no list of them all. */
	chosen?: string;
	/** What the server found for the name that was typed. */
	choices?: Choice[];
	/** Fields of later pages that a number typed here will answer. */
	following?: Field[];
}
