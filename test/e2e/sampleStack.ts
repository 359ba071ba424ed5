import { localClient, type LocalClient } from './localClient.ts';
import { removeDirectory, startRunningStack, type RunningStack } from './runningStack.ts';
import { copyOfSample } from './sampleDirectory.ts';

/** The stack of a test file, there as soon as its first test or `beforeAll` runs. */
export interface SampleStack {
  readonly client: LocalClient;
  /** Its folder. */
  readonly directory: string;
}

/** Gives a test file a stack of its own on a copy of the sample province: up before its first test, gone after its last. */
export function sampleStack(): SampleStack {
  let started: RunningStack | undefined;
  const running = (): RunningStack => {
    if (started === undefined) throw new Error('the stack is not up');
    return started;
  };
  beforeAll(async () => {
    started = await startRunningStack({ directory: copyOfSample() });
  });
  afterAll(async () => {
    await running().stop();
    removeDirectory(running().directory);
  });
  return {
    get client() {
      return localClient(running().url);
    },
    get directory() {
      return running().directory;
    },
  };
}
