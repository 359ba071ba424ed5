import type { ServerPort, ServerReply } from '../ports.ts';
import { fetchFailure } from './fetchFailure.ts';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

/**
 * The province's functions, asked with the identity of the account that runs the script. Their address stands in the
 * script property `SERVER_URL`, e.g. `https://asia-southeast1-so-lop.cloudfunctions.net`.
 */
export function urlFetchServer(): ServerPort {
  return {
    get: (name, query) => {
      const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
      return request(`${name}?${pairs.join('&')}`, { method: 'get' });
    },
    post: (name, body) => request(name, { method: 'post', contentType: 'application/json', payload: body }),
  };
}

function request(path: string, options: Options): ServerReply {
  const root = PropertiesService.getScriptProperties().getProperty('SERVER_URL') as string | null;
  if (root === null || root === '') return { failure: 'no-address' };
  const headers = { Authorization: `Bearer ${ScriptApp.getIdentityToken()}` };
  try {
    const response = UrlFetchApp.fetch(`${root.replace(/\/+$/, '')}/${path}`, {
      ...options,
      headers,
      muteHttpExceptions: true,
    });
    const status = response.getResponseCode();
    const text = response.getContentText();
    return status === 200 ? { status, text } : { status, text, retryAfter: retryAfterOf(response) };
  } catch (error) {
    // UrlFetchApp throws when there is no answer, with words for the script's log only.
    console.warn(String(error));
    return { failure: fetchFailure(String(error)) };
  }
}

/** Google hands headers out as they were written. */
function retryAfterOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): string | undefined {
  const [, value] =
    Object.entries(response.getHeaders()).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
  return value === undefined ? undefined : String(value);
}
