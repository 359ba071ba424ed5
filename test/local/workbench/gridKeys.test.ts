import { keyMeaning } from '../../../local/src/workbench/gridKeys.ts';

const press = (keys: string) => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
  };
};

describe('keyMeaning', () => {
  it.each([
    ['Delete', 'clear'],
    ['Backspace', 'clear'],
    ['Ctrl+z', 'undo'],
    ['Cmd+z', 'undo'],
    ['Ctrl+y', 'redo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+c', 'clipboard'],
    ['Ctrl+V', 'clipboard'],
    ['Ctrl+s', 'nothing'],
    ['Ctrl+ArrowDown', 'jump'],
    ['Home', 'rowStart'],
    ['Ctrl+Home', 'sheetStart'],
    ['PageDown', 'pageDown'],
  ])('takes %s as %s', (keys, meaning) => {
    expect(keyMeaning(press(keys))).toBe(meaning);
  });

  it.each(['a', 'Đ', 'Enter', 'Tab', 'F2', 'ArrowDown', 'Shift+ArrowDown', 'Ctrl+a'])(
    'leaves %s to the grid',
    (keys) => {
      expect(keyMeaning(press(keys))).toBeUndefined();
    },
  );
});
