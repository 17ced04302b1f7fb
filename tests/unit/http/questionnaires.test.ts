import { describe, expect, it } from 'vitest';
import { census2020Short } from '$lib/questionnaires';
import { GET } from '../../../src/routes/(public)/questionnaires/[id]/+server';

type Event = Parameters<typeof GET>[0];
const asking = (id: string): Event => ({ params: { id } }) as unknown as Event;

describe('the questionnaire for the browser', () => {
	it('says which fields are asked, and nothing of how they are explained', async () => {
		const text = await (await GET(asking('census-2020-short'))).text();
		expect(JSON.parse(text)).toMatchObject({ id: 'census-2020-short', counted: census2020Short.counted });
		expect(text).not.toContain(census2020Short.sections[0]?.steps[0]?.questions[0]?.title.zh);
	});

	it('does not exist for another id', () => {
		expect(() => GET(asking('census-1990'))).toThrow(expect.objectContaining({ status: 404 }));
	});
});
