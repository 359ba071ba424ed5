import { optionsArgument, listArgument, textArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import { findRef, type Kind, type ServiceRef } from '../strictObject.ts';
import type { WebAnswer, WebRequest } from '../webRequest.ts';
import { blobRef, type BlobRef } from './blob.ts';
import { bytesOf, signedBytes } from './bytes.ts';

const MAX_URL_BYTES = 2 * 1024;
const MAX_BODY_BYTES = 50 * 1024 * 1024;
const SHOWN_OF_A_FAILURE = 400;

const OPTIONS = ['method', 'contentType', 'headers', 'payload', 'muteHttpExceptions', 'followRedirects'];

type Call = { request: WebRequest; isMuted: boolean };

type Answered = Extract<WebAnswer, { status: number }>;

type HttpResponseRef = Ref & { answer: Answered };

function parseCall(run: Run, address: unknown, options: Record<string, unknown>): Call {
  const { method, payload, muteHttpExceptions, followRedirects } = options;
  const url = parseUrl(address);
  const body = payload === undefined || payload === null ? undefined : parsePayload(run, payload);
  const usual = body === undefined ? 'get' : 'post';
  return {
    isMuted: muteHttpExceptions === true,
    request: {
      url,
      method: textArgument(method ?? usual, 'method').toUpperCase(),
      headers: parseHeaders(options, body?.contentType),
      ...(body === undefined ? {} : { body: body.bytes }),
      followRedirects: followRedirects !== false,
    },
  };
}

function parseHeaders(
  options: Record<string, unknown>,
  usualType: string | undefined,
): Record<string, string> {
  const type = options['contentType'] ?? usualType;
  const given = Object.entries(Object(options['headers']) as object);
  return {
    ...(type === undefined ? {} : { 'content-type': textArgument(type, 'contentType') }),
    ...Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), String(value)])),
  };
}

function parseUrl(value: unknown): string {
  const url = textArgument(value, 'url');
  if (Buffer.byteLength(url) > MAX_URL_BYTES) throw new Error('Limit Exceeded: URLFetch URL Length.');
  if (!/^https?:\/\/[^/\s]+/.test(url)) throw new Error(`Invalid argument: ${url}`);
  return url;
}

const FORM = 'application/x-www-form-urlencoded';

type Body = { bytes: Uint8Array; contentType: string };

function parsePayload(run: Run, payload: unknown): Body {
  const blob = findRef<BlobRef>(run, payload, 'Blob');
  const body = blob === undefined ? bodyOf(payload) : bodyOfBlob(blob);
  if (body.bytes.length > MAX_BODY_BYTES) throw new Error('Limit Exceeded: URLFetch POST Size.');
  return body;
}

function bodyOfBlob({ bytes, contentType }: BlobRef): Body {
  return { bytes, contentType: contentType ?? 'application/octet-stream' };
}

/** An object is sent as a form. */
function bodyOf(payload: unknown): Body {
  if (typeof payload === 'string' || Array.isArray(payload))
    return { bytes: bytesOf(payload), contentType: FORM };
  const fields = Object.entries(Object(payload) as object).map(([name, value]): [string, string] => [
    name,
    textArgument(value, name),
  ]);
  return { bytes: bytesOf(new URLSearchParams(fields).toString()), contentType: FORM };
}

function send(run: Run, calls: readonly Call[]): HttpResponseRef[] {
  const requests = calls.map(({ request }) => request);
  run.calls.urlFetch += requests.length;
  run.calls.urlFetchBytes += requests.reduce((sum, { body }) => sum + (body?.length ?? 0), 0);
  const answers = run.fetchAll(requests);
  // Whoever was called may have written into the spreadsheet.
  run.sheets.forget();
  return calls.map(({ request, isMuted }, index) => responseOf(request.url, isMuted, answers[index]));
}

function responseOf(url: string, isMuted: boolean, answer: WebAnswer | undefined): HttpResponseRef {
  if (answer === undefined || 'failure' in answer) {
    throw new Error(answer?.failure === 'timeout' ? `Timeout: ${url}` : `Address unavailable: ${url}`);
  }
  if (answer.status >= 400 && !isMuted) {
    const { host, protocol } = new URL(url);
    const shown = Buffer.from(answer.body).toString('utf8').slice(0, SHOWN_OF_A_FAILURE);
    throw new Error(
      `Request failed for ${protocol}//${host} returned code ${String(answer.status)}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return makeRef('HTTPResponse', { answer });
}

/** Requests to other servers. */
export const urlFetchApp: Kind<ServiceRef> = {
  touches: 'nothing',
  counted: {
    fetch: ({ run }, url, options) =>
      send(run, [parseCall(run, url, optionsArgument(options, 'UrlFetchApp.fetch', OPTIONS))])[0],
    fetchAll: ({ run }, requests) =>
      send(
        run,
        listArgument(requests, 'requests').map((request) => {
          const options = typeof request === 'string' ? { url: request } : request;
          const known = optionsArgument(options, 'UrlFetchApp.fetchAll', ['url', ...OPTIONS]);
          return parseCall(run, known['url'], known);
        }),
      ),
  },
};

/** An answer. */
export const httpResponse: Kind<HttpResponseRef> = {
  methods: {
    getResponseCode: ({ answer }) => answer.status,
    getContentText: ({ answer }, charset = 'UTF-8') =>
      new TextDecoder(textArgument(charset, 'charset')).decode(answer.body),
    getContent: ({ answer }) => signedBytes(answer.body),
    getBlob: ({ answer }) => blobRef(answer.body, String(answer.headers['content-type'] ?? '') || null),
    getHeaders: ({ answer }) => answer.headers,
    getAllHeaders: ({ answer }) => answer.headers,
  },
};
