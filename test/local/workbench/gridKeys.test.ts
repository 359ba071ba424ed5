import { isTyping, keyMeaning } from '../../../local/src/workbench/gridKeys.ts';

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

describe('isTyping', () => {
  const pressed = (keys: string) => ({
    ...press(keys),
    altKey: keys.includes('Alt+'),
    isComposing: false,
  });

  it.each(['a', 'Đ', ' ', 'Shift+A', 'Alt+d', 'Ctrl+Alt+e', 'Process', 'Dead', 'Unidentified', ''])(
    'takes %j for text',
    (keys) => {
      expect(isTyping(pressed(keys))).toBe(true);
    },
  );

  it.each(['Enter', 'Tab', 'F2', 'ArrowDown', 'Escape', 'Ctrl+a', 'Cmd+a', 'Alt+Enter'])(
    'does not take %s for text',
    (keys) => {
      expect(isTyping(pressed(keys))).toBe(false);
    },
  );

  it('takes every key during a composition for text', () => {
    expect(isTyping({ ...pressed('Enter'), isComposing: true })).toBe(true);
  });
});
