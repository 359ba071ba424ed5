import { element } from './element.ts';
import { listOf, objectOf, textOf } from './jsonFields.ts';
import type { ScriptPage } from './scriptOutcome.ts';

/** Runs a server function for a page of the script; answers its result or throws with the script's words. */
export type RunForPage = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** What a page in Google finds as `google.script`, here over messages to this window. */
function googleScript(): void {
  const waiting = new Map<number, { ok: (value: unknown) => void; fail: (error: Error) => void }>();
  let last = 0;
  const none = (): void => undefined;
  const runner = (ok: (value: unknown) => void, fail: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (next: typeof ok) => runner(next, fail);
          if (name === 'withFailureHandler') return (next: typeof fail) => runner(ok, next);
          if (name === 'withUserObject') return () => runner(ok, fail);
          return (...args: unknown[]) => {
            last += 1;
            waiting.set(last, { ok, fail });
            window.parent.postMessage({ call: last, name: String(name), args }, '*');
          };
        },
      },
    );
  window.addEventListener(
    'message',
    (event: MessageEvent<{ call: number; result?: unknown; error?: string }>) => {
      const { call, result, error } = event.data;
      const handlers = waiting.get(call);
      waiting.delete(call);
      if (error === undefined) handlers?.ok(result);
      else handlers?.fail(new Error(error));
    },
  );
  const close = (): void => {
    window.parent.postMessage({ close: true }, '*');
  };
  const host = { close, setHeight: none, setWidth: none, editor: { focus: none } };
  Object.assign(window, { google: { script: { run: runner(none, none), host } } });
}

/** The page with `google.script` before everything of its own. A page without a head gets a doctype, as at Google. */
export function withGoogleScript(html: string): string {
  const ours = `<base target="_blank"><style>body{font:13px system-ui,'Segoe UI',Roboto,Arial,sans-serif}</style><script>(${googleScript.toString()})()</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return `<!doctype html>${ours}${html}`;
  const inside = head.index + head[0].length;
  return html.slice(0, inside) + ours + html.slice(inside);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function answerCalls(
  frame: HTMLIFrameElement,
  run: RunForPage,
  close: () => void,
): (event: MessageEvent) => void {
  return (event) => {
    if (event.source !== frame.contentWindow) return;
    const { call, name, args, close: closes } = { ...objectOf(event.data) };
    if (closes === true) close();
    if (typeof call !== 'number') return;
    const answer = (message: object): void => {
      frame.contentWindow?.postMessage({ call, ...message }, '*');
    };
    run(textOf(name), listOf(args)).then(
      (result) => {
        answer({ result });
      },
      (error: unknown) => {
        answer({ error: messageOf(error) });
      },
    );
  };
}

/** Closes the page shown beside `host`'s sheet, if any. */
export function closeScriptPage(host: HTMLElement): void {
  host.querySelector<HTMLButtonElement>('.script-page .icon-button')?.click();
}

/** Shows a page of the script at the right of `host`, as a sidebar, in place of an earlier one. */
export function showScriptPage(host: HTMLElement, page: ScriptPage, run: RunForPage): void {
  const frame = element('iframe', { sandbox: 'allow-scripts allow-forms allow-popups', title: page.title });
  const close = (): void => {
    window.removeEventListener('message', onMessage);
    sidebar.remove();
  };
  const onMessage = answerCalls(frame, run, close);
  const button = element('button', { type: 'button', class: 'icon-button', 'aria-label': 'Đóng' }, '×');
  button.addEventListener('click', close);
  const head = element('header', {}, element('strong', {}, page.title), button);
  const sidebar = element('aside', { class: 'script-page', 'data-testid': 'script-page' }, head, frame);
  frame.srcdoc = withGoogleScript(page.html);
  closeScriptPage(host);
  host.append(sidebar);
  window.addEventListener('message', onMessage);
}
