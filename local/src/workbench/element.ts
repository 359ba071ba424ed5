type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/**
 * Makes a DOM element. Attributes: a function listens to the event of that name (`click`), `true` sets an empty
 * attribute, `false` leaves it out, text is set as it is.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A labelled on/off switch; `onChange` hears every change by the user. */
export function switchControl(
  label: string,
  options: { testId: string; on: boolean; hint: string },
  onChange: (on: boolean) => void,
): HTMLElement {
  const input = element('input', { type: 'checkbox', role: 'switch', 'data-testid': options.testId });
  input.checked = options.on;
  input.addEventListener('change', () => {
    onChange(input.checked);
  });
  const track = element('span', { class: 'switch-track', 'aria-hidden': 'true' });
  return element('label', { class: 'switch', title: options.hint }, input, track, label);
}
