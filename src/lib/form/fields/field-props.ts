import type { Field } from '$lib/engine/model/types';

/** What every answer type is given. The input's id is the field's name, so that error summaries lead to it. */
export interface FieldProps {
	field: Field;
	/** Stored, typed or proposed answer; "" = none. */
	value: string;
	/** Id of the element that names the input, where it has no label of its own. */
	labelledBy?: string;
	describedBy?: string;
	invalid?: boolean;
}
