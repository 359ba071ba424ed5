// Forgets the sample workbooks and everything stored of them.
import { rmSync } from 'node:fs';

rmSync(new URL('../.local', import.meta.url), { recursive: true, force: true });
console.log('.local/ is gone; the next "npm start" makes new sample workbooks.');
