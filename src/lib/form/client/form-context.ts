import { createContext, type Component } from 'svelte';
import type { QuestionProps } from '../views/question-props';
import type { LocalizedText } from '$lib/engine/model/types';
import type { OpenForm } from './open-form.svelte';

/** The open form of this page. Without scripts, and until it has been opened, there is none, and every form is a plain one. */
export interface FormContext {
	readonly form: OpenForm | undefined;
	/** Shows a page of the form without asking the server; false where only the server can. */
	show(href: string): boolean;
	/** How a question is put, where it is not as residents are asked. */
	readonly Question?: Component<QuestionProps>;
	/** What to do while nothing can be saved, where that is not for want of a network. */
	readonly notSavedHow?: LocalizedText;
}

export const [useFormContext, provideForm] = createContext<FormContext>();
