import { writeFileSync } from 'node:fs';
import { envExample } from '$lib/server/settings';

writeFileSync('.env.example', envExample());
