import { askingRun } from '../../../local/src/workbench/askingRun.ts';
import type { ScriptAlert, ScriptOutcome } from '../../../local/src/workbench/scriptOutcome.ts';

const BUTTONS: Readonly<Record<string, string[]>> = { OK: ['OK'], YES_NO: ['YES', 'NO'] };

/** A script that shows some dialogs, asked so far as its person answers; `presses` are the person's answers. */
async function runThrough(dialogs: readonly [message: string, buttons: string][], presses: string[]) {
  const runs: (readonly string[])[] = [];
  const seen: string[] = [];
  const outcome = await askingRun({
    run: (answers) => {
      runs.push(answers);
      const alerts = dialogs.map(([message, buttons], index): ScriptAlert => {
        const answer = answers[index] ?? (buttons === 'OK' ? 'OK' : 'CLOSE');
        return { title: '', message, buttons: BUTTONS[buttons] ?? [], answer };
      });
      const none = { toasts: [], pages: [], menus: [], hasChanged: false, selection: undefined };
      return Promise.resolve({ ok: true as const, result: runs.length, error: '', ...none, alerts });
    },
    tell: ({ message }) => {
      seen.push(message);
      return Promise.resolve();
    },
    ask: ({ message }) => {
      seen.push(`${message}?`);
      return Promise.resolve(presses.shift() ?? 'CLOSE');
    },
  });
  const left = outcome.ok ? (outcome satisfies ScriptOutcome).alerts.map(({ message }) => message) : [];
  return { runs, seen, left };
}

describe('askingRun', () => {
  it('runs a script without questions once and leaves its messages to be shown', async () => {
    const { runs, seen, left } = await runThrough([['Xong', 'OK']], []);
    expect({ runs, seen, left }).toEqual({ runs: [[]], seen: [], left: ['Xong'] });
  });

  it('runs again with the button pressed', async () => {
    const { runs, seen } = await runThrough([['Nhận thay', 'YES_NO']], ['YES']);
    expect({ runs, seen }).toEqual({ runs: [[], ['YES']], seen: ['Nhận thay?'] });
  });

  it('takes a closed dialog as the script did: it ran to its end already', async () => {
    const dialogs: [string, string][] = [
      ['Nhận thay', 'YES_NO'],
      ['Chưa đổi gì', 'OK'],
    ];
    const { runs, left } = await runThrough(dialogs, []);
    expect({ runs, left }).toEqual({ runs: [[]], left: ['Chưa đổi gì'] });
  });

  it('shows what comes before a question once, and counts it among the answers', async () => {
    const dialogs: [string, string][] = [
      ['Đã đọc', 'OK'],
      ['Sửa', 'YES_NO'],
      ['Sửa hết', 'YES_NO'],
      ['Xong', 'OK'],
    ];
    const { runs, seen, left } = await runThrough(dialogs, ['YES', 'NO']);
    expect(runs).toEqual([[], ['OK', 'YES'], ['OK', 'YES', 'NO']]);
    expect(seen).toEqual(['Đã đọc', 'Sửa?', 'Sửa hết?']);
    expect(left).toEqual(['Xong']);
  });

  it('passes a failure on', async () => {
    const failure = { ok: false, message: 'hỏng' } as const;
    const never = () => Promise.reject(new Error('asked'));
    expect(await askingRun({ run: () => Promise.resolve(failure), tell: never, ask: never })).toBe(failure);
  });
});
