import { describe, expect, it } from 'vitest';
import { isStaffPage } from '$lib/domain/access/staff-page';
import { ACCESS } from '$lib/server/http/access';

describe('a staff page', () => {
	it.each(Object.keys(ACCESS))(
		'%s is one exactly where its group is not for residents, a member of theirs, or the public',
		(group) => {
			expect(isStaffPage(`/${group}`)).toBe(!['(public)', '(resident)', '(member)'].includes(group));
		}
	);

	it('is none where there is no such page', () => {
		expect(isStaffPage(null)).toBe(false);
	});
});
