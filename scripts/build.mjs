// Builds what deploys (functions, add-on) and then the local stack that runs it.
await import('../functions/build.mjs');
await import('../sheets-addon/build.mjs');
await import('../local/build.mjs');
