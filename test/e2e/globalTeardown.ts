export { removeSample as default } from './sampleDirectory.ts';
