import { withGoogleScript } from '../../../local/src/workbench/scriptPage.ts';

describe('withGoogleScript', () => {
  it('stands before everything of the page’s own, behind its doctype', () => {
    const html = withGoogleScript('<!doctype html><html lang="vi"><head><script>1</script></head></html>');
    expect(html).toMatch(/^<!doctype html><html lang="vi"><head><base .*<script>\(function .*<script>1</s);
  });

  it('gives a page that is only a piece a doctype', () => {
    expect(withGoogleScript('<p>Không có lỗi</p>')).toMatch(
      /^<!doctype html><base .*<\/script><p>Không có lỗi<\/p>$/s,
    );
  });
});
