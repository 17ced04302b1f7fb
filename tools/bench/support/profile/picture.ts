const [ROW, LEFT, BAR] = [26, 260, 380];

/** Bars with their percent, as an SVG that reads in light and dark. */
export function pictureOf(title: string, shares: { room: string; percent: number }[]): string {
	const most = Math.max(...shares.map(({ percent }) => percent));
	const rows = shares.map(({ room, percent }, at) => {
		const y = (at + 2) * ROW;
		const width = (BAR * percent) / most;
		return [
			`<text x="${LEFT - 8}" y="${y}" text-anchor="end">${room}</text>`,
			`<rect x="${LEFT}" y="${y - 13}" width="${width.toFixed(1)}" height="16" fill="#3b7a9e"/>`,
			`<text x="${(LEFT + width + 6).toFixed(1)}" y="${y}">${percent.toFixed(0)} %</text>`
		].join('');
	});
	const [width, height] = [LEFT + BAR + 60, (shares.length + 2) * ROW];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="#222" role="img" aria-label="${title}"><rect width="100%" height="100%" fill="#fff"/><text x="12" y="22" font-weight="bold">${title}</text>${rows.join('')}</svg>\n`;
}
