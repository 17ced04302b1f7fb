/**
 * Who lives together: family shapes in proportions like Guilin's (mean about 2.7 on a form). Ages keep the distances
 * that the checks expect: mothers of 22 to 36, partners a few years apart.
 */
import { otherSex, randomSex, RELATION, type Member, type Sex } from './member';
import type { Random } from './random';

type Shape = (random: Random) => Member[];

const member = (relation: string, sex: Sex, age: number, blood = true): Member => ({ relation, sex, age, blood });

const motherhood = (random: Random): number => random.int(22, 36);

/** Householder and spouse; three in four are headed by the husband, who is some years older. */
function pair(random: Random, wifeAge: number, gap = random.int(0, 6)): Member[] {
	const sexOfHead: Sex = random.chance(0.75) ? '1' : '2';
	const husbandAge = wifeAge + gap;
	const ageOf = (sex: Sex): number => (sex === '1' ? husbandAge : wifeAge);
	const partner = otherSex(sexOfHead);
	return [
		member(RELATION.householder, sexOfHead, ageOf(sexOfHead)),
		member(RELATION.spouse, partner, ageOf(partner), false)
	];
}

const soloWorker: Shape = (random) => [member(RELATION.householder, randomSex(random), random.int(20, 55))];
const soloElder: Shape = (random) => [member(RELATION.householder, randomSex(random), random.int(60, 93))];
/** A few are twenty years apart, which R08 asks about. */
const couple: Shape = (random) =>
	random.chance(0.05) ? pair(random, random.int(25, 55), random.int(20, 24)) : pair(random, random.int(22, 84));

/** From newborns to children who study or work somewhere else and still have their hukou here. */
function withChildren(random: Random, count: number): Member[] {
	const firstBirth = motherhood(random);
	const eldest = random.int(0, 30);
	const ages = count === 1 ? [eldest] : [eldest + random.int(1, 5), eldest];
	return [...pair(random, firstBirth + Math.max(...ages)), ...ages.map((age) => child(random, age))];
}

function child(random: Random, age: number): Member {
	const born = member(RELATION.child, randomSex(random), age);
	if (age >= 18 && age <= 22 && random.chance(0.5)) return { ...born, away: 'study' };
	if (age >= 23 && random.chance(0.4)) return { ...born, away: 'work' };
	return born;
}

const oneChild: Shape = (random) => withChildren(random, 1);
const twoChildren: Shape = (random) => withChildren(random, 2);

const singleParent: Shape = (random) => {
	const age = random.int(1, 28);
	return [member(RELATION.householder, randomSex(random), age + motherhood(random)), child(random, age)];
};

/** A couple with a child, and a parent of one of them or both parents of the householder. */
const withParents: Shape = (random) => {
	const core = withChildren(random, 1);
	const head = core[0]?.age ?? 40;
	const mother = Math.min(head + random.int(22, 30), 94);
	if (random.chance(0.15)) return [...core, member(RELATION.parentInLaw, '2', Math.max(mother, head + 22), false)];
	const parents = [member(RELATION.parent, '2', mother), member(RELATION.parent, '1', Math.min(mother + 3, 96))];
	return [...core, ...(random.chance(0.5) ? parents : parents.slice(0, 1))];
};

/** Headed by the grandparents, with a son or daughter, the partner and a grandchild. */
const underGrandparents: Shape = (random) => {
	const grandchildAge = random.int(0, 16);
	const parentAge = grandchildAge + random.int(24, 32);
	const sex = randomSex(random);
	return [
		...pair(random, Math.max(parentAge, grandchildAge + 24) + random.int(22, 28)),
		member(RELATION.child, sex, parentAge),
		member(RELATION.childInLaw, otherSex(sex), parentAge, false),
		member(RELATION.grandchild, randomSex(random), grandchildAge)
	];
};

/** The parents work in another province; the grandparents bring the child up. */
const leftBehind: Shape = (random) =>
	underGrandparents(random).map((one) => {
		if (one.relation === RELATION.grandchild) return { ...one, age: Math.max(one.age, 1) };
		const isParent = one.relation === RELATION.child || one.relation === RELATION.childInLaw;
		return isParent ? { ...one, away: 'work' } : one;
	});

const siblings: Shape = (random) => {
	const age = random.int(22, 45);
	return [
		member(RELATION.householder, randomSex(random), age),
		member(RELATION.sibling, randomSex(random), Math.max(18, age - random.int(1, 8)))
	];
};

/** Everybody is away for work: the form is filled in for a closed door (H28 asks whether that is right). */
const allAway: Shape = (random) =>
	random
		.pick([couple, soloWorker])(random)
		.map((one, index) => ({ ...one, away: index === 0 ? 'work' : 'family' }));

// prettier-ignore
const SHAPES: readonly (readonly [number, Shape])[] = [
	[11, soloWorker], [8, soloElder], [21, couple], [23, oneChild], [13, twoChildren], [5, singleParent],
	[6, withParents], [5, underGrandparents], [2, leftBehind], [2, siblings], [3, allAway]
];

/** An invented family household; the householder is the first. */
export const generateFamily = (random: Random): Member[] => random.weighted(SHAPES)(random);

/** Colleagues who share a room of a dormitory: any one is the householder, all others are 9 (R03). */
export const generateDormitory: Shape = (random) =>
	Array.from({ length: random.int(3, 8) }, (_, index) =>
		member(index === 0 ? RELATION.householder : RELATION.other, randomSex(random), random.int(19, 48), false)
	);
