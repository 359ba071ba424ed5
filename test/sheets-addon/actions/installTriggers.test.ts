import { installFromMenu, isElected } from '../../../sheets-addon/src/actions/installTriggers.ts';
import { addonPorts } from '../../fakes/addonPorts.ts';

const OWNER = 'can.bo.171@example.org';
const OTHER = 'dong.nghiep.171@example.org';

describe('installFromMenu', () => {
  it('installs each trigger once, however often it is run', () => {
    const ports = addonPorts();
    installFromMenu(ports);
    installFromMenu(ports);
    expect(ports.triggersOf[OWNER]).toEqual([
      ['onEditInstalled', 'onEdit'],
      ['onChangeInstalled', 'onChange'],
      ['onOpenInstalled', 'onOpen'],
      ['onTimer', 'hourly'],
    ]);
    expect(ports.seen.questions).toEqual([]);
  });

  it('tells a second person who the owner is and installs nothing', () => {
    const ports = addonPorts();
    installFromMenu(ports);
    ports.state.account = OTHER;
    installFromMenu(ports);
    expect(ports.seen.questions[0]).toContain(OWNER);
    expect(ports.triggersOf[OTHER]).toBeUndefined();
    expect(isElected(ports)).toBe(false);
  });

  it('lets a second person take over, and stills the triggers of the first', () => {
    const ports = addonPorts();
    installFromMenu(ports);
    Object.assign(ports.state, { account: OTHER, saysYes: true });
    installFromMenu(ports);
    expect(ports.triggersOf[OTHER]).toHaveLength(4);
    expect(isElected(ports)).toBe(true);
    ports.state.account = OWNER;
    expect(isElected(ports)).toBe(false);
  });

  it('says so when the workbook is busy', () => {
    const ports = addonPorts();
    ports.state.isLocked = true;
    installFromMenu(ports);
    expect(ports.seen.toasts[0]).toMatch(/thử lại sau/);
    expect(ports.properties).toEqual({});
  });
});
