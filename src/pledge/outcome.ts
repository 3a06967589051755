import type { Entry } from './outbox.js';
import type { Answer } from './request.js';

/**
 * The meaning of an answer for an entry of the outbox: the service has done it (`done`), the pledge was taken back elsewhere,
 * which is final (`gone`), the same request would be refused again (`refused`), or it is to be asked again (`later`).
 */
export type Outcome = 'done' | 'gone' | 'refused' | 'later';

/** The outcome by status. Of the statuses that are missing here, those from 400 to 499 are a refusal; any other may be different next time. */
const OUTCOMES: Readonly<Record<Entry['method'], Readonly<Record<number, Outcome>>>> = {
  PUT: { 200: 'done', 201: 'done', 408: 'later', 410: 'gone', 425: 'later', 429: 'later' },
  DELETE: { 200: 'done', 201: 'done', 404: 'done', 408: 'later', 410: 'done', 425: 'later', 429: 'later' },
};

/** Whatever stands between may answer 200 too: a hotel's network, or a site that answers everything with its own page. */
const isFromService = ({ body }: Answer, campaign: string): boolean => (body as { campaign?: unknown } | undefined)?.campaign === campaign;

export function outcomeOf(method: Entry['method'], answer: Answer | undefined, campaign: string): Outcome {
  if (!answer) return 'later';
  const { status } = answer;
  if (status < 400 && !isFromService(answer, campaign)) return 'later';
  return OUTCOMES[method][status] ?? (status >= 400 && status < 500 ? 'refused' : 'later');
}
