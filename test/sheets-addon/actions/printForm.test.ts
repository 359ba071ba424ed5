import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { pdfAddress, printFromMenu } from '../../../sheets-addon/src/actions/printForm.ts';
import { addonPorts } from '../../fakes/addonPorts.ts';

describe('printFromMenu', () => {
  it.each([
    [PROVINCE_TABS.form01, 'A4', ['Mở bản in A4 ngang', 'Mở bản in A3 ngang']],
    [PROVINCE_TABS.form06, 'A3', ['Mở bản in A3 ngang', 'Mở bản in A4 ngang']],
  ])('offers the tab in front, %s, on %s first', (tab, paper, captions) => {
    const ports = addonPorts();
    ports.state.at = { tab, row: 1, column: 1 };
    printFromMenu(ports);
    const [[title, text, links] = ['', '', []]] = ports.seen.links;
    expect(title).toBe(`In tab “${tab}”`);
    expect(text).toContain(`Khổ giấy vừa với tab này: ${paper}.`);
    expect(links.map(([caption]) => caption)).toEqual(captions);
    expect(links[0]?.[1]).toContain(`size=${paper}&`);
  });
});

describe('pdfAddress', () => {
  it('asks for one tab, across, as wide as the paper, with its head on each page', () => {
    const address = new URL(pdfAddress('https://docs.google.com/spreadsheets/d/wb1/edit#gid=0', 12, 'A3'));
    expect(`${address.origin}${address.pathname}`).toBe('https://docs.google.com/spreadsheets/d/wb1/export');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      format: 'pdf',
      gid: '12',
      size: 'A3',
      portrait: 'false',
      fitw: 'true',
      fzr: 'true',
      gridlines: 'false',
      left_margin: '0.5',
    });
  });
});
