export { makeSample as default } from './sampleDirectory.ts';
