import { element, switchControl } from './element.ts';
import type { ProvinceJobs } from './provinceJobs.ts';

function jobButton(label: string, testId: string, run: () => Promise<void>): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'button', 'data-testid': testId }, label);
  button.addEventListener('click', () => {
    button.disabled = true;
    void run().finally(() => {
      button.disabled = false;
    });
  });
  return button;
}

/** A button that hides or shows one side; the other stays, so that never both are hidden. */
function paneToggle(label: string, side: 'left' | 'right', panes: HTMLElement): HTMLButtonElement {
  const other = side === 'left' ? 'right' : 'left';
  const button = element(
    'button',
    {
      type: 'button',
      class: 'toggle',
      'aria-pressed': 'true',
      'data-testid': `toggle-${side}`,
      'data-side': side,
    },
    label,
  );
  button.addEventListener('click', () => {
    const hides = !panes.classList.contains(`without-${side}`);
    panes.classList.toggle(`without-${side}`, hides);
    panes.classList.remove(`without-${other}`);
    for (const toggle of button.parentElement?.querySelectorAll<HTMLElement>('.toggle') ?? [])
      toggle.setAttribute('aria-pressed', String(!hides || toggle !== button));
  });
  return button;
}

/** Makes the bar at the top: what this is, the province's jobs, and which panes are shown. */
export function makeTopBar(jobs: ProvinceJobs, panes: HTMLElement): HTMLElement {
  const brand = element('div', { class: 'brand' }, element('strong', {}, 'Sổ Lớp'));
  brand.append(element('span', {}, 'Bàn làm việc thử trên máy này'));
  const hint = 'Sau mỗi lần sửa sổ huyện, tự tổng hợp và cập nhật sổ tỉnh.';
  const automatic = { testId: 'auto-publish', on: true, hint };
  const sides = element('div', { class: 'toggles', role: 'group', 'aria-label': 'Khung hiển thị' });
  sides.append(paneToggle('Sổ huyện', 'left', panes), paneToggle('Sổ tỉnh', 'right', panes));
  return element(
    'header',
    { class: 'top-bar' },
    brand,
    switchControl('Tự động tổng hợp', automatic, jobs.setAutomatic),
    jobButton('Quét ngay', 'job-sweep', jobs.sweep),
    jobButton('Tổng hợp ngay', 'job-publish', jobs.publish),
    sides,
  );
}
