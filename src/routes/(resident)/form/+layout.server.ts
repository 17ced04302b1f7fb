import type { OpenedForm } from '$lib/form/views/form-facts';
import { formOf } from '../open-form';
import { factsOf } from './form-facts';
import type { LayoutServerLoad } from './$types';

/** The open form for the scripts of its pages, which then ask for nothing more. A form that cannot be opened is its page's to say. */
export const load: LayoutServerLoad = async ({ locals }): Promise<{ form?: OpenedForm }> => {
	const { resident } = locals;
	const read = resident && (await formOf({ locals }, resident));
	if (!resident || !read?.ok) return {};
	const { form, revision, savedAt, lastPlace } = read.value;
	const { offlineKey, householdId } = resident;
	const keep = offlineKey && { key: offlineKey, owner: householdId };
	return {
		form: { draft: form.draft, revision, savedAt, lastPlace, facts: factsOf(locals, read.value), ...(keep && { keep }) }
	};
};
