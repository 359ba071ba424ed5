import { writeFileSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { localClient } from './localClient.ts';
import { removeDirectory, runMain, startRunningStack, temporaryDirectory } from './runningStack.ts';
import { copyOfSample } from './sampleDirectory.ts';

jest.setTimeout(120_000);

const lines = (printed: string): string[] =>
  printed.split('\n').filter((line) => line !== '' && !line.startsWith('Starting'));

describe('starting and stopping', () => {
  it('keeps the workbooks over a second start, and stops on Ctrl-C with exit code 0', async () => {
    const first = await startRunningStack({ directory: copyOfSample() });
    const client = localClient(first.url);
    const { id } = await client.reporter('171');
    await client.edit(id, "'Học viên'!T2", [['đã gọi điện']]);
    expect(await first.stop()).toBe(0);

    const second = await startRunningStack({ directory: first.directory });
    const again = localClient(second.url);
    expect(await again.values(id, "'Học viên'!T2")).toEqual([['đã gọi điện']]);
    expect((await again.job('audit')).body.isClean).toBe(true);
    await second.stop();
    removeDirectory(first.directory);
  });

  it('says in one line that the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const port = String((server.address() as AddressInfo).port);
    const directory = temporaryDirectory();
    const { code, printed } = await runMain({ PORT: port, SO_LOP_DIRECTORY: directory });
    expect([code, lines(printed)]).toEqual([
      1,
      [`Port ${port} is in use. Stop what listens there, or choose another: PORT=8081 npm start`],
    ]);
    server.close();
    removeDirectory(directory);
  });

  it('says in one line which kept file is broken', async () => {
    const directory = copyOfSample();
    const [name = ''] = readdirSync(join(directory, 'spreadsheets'));
    const file = join(directory, 'spreadsheets', name);
    writeFileSync(file, '{"torn');
    const { code, printed } = await runMain({ PORT: '0', SO_LOP_DIRECTORY: directory });
    expect(code).toBe(1);
    expect(lines(printed)).toHaveLength(1);
    expect(printed).toContain(file);
    expect(printed).toContain('npm run reset');
    removeDirectory(directory);
  });

  it('says what PORT must be', async () => {
    const { code, printed } = await runMain({ PORT: 'eighty', SO_LOP_DIRECTORY: temporaryDirectory() });
    expect([code, lines(printed)]).toEqual([1, ['PORT=eighty is no port number (0 to 65535).']]);
  });

  it('helps', async () => {
    const { code, printed } = await runMain({}, ['--help']);
    expect(code).toBe(0);
    expect(printed).toContain('npm run reset');
  });
});
