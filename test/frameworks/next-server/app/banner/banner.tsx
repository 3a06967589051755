import { renderToString } from '@turn-back-crime/widgets/server';

export async function Banner({ lang }: { lang: string }) {
  const html = await renderToString('<tbc-banner topic="cybercrime" href="/advice"></tbc-banner>', { lang });
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
