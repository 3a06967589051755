import type { ResolvedEndpoint } from './endpoint.js';

/** The longest body of an answer: a longer one doesn't come from a pledge service. */
const MAX_BYTES = 16_384;
/** The longest wait that a service can ask for, in milliseconds. */
const MAX_WAIT = 86_400_000;

/**
 * For how many milliseconds a moment is still ahead; 0 where it is past, and
 * where it lies further ahead than any wait may: then the clock was put back.
 * A timer would take so long a wait for none at all.
 */
export function timeUntil(moment: number): number {
  const milliseconds = moment - Date.now();
  return milliseconds > 0 && milliseconds <= MAX_WAIT ? milliseconds : 0;
}

/** The answer of a service. */
export interface Answer {
  /** 0 for a redirect, which is not followed: the page named this address, and no other. */
  status: number;
  /** The JSON of the body, unchecked; `undefined` where the body is not JSON. */
  body: unknown;
  /** The milliseconds that the service asks us to wait; at most a day. */
  retryAfter: number;
}

/** The address of a campaign, or of one of its pledges, at the service. The endpoint's own query stays. */
export function addressOf(endpoint: ResolvedEndpoint, campaign: string, id?: string): string {
  const url = new URL(endpoint);
  const path = `/campaigns/${encodeURIComponent(campaign)}${id ? `/pledges/${id}` : ''}`;
  url.pathname = url.pathname.replace(/\/$/, '') + path;
  return url.href;
}

/**
 * One request, without cookie, referrer or body: its address says all. Outlives
 * the page that sends it, where the browser can do that. `undefined` where no
 * answer came: offline, refused by CORS or a policy, or too slow.
 */
export async function request(method: 'GET' | 'PUT' | 'DELETE', address: string, seconds: number): Promise<Answer | undefined> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), seconds * 1000);
  try {
    const response = await fetch(address, {
      method,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      keepalive: method !== 'GET',
      signal: limit.signal,
    });
    return { status: response.status, retryAfter: retryAfterOf(response.headers), body: await jsonOf(response) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** `Retry-After` is seconds or a date, by the service's clock where it shows that: the device's may be days wrong. */
function retryAfterOf(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Math.min(Math.max(milliseconds || 0, 0), MAX_WAIT);
}

async function jsonOf(response: Response): Promise<unknown> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    if ((bytes += value.length) > MAX_BYTES) {
      void reader?.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch {
    return undefined;
  }
}
