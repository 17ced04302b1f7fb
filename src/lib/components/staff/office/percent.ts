/** Share of households that have submitted, as a percentage with one decimal, never rounded up to 100. */
export function percent({ households, statuses }: { households: number; statuses: { submitted: number } }): string {
	if (households === 0) return '0.0';
	return (Math.floor((statuses.submitted / households) * 1000) / 10).toFixed(1);
}
