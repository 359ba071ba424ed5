import { element } from './element.ts';

const NARROWEST = 0.2;
const KEY_STEP: Readonly<Record<string, number>> = { ArrowLeft: -0.02, ArrowRight: 0.02 };

/** The bar between two panes; it sets the share of `left` (`--left-share`, 0 to 1) on `host`. */
export function makeSplitter(host: HTMLElement, share: number): HTMLElement {
  let current = share;
  const bar = element('div', {
    class: 'splitter',
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': 'Chỉnh độ rộng hai khung',
    'aria-valuemin': String(NARROWEST * 100),
    'aria-valuemax': String((1 - NARROWEST) * 100),
    title: 'Kéo, hoặc bấm phím mũi tên, để chỉnh độ rộng hai khung',
    tabindex: '0',
  });
  const setShare = (wanted: number): void => {
    current = Math.max(NARROWEST, Math.min(1 - NARROWEST, wanted));
    host.style.setProperty('--left-share', String(current));
    bar.setAttribute('aria-valuenow', String(Math.round(current * 100)));
  };
  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  bar.addEventListener('pointermove', (event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    const { left, width } = host.getBoundingClientRect();
    setShare((event.clientX - left) / width);
  });
  bar.addEventListener('keydown', (event) => {
    const step = KEY_STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setShare(current + step);
  });
  setShare(share);
  return bar;
}
