/** The key of a form's versions: two who hand in at the same instant make the same number. */
const VERSIONS = 'submission_household_id_questionnaire_version_pk';

/**
 * `work` once more where somebody else has taken the version meanwhile: it then finds what stands. `work` is one transaction, of which the
 * refused insert has left nothing.
 * @throws whatever `work` throws otherwise, and a second collision
 */
export async function onceMore<V>(work: () => Promise<V>): Promise<V> {
	try {
		return await work();
	} catch (problem) {
		if (!isCollision(problem)) throw problem;
		return work();
	}
}

function isCollision(problem: unknown): boolean {
	const { code, constraint_name: name, cause } = (problem ?? {}) as Record<string, unknown>;
	return (code === '23505' && name === VERSIONS) || (cause !== undefined && isCollision(cause));
}
