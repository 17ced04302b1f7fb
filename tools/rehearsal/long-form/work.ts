/** C16 and C18–C23 of an invented person: at school, at work, at home, or retired. */
import type { Person } from '$lib/questionnaires/census-2020-long/model/response';
import type { Random } from '../random';
import type { Family } from './index';
import { FARMING, JOBS, type Job } from './jobs';
import { isRural } from './origin';

const ADULT = 15;
const SCHOOL_LEAVER = 18;
const RETIRED_FROM = 60;
const STUDENT_UNTIL = 22;

export function workItems(random: Random, family: Family, index: number): Partial<Person> {
	const [person, age = 0] = [family.persons[index], family.ages[index]];
	const isStudent = studies(random, person?.D10, person?.D11, age);
	const C16 = (person?.D11 ?? '') >= '3' ? { C16: isStudent ? '1' : '2' } : {};
	if (age < ADULT) return C16;
	if (isStudent) return { ...C16, C18: { code: '3' }, C22: '1', C23: '6' };
	return { ...C16, ...ofAdult(random, family, index) };
}

/** Everybody until senior secondary school; whoever left to study; half of those of college age. */
function studies(random: Random, reason: string | undefined, education = '1', age: number): boolean {
	if (education < '3') return false;
	if (reason === '1' || age < SCHOOL_LEAVER) return true;
	return reason !== '0' && age <= STUDENT_UNTIL && (education === '6' || education === '7') && random.chance(0.5);
}

function ofAdult(random: Random, family: Family, index: number): Partial<Person> {
	const [person, age = 0] = [family.persons[index], family.ages[index]];
	if (age >= RETIRED_FROM) return { C18: { code: '3' }, C22: '2', C23: '2' };
	const mustWork = person?.D10 === '0' || family.persons.length === 1;
	if (!mustWork && random.chance(0.12)) return { C18: { code: '3' }, C22: '3', C23: '6' };
	return { ...atWork(random), ...jobOf(random, family, Number(person?.D11 ?? 1)), C23: '1' };
}

const atWork = (random: Random): Partial<Person> =>
	random.chance(0.03) ? { C18: { code: '2' } } : { C18: { code: '1', hours: random.int(8, 12) * 5 } };

function jobOf(random: Random, family: Family, education: number): Partial<Person> {
	const isFarmer = isRural(family) && random.chance(0.4);
	const job = isFarmer ? FARMING : random.pick(JOBS.filter((each) => each.education <= education));
	return { C19: job.employer, C20: { unit: job.unit, business: job.business }, C21: job.work, ...codesOf(job, family) };
}

const codesOf = ({ industry, occupation }: Job, { coded }: Family): Partial<Person> =>
	coded ? { c20c: industry, c21c: occupation } : {};
