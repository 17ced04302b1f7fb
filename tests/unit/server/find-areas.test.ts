import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../../tools/words/traditional';
import { areaLabel, areasUnder, findAreas } from '../../../src/lib/server/areas/find-areas';

const labels = (typed: string) => findAreas(typed).map(({ label }) => label);

describe('finding a county by what a person types', () => {
	it('finds one by two characters of its name', () => {
		expect(labels('阳朔')).toEqual(['广西壮族自治区 桂林市 阳朔县']);
	});

	it('finds one by its 6-digit code, in full-width digits too', () => {
		expect(labels('４５０３２１')).toEqual(['广西壮族自治区 桂林市 阳朔县']);
	});

	it('finds one typed in traditional characters, and one whose own name has a character that is traditional elsewhere', () => {
		expect(labels('廣西陽朔')).toEqual(['广西壮族自治区 桂林市 阳朔县']);
		expect(labels('乾县')[0]).toBe('陕西省 咸阳市 乾县');
	});

	it('finds every county by its name in traditional characters', () => {
		const counties = areasUnder('')
			.flatMap(({ code }) => areasUnder(code))
			.flatMap(({ code }) => areasUnder(code));
		const isFound = ({ label }: { label: string }) =>
			findAreas(toTraditional(label), 50).some((found) => found.label.endsWith(label));
		// The converter makes 江乾區 of it; the district itself writes 江干區.
		expect(counties.filter((county) => !isFound(county)).map(({ label }) => label)).toEqual(['江干区']);
		expect(labels('江干區')).toEqual(['浙江省 杭州市 江干区']);
	}, 60_000);

	it('finds a county by the name that it had before it became a district or a city', () => {
		expect(labels('临桂县')).toEqual(['广西壮族自治区 桂林市 临桂区']);
		expect(labels('荔浦县')).toEqual(['广西壮族自治区 桂林市 荔浦市']);
	});

	it('finds one in which something invisible was pasted', () => {
		expect(labels('阳\u200b朔\ufeff')).toEqual(['广西壮族自治区 桂林市 阳朔县']);
	});

	it('offers all counties of the same name', () => {
		expect(labels('鼓楼区')).toHaveLength(4);
	});

	it('understands province, city and county run together without their suffixes', () => {
		expect(labels('湖南长沙芙蓉')).toEqual(['湖南省 长沙市 芙蓉区']);
	});

	it('puts the county of that very name before those that only contain it', () => {
		expect(labels('长沙')[0]).toBe('湖南省 长沙市 长沙县');
	});

	it('leaves out the city level that nobody uses', () => {
		expect(areaLabel('110105')).toBe('北京市 朝阳区');
	});

	it('finds nothing for nothing', () => {
		expect(findAreas('  ')).toEqual([]);
	});

	it('finds nothing for a place that is not a county', () => {
		expect(findAreas('龙船坪')).toEqual([]);
	});
});

describe('going down from the provinces', () => {
	it('has 31 provinces', () => {
		expect(areasUnder('')).toHaveLength(31);
	});

	it('leads from a province over its city to the county', () => {
		expect(areasUnder('45')).toContainEqual({ code: '4503', label: '桂林市' });
		expect(areasUnder('4503')).toContainEqual({ code: '450321', label: '阳朔县' });
	});

	it('has nothing under a code that is none', () => {
		expect(areasUnder('99')).toEqual([]);
		expect(areasUnder('9901')).toEqual([]);
	});
});
