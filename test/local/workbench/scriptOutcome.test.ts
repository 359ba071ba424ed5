import { parseScriptOutcome } from '../../../local/src/workbench/scriptOutcome.ts';

describe('parseScriptOutcome', () => {
  it('reads nothing from an empty answer', () => {
    expect(parseScriptOutcome({})).toEqual({
      result: undefined,
      error: '',
      toasts: [],
      alerts: [],
      pages: [],
      menus: [],
      hasChanged: false,
      selection: undefined,
    });
  });

  it('reads toasts, alerts and pages', () => {
    const outcome = parseScriptOutcome({
      toasts: [{ message: 'Đã lưu', title: 'Sổ Lớp', timeoutSeconds: 5 }],
      alerts: [{ title: '', message: 'Xong', buttons: 'OK', answer: 'OK' }],
      dialogs: [{ kind: 'sidebar', title: 'Lỗi', html: '<p>1</p>' }],
    });
    expect(outcome.toasts).toEqual([{ title: 'Sổ Lớp', message: 'Đã lưu' }]);
    expect(outcome.alerts).toEqual([{ title: '', message: 'Xong', buttons: ['OK'], answer: 'OK' }]);
    expect(outcome.pages).toEqual([{ title: 'Lỗi', html: '<p>1</p>' }]);
  });

  it('reads the buttons of a question and what the script left selected', () => {
    const selection = { sheetName: 'Lớp', row: 2, column: 1, numRows: 1, numColumns: 1 };
    const outcome = parseScriptOutcome({
      alerts: [{ title: 'Sổ Lớp', message: 'Nhận thay?', buttons: 'YES_NO', answer: 'CLOSE' }],
      selection,
    });
    expect(outcome.alerts[0]).toMatchObject({ buttons: ['YES', 'NO'], answer: 'CLOSE' });
    expect(outcome.selection).toEqual(selection);
  });

  it('reads menus with lines and menus inside', () => {
    const items = [
      { label: 'Đồng bộ', function: 'syncNow' },
      { separator: true },
      { label: 'Chốt', items: [{ label: 'Kỳ này', function: 'closePeriod' }] },
    ];
    expect(parseScriptOutcome({ menus: [{ name: 'Sổ Lớp', items }] }).menus).toEqual([
      {
        name: 'Sổ Lớp',
        entries: [
          { kind: 'item', label: 'Đồng bộ', run: 'syncNow' },
          { kind: 'separator' },
          {
            kind: 'submenu',
            label: 'Chốt',
            entries: [{ kind: 'item', label: 'Kỳ này', run: 'closePeriod' }],
          },
        ],
      },
    ]);
  });

  it('reads the error of the run and of every trigger', () => {
    const triggers = [
      { function: 'onEdit', ms: 3 },
      { function: 'onEditInstalled', error: { message: 'hỏng' }, ms: 3 },
    ];
    expect(parseScriptOutcome({ error: { message: 'sai', stack: '…' }, triggers }).error).toBe(
      'sai\nonEditInstalled: hỏng',
    );
  });
});
