// src/middleware.js
import { renderToString } from '@turn-back-crime/widgets/server';

export async function onRequest(context, next) {
  const answer = await next();
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const headers = new Headers(answer.headers);
  // The rendered page is longer.
  headers.delete('content-length');
  return new Response(await renderToString(await answer.text()), { status: answer.status, headers });
}
